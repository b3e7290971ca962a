import { plainText, type TextJson } from "../document-schema/index.js";

/** The words block by block: each paragraph, heading or cell a line. */
export function linesOf(node: TextJson): string[] {
  const isBlock = ["paragraph", "heading", "image"].includes(node.type);
  return isBlock || node.content === undefined ? [plainText(node)] : node.content.flatMap(linesOf);
}

/** A text as paragraphs, one for each line that has words: for seeding a draft. */
export function paragraphsFrom(text: string): TextJson {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  return {
    type: "doc",
    content: (lines.length === 0 ? [""] : lines).map((line) => ({
      type: "paragraph",
      ...(line === "" ? {} : { content: [{ type: "text", text: line.trim() }] }),
    })),
  };
}
