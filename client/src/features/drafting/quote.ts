import type { Editor } from "@tiptap/core";
import type { OpenDocument } from "../../editor/index.js";

/** Tells a drop of ours from any other: the reference of the contribution that is dragged. */
export const contributionType = "application/x-accord-contribution";

const linesOf = (words: string): string[] => words.split(/\n+/u).filter((line) => line.trim() !== "");

/** Puts words as a quote below the block that a place is in, instead of an empty one, and selects them. */
export function quoteInto(editor: Editor, words: string, at = editor.state.selection.to): void {
  const { doc, schema, tr } = editor.state;
  const place = doc.resolve(at);
  const block = place.depth > 0 ? place.node(1) : null;
  const isEmpty = block?.isTextblock === true && block.content.size === 0;
  const to = block === null ? at : place.after(1);
  const from = isEmpty ? place.before(1) : to;
  const content = linesOf(words).map((text) => ({ type: "paragraph", content: [{ type: "text", text }] }));
  const quote = schema.nodeFromJSON({ type: "blockquote", content });
  editor.view.dispatch(tr.replaceWith(from, to, quote));
  editor
    .chain()
    .focus(null, { scrollIntoView: false })
    .setTextSelection({ from: from + 2, to: from + quote.nodeSize - 2 })
    .run();
}

/** What was just written can be tied only when the server has it; never, where it is not taken. */
export function whenSaved(opened: OpenDocument): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): boolean => {
      const { kind } = opened.state;
      if (kind !== "synced" && kind !== "refused") return false;
      if (kind === "synced") resolve();
      else reject(new Error("the text was refused"));
      return true;
    };
    // The change reaches the document's state in the turn after it was typed.
    setTimeout(() => {
      if (look()) return;
      const stop = opened.subscribe(() => {
        if (look()) stop();
      });
    });
  });
}
