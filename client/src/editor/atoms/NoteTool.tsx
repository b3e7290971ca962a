import { textLimits } from "@accord/shared/document-schema";
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { useEffect, useState } from "react";
import { Button as AriaButton, Form, type KeyboardEvent } from "react-aria-components";
import { Button } from "../../ui/Button.js";
import { Dialog } from "../../ui/Dialog.js";
import { Notice } from "../../ui/Notice.js";
import { useSay } from "../../ui/say.js";
import { TextArea } from "../../ui/TextField.js";
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
    const { storage } = editor;
    storage.footnote.edit = () => setOpen({ on: chosen(editor, "footnote") });
    return () => {
      storage.footnote.edit = null;
    };
  }, [editor]);
  return (
    <>
      <AriaButton className="tool" onPress={begin} onKeyDown={onKeyDown}>
        {say("drafting.tool.note")}
      </AriaButton>
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
  const close = (): void => {
    onClose();
    // The dialog gives focus back to its button; the person was writing.
    setTimeout(() => editor.commands.focus());
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
    <Dialog title={say("drafting.note.title")} isOpen onClose={close}>
      <Form
        className="stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          set();
        }}
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
        <div className="acts">
          <Button kind="primary" type="submit">
            {on && !isGone ? say("drafting.note.change") : say("drafting.note.set")}
          </Button>
          {on && !isGone ? (
            <Button
              onPress={() => {
                takeOut(editor, on);
                close();
              }}
            >
              {say("drafting.note.remove")}
            </Button>
          ) : null}
        </div>
      </Form>
    </Dialog>
  );
}
