import { contextCharacters } from "@accord/shared/commitments";
import type { Editor } from "@tiptap/core";
import { absolutePositionToRelativePosition, ySyncPluginKey } from "@tiptap/y-tiptap";
import * as buffer from "lib0/buffer";
import * as Y from "yjs";

/** Words selected in a field. */
export interface Selected {
  readonly field: string;
  readonly editor: Editor;
  /** Empty: only the caret stands there. */
  readonly quote: string;
}

export function selectionIn(field: string, editor: Editor): Selected {
  const { from, to } = editor.state.selection;
  return { field, editor, quote: editor.state.doc.textBetween(from, to, "\n").trim() };
}

/** What the server is told of a selected passage: quote, surroundings, positions that move with the text. */
export function passageOf({ field, editor, quote }: Selected) {
  const { doc, selection } = editor.state;
  const { from, to } = selection;
  return {
    field,
    quote,
    before: doc.textBetween(Math.max(0, from - contextCharacters), from, "\n").slice(-contextCharacters),
    after: doc
      .textBetween(to, Math.min(doc.content.size, to + contextCharacters), "\n")
      .slice(0, contextCharacters),
    from: relative(editor, from),
    to: relative(editor, to),
  };
}

function relative(editor: Editor, position: number): string {
  const { type, binding } = ySyncPluginKey.getState(editor.state) as {
    type: Y.XmlFragment;
    binding: { mapping: never };
  };
  const found: unknown = absolutePositionToRelativePosition(position, type, binding.mapping);
  return buffer.toBase64(Y.encodeRelativePosition(found as Y.RelativePosition));
}
