import type { Editor } from "@tiptap/core";
import type { OpenDocument } from "../../editor/index.js";

/** Tells a drop of ours from any other: the reference of the contribution that is dragged. */
export const contributionType = "application/x-accord-contribution";

const linesOf = (words: string): string[] => words.split(/\n+/u).filter((line) => line.trim() !== "");

/** Puts words as a quote where the caret stands, and selects them. */
export function quoteInto(editor: Editor, words: string): void {
  const content = linesOf(words).map((text) => ({ type: "paragraph", content: [{ type: "text", text }] }));
  const { from } = editor.state.selection;
  editor.chain().focus().insertContent({ type: "blockquote", content }).run();
  editor.commands.setTextSelection({ from, to: editor.state.selection.to });
}

/** The same for a text that it is dragged into. */
export function quoteHtml(words: string): string {
  const quote = document.createElement("blockquote");
  for (const line of linesOf(words)) {
    const paragraph = document.createElement("p");
    paragraph.textContent = line;
    quote.append(paragraph);
  }
  return quote.outerHTML;
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
