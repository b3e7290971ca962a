import type { Node } from "prosemirror-model";
import {
  hrefAllowed,
  lineSchema,
  richSchema,
  type TextJson,
  type TextRoot,
  withoutThreads,
} from "../document-schema/index.js";
import { leafWords } from "../rich-text/index.js";

/** Words of a text with the blocks they stand in: of the first and the last only what belongs to the passage. */
export type Blocks = Node;

type Kind = TextRoot["kind"];

export const schemaOf = (kind: Kind) => (kind === "line" ? lineSchema : richSchema);

/** As they stand in the row: without marks of conversations. */
export const blocksJson = (blocks: Blocks): TextJson => withoutThreads(blocks.toJSON() as TextJson);

export const nodeOf = (kind: Kind, json: TextJson): Node => schemaOf(kind).nodeFromJSON(json);

/** What somebody sent as words of a text; null: it is none. */
export function blocksFrom(kind: Kind, json: unknown): Blocks | null {
  try {
    const node = nodeOf(kind, withoutThreads(json as TextJson));
    node.check();
    let good = node.type.name === "doc" && (kind === "rich" || node.childCount === 1);
    node.descendants((child) => {
      good &&= child.text?.isWellFormed() ?? true;
      good &&= child.marks.every(({ type, attrs }) => type.name !== "link" || hrefAllowed(attrs.href));
    });
    return good ? node : null;
  } catch {
    return null;
  }
}

export const sameBlocks = (a: Blocks, b: Blocks): boolean =>
  JSON.stringify(blocksJson(a)) === JSON.stringify(blocksJson(b));

/** Words of a stretch, with what pictures and notes say. */
export const wordsBetween = (blocks: Blocks, from: number, to: number): string =>
  blocks.textBetween(from, to, "\n", (leaf) => leafWords({ type: leaf.type.name, attrs: leaf.attrs }));

export const wordsOf = (blocks: Blocks): string => wordsBetween(blocks, 0, blocks.content.size);

export const saysNothing = (blocks: Blocks): boolean => wordsOf(blocks).trim() === "";

/** Where the words begin and end within their blocks, and in what they stand there. */
export function edgesOf(blocks: Blocks): { start: number; end: number; around: string } {
  const path = (step: "firstChild" | "lastChild"): string[] => {
    const names: string[] = [];
    for (let node = blocks[step]; node !== null; node = node.inlineContent ? null : node[step])
      names.push(`${node.type.name} ${JSON.stringify(node.attrs)}`);
    return names;
  };
  const [first, last] = [path("firstChild"), path("lastChild")];
  return {
    start: first.length,
    end: blocks.content.size - last.length,
    around: JSON.stringify([first, last]),
  };
}
