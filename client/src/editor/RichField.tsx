import { EditorContent } from "@tiptap/react";
import { useRef } from "react";
import "./atoms/atoms.css";
import "./caret.css";
import "./editor.css";
import { NotesBelow } from "./atoms/NotesBelow.js";
import { NotAll } from "./NotAll.js";
import { LeftOut } from "./paste/LeftOut.js";
import { Toolbar } from "./Toolbar.js";
import { type TextFieldProps, useText } from "./useText.js";
import { WordCount } from "./WordCount.js";

/** A text with headings, lists and links, written by many at once. */
export function RichField(props: TextFieldProps) {
  const tools = useRef<HTMLDivElement>(null);
  const toTools = (): boolean => {
    const first = tools.current?.querySelector<HTMLElement>("button:not([disabled])");
    first?.focus();
    return first !== null && first !== undefined;
  };
  const { editor, editable, isBehind } = useText({ ...props, kind: "rich", toTools });
  const { documentId: document } = props.document;
  return (
    <div className="text-field" data-field={props.field}>
      {editable ? <Toolbar ref={tools} {...{ editor, document }} field={props.label} /> : null}
      <EditorContent editor={editor} />
      {isBehind ? <NotAll editor={editor} /> : null}
      {editable ? <LeftOut editor={editor} /> : null}
      <NotesBelow {...{ editor, editable }} field={props.label} />
      {editable ? <WordCount editor={editor} /> : null}
    </div>
  );
}

const noTools = (): boolean => false;

/** One line of plain words, written by many at once. */
export function LineField(props: TextFieldProps) {
  const { editor, isBehind } = useText({ ...props, kind: "line", toTools: noTools });
  return (
    <div className="text-field" data-field={props.field} data-line="">
      <EditorContent editor={editor} />
      {isBehind ? <NotAll editor={editor} /> : null}
    </div>
  );
}
