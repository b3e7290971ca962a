import { type TextRoot, textAt } from "@accord/shared/document-schema";
import { type Editor, Extension } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { useEditor } from "@tiptap/react";
import { useContext, useEffect, useRef, useState } from "react";
import { mayWrite } from "../connection/document-state.js";
import { carets } from "./caret.js";
import { caretKept } from "./caret-kept.js";
import { composing } from "./composing.js";
import { drawnAnew } from "./drawn-anew.js";
import { lineExtensions, richExtensions } from "./extensions.js";
import { lineKeys, onlyWhile, textKeys } from "./keys.js";
import { TextPlugins } from "./text-plugins.js";
import { bringTools } from "./tools-here.js";
import { undoManagerOf } from "./undo.js";
import { type OpenDocument, useDoc, useWrites } from "./useDocument.js";

export interface TextFieldProps {
  /** What `openDocument` or `useOpenDocument` gave. */
  readonly document: OpenDocument;
  /** Address of the text in the document: its root, "problem", or in a row "milestones/<row>/output". */
  readonly field: string;
  /** Accessible name: the label of the field, with its number where it has one. */
  readonly label: string;
  /** Id of the element with the guidance. */
  readonly describedBy?: string | undefined;
  /** Whether this person edits here; a lock or lost right from the server overrides it. */
  readonly editable?: boolean;
  /** The Tiptap editor while it lives: for threads, quotes and moving to a passage. */
  readonly onEditor?: ((editor: Editor | null) => void) | undefined;
  /** A passage with a thread was reached by caret or pointer; null: left. */
  readonly onThread?: ((id: string | null) => void) | undefined;
}

interface Options extends TextFieldProps {
  readonly kind: TextRoot["kind"];
  readonly toTools: () => boolean;
}

/** The editor of one text of a document. */
export function useText({ kind, toTools, ...props }: Options) {
  const { document: opened, field, label, describedBy, onEditor, onThread } = props;
  const doc = useDoc(opened);
  const { awareness } = opened;
  const mayEdit = useWrites(opened, props.editable ?? true);
  const [isBehind, setBehind] = useState(false);
  const editable = mayEdit && !isBehind;
  const around = useContext(TextPlugins);
  const latest = useRef({ label, describedBy, editable, toTools });
  latest.current = { label, describedBy, editable, toTools };
  const editor = useEditor(
    {
      injectCSS: false,
      immediatelyRender: true,
      editable,
      extensions: [
        ...(kind === "line" ? [...lineExtensions, lineKeys] : richExtensions),
        onlyWhile(() => mayWrite(opened.state)),
        textKeys({ toTools: () => latest.current.toTools() }),
        Collaboration.configure({
          fragment: textAt(doc, opened.template, field)?.fragment ?? doc.getXmlFragment(field),
          yUndoOptions: { undoManager: undoManagerOf(doc, opened.template) },
        }),
        drawnAnew,
        caretKept,
        composing((isComposing) => opened.whileComposing(isComposing)),
        carets(awareness, field),
        Extension.create({ name: "around", priority: 1, addProseMirrorPlugins: () => [...around] }),
      ],
      editorProps: {
        attributes: readAnew(() => attributesOf(kind, latest.current)),
      },
      onFocus: ({ editor: { view } }) => {
        awareness.setLocalStateField("field", field);
        bringTools(view.dom);
      },
      onBlur: () => awareness.setLocalStateField("field", null),
    },
    [doc, field, kind],
  );
  useEffect(() => {
    // Given up before its page was drawn: the next one is on its way.
    if (editor.isDestroyed) return;
    const { drawnAnew: drawn } = editor.storage;
    drawn.tell = setBehind;
    setBehind(drawn.isBehind);
    return () => {
      drawn.tell = null;
    };
  }, [editor]);
  useEffect(() => {
    editor.setEditable(editable, false);
  }, [editor, editable]);
  useEffect(() => {
    onEditor?.(editor);
    return () => onEditor?.(null);
  }, [editor, onEditor]);
  useEffect(() => {
    if (!onThread) return;
    const tell = (): void => onThread(threadAt(editor));
    editor.on("selectionUpdate", tell);
    return () => void editor.off("selectionUpdate", tell);
  }, [editor, onThread]);
  return { editor, editable, isBehind };
}

function attributesOf(
  kind: TextRoot["kind"],
  { label, describedBy, editable }: { label: string; describedBy: string | undefined; editable: boolean },
): Record<string, string> {
  return {
    class: "text-words",
    role: "textbox",
    "aria-multiline": String(kind === "rich"),
    "aria-label": label,
    "aria-readonly": String(!editable),
    tabindex: "0",
    dir: "auto",
    ...(describedBy ? { "aria-describedby": describedBy } : {}),
  };
}

/** An object, for Tiptap spreads it into the view it makes: a function comes later, and has all of it laid out twice. */
function readAnew(read: () => Record<string, string>): Record<string, string> {
  const all: Record<string, string> = {};
  for (const name of Object.keys(read()))
    Object.defineProperty(all, name, { enumerable: true, get: () => read()[name] });
  return all;
}

function threadAt({ state, isFocused }: Editor): string | null {
  const marks = [...state.selection.$from.marks(), ...(state.selection.$from.nodeAfter?.marks ?? [])];
  const found = isFocused ? marks.find(({ type }) => type.name === "thread") : undefined;
  return found ? String(found.attrs.id) : null;
}
