import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import { Button, type KeyboardEvent } from "react-aria-components";
import { part } from "../../app/part.js";
import { useSay } from "../../ui/say.js";
import { backToText } from "../TextDialog.js";
import { chosen, type Placed } from "./atom.js";

const PictureDialog = part(() => import("./PictureDialog.js"), { isDialog: true });

interface Props {
  readonly editor: Editor;
  /** Of the document that the text belongs to. */
  readonly document: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** A new picture at the caret, chosen, pasted or dropped; what the chosen one says of itself. */
export function PictureTool({ editor, document, onKeyDown }: Props) {
  const say = useSay();
  const [open, setOpen] = useState<{ on: Placed | null; files: readonly File[] } | null>(null);
  const begin = () => setOpen({ on: chosen(editor, "image"), files: [] });
  useEffect(() => {
    // Given up before its page was drawn: the next one is on its way.
    if (editor.isDestroyed) return;
    const { image } = editor.storage;
    image.edit = () => setOpen({ on: chosen(editor, "image"), files: [] });
    image.take = (files) => setOpen({ on: null, files });
    return () => {
      image.edit = null;
      image.take = null;
    };
  }, [editor]);
  const close = (): void => {
    setOpen(null);
    backToText(editor);
  };
  const files = open?.files ?? [];
  return (
    <>
      <Button className="tool" onPress={begin} onKeyDown={onKeyDown}>
        {say("drafting.tool.picture")}
      </Button>
      {open ? (
        <PictureDialog
          key={files.length}
          {...{ editor, document }}
          on={open.on}
          given={files[0] ?? null}
          onDone={() => (files.length > 1 ? setOpen({ on: null, files: files.slice(1) }) : close())}
          onClose={close}
        />
      ) : null}
    </>
  );
}
