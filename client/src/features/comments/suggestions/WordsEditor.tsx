import type { TextJson } from "@accord/shared/document-schema";
import { Extension, type JSONContent } from "@tiptap/core";
import { history, redo, undo } from "@tiptap/pm/history";
import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect } from "react";
import { lineExtensions, richExtensions } from "../../../editor/extensions.js";
import { lineKeys } from "../../../editor/keys.js";

interface Props {
  readonly kind: "line" | "rich";
  readonly label: string;
  readonly content: TextJson;
  readonly onChange: (content: TextJson) => void;
  readonly onSend: () => void;
  readonly focused?: boolean;
}

/** A text of one's own has steps of its own. */
const ownSteps = Extension.create({
  name: "ownSteps",
  addProseMirrorPlugins: () => [history()],
  addKeyboardShortcuts: () => ({
    "Mod-z": ({ editor }) => undo(editor.state, editor.view.dispatch),
    "Mod-y": ({ editor }) => redo(editor.state, editor.view.dispatch),
    "Shift-Mod-z": ({ editor }) => redo(editor.state, editor.view.dispatch),
  }),
});

/** Words on their own, in the form that the text allows: nothing of them reaches the text that they are for. */
export function WordsEditor({ kind, label, content, onChange, onSend, focused = false }: Props) {
  const editor = useEditor(
    {
      injectCSS: false,
      immediatelyRender: true,
      extensions: [...(kind === "line" ? [...lineExtensions, lineKeys] : richExtensions), ownSteps],
      content: content as JSONContent,
      editorProps: {
        attributes: {
          class: "text-words",
          role: "textbox",
          "aria-multiline": String(kind === "rich"),
          "aria-label": label,
          dir: "auto",
        },
      },
      onUpdate: ({ editor: now }) => onChange(now.getJSON() as TextJson),
    },
    [kind],
  );
  useEffect(() => {
    if (!focused) return;
    // Once it stands in its place: the page must not jump to where it was made.
    const timer = setTimeout(() => {
      if (editor.isDestroyed) return;
      editor.commands.setTextSelection(editor.state.doc.content.size);
      editor.view.dom.focus({ preventScroll: true });
    }, 30);
    return () => clearTimeout(timer);
  }, [editor, focused]);
  return (
    <div
      className="text-field words-editor"
      onKeyDownCapture={(event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.stopPropagation();
        onSend();
      }}
    >
      <EditorContent editor={editor} />
    </div>
  );
}
