import { textLimits } from "@accord/shared/document-schema";
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { useEffect, useState } from "react";
import { Button, type KeyboardEvent } from "react-aria-components";
import { Notice } from "../../ui/Notice.js";
import { useSay } from "../../ui/say.js";
import { TextArea } from "../../ui/TextField.js";
import { backToText, TextDialog } from "../TextDialog.js";
import { chosen, oneLine, type Placed, placedStill, put, takeOut } from "./atom.js";

interface Props {
  readonly editor: Editor;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** A new footnote at the caret; the chosen one's words. */
export function NoteTool({ editor, onKeyDown }: Props) {
  const say = useSay();
  const [open, setOpen] = useState<{ readonly on: Placed | null } | null>(null);
  const begin = () => setOpen({ on: chosen(editor, "footnote") });
  useEffect(() => {
    // Given up before its page was drawn: the next one is on its way.
    if (editor.isDestroyed) return;
    const { storage } = editor;
    storage.footnote.edit = () => setOpen({ on: chosen(editor, "footnote") });
    return () => {
      storage.footnote.edit = null;
    };
  }, [editor]);
  return (
    <>
      <Button className="tool" onPress={begin} onKeyDown={onKeyDown}>
        {say("drafting.tool.note")}
      </Button>
      {open ? <NoteDialog {...{ editor, ...open }} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

function NoteDialog({
  editor,
  on,
  onClose,
}: Pick<Props, "editor"> & { on: Placed | null; onClose: () => void }) {
  const say = useSay();
  const [note, setNote] = useState(String(on?.node.attrs.note ?? ""));
  const [missing, setMissing] = useState(false);
  const isGone = useEditorState({ editor, selector: () => on !== null && placedStill(editor, on) === null });
  const stands = isGone ? null : on;
  const close = (): void => {
    onClose();
    backToText(editor);
  };
  const set = (): void => {
    if (note.trim() === "") {
      setMissing(true);
      return;
    }
    put(editor, "footnote", { note: note.trim() }, on);
    close();
  };
  return (
    <TextDialog
      title={say("drafting.note.title")}
      set={say(stands ? "drafting.note.change" : "drafting.note.set")}
      onSet={set}
      remove={
        stands
          ? {
              label: say("drafting.note.remove"),
              act: () => {
                takeOut(editor, stands);
                close();
              },
            }
          : null
      }
      onClose={close}
    >
      {isGone ? <Notice tone="warn" title={say("drafting.note.gone")} /> : null}
      <TextArea
        name="note"
        label={say("drafting.note.words")}
        hint={say("drafting.note.hint")}
        issue={missing ? say("drafting.note.missing") : undefined}
        value={note}
        onChange={(words) => setNote(oneLine(words))}
        maxLength={textLimits.note}
        rows={3}
        words
        autoFocus
      />
    </TextDialog>
  );
}
