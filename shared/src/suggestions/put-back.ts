import { Fragment, type Node, Slice } from "prosemirror-model";
import { type Applied, passageIn, replaced } from "./apply.js";
import { type Blocks, blocksJson, edgesOf, sameBlocks } from "./blocks.js";
import { inCommon } from "./common.js";
import { merged } from "./merged.js";

/** Blocks of a text, one after the other. */
interface Some {
  readonly from: number;
  readonly to: number;
}

/** Larger than this, two stretches of text are not compared by words. */
const mostLetters = 20_000;

/**
 * [SUG-12] Words that an accepted suggestion took out, where they stood: `before` is the text as it was with them.
 * Null: what stood around them says something else by now.
 */
export function putBack(text: Node, before: Node, accepted: Blocks, thread: string): Applied | null {
  const passage = passageIn(before, thread);
  const after = passage && (replaced(before, passage, accepted, thread)?.steps.at(-1)?.after ?? null);
  if (!after) return null;
  const [was, is, now] = [before, after, text].map(keysOf) as [string[], string[], string[]];
  const { from, to, more } = changedIn(is, was);
  const pairs = inCommon(is, now);
  const above = pairs.findLast(([at]) => at < from) ?? [-1, -1];
  const below = pairs.find(([at]) => at >= to) ?? [is.length, now.length];
  const there: Some = { from: above[1] + 1, to: below[1] };
  const base = blocksOf(after, { from: above[0] + 1, to: below[0] });
  const wanted = blocksOf(before, { from: above[0] + 1, to: below[0] + more });
  const stands = blocksOf(text, there);
  const content = together(base, stands, wanted);
  return content && written(text, there, stands, content);
}

const keysOf = (text: Node): string[] => text.children.map((block) => JSON.stringify(blocksJson(block)));

const blocksOf = (text: Node, { from, to }: Some): Node =>
  text.copy(Fragment.fromArray(text.children.slice(from, to)));

/** Where the second list says something else than the first, in places of the first; and how many places more it has. */
function changedIn(first: readonly string[], second: readonly string[]): Some & { readonly more: number } {
  const most = Math.min(first.length, second.length);
  let from = 0;
  while (from < most && first[from] === second[from]) from += 1;
  let end = 0;
  while (end < most - from && first.at(-1 - end) === second.at(-1 - end)) end += 1;
  return { from, to: first.length - end, more: second.length - first.length };
}

/** What was wanted of the first, on what stands there now. */
function together(base: Node, stands: Node, wanted: Node): Node | null {
  if (base.childCount === 0) return wanted.copy(wanted.content.append(stands.content));
  if (sameBlocks(base, stands)) return wanted;
  if (Math.max(base.content.size, stands.content.size) > mostLetters || stands.childCount === 0) return null;
  const { blocks, applies, of } = merged(base, stands, wanted);
  return applies === of ? blocks : null;
}

function written(text: Node, there: Some, stands: Node, content: Node): Applied | null {
  const place = text.children.slice(0, there.from).reduce((at, { nodeSize }) => at + nodeSize, 0);
  if (stands.childCount > 0) {
    const { start, end } = edgesOf(stands);
    const fine = replaced(text, { from: place + start, to: place + end }, content, null);
    if (fine !== null) return fine;
  }
  const range = { from: place, to: place + stands.content.size };
  const slice = new Slice(content.content, 0, 0);
  const after = text.replace(range.from, range.to, slice);
  return {
    steps: [{ before: text, after, slice, ...range }],
    range: { from: place, to: place + content.content.size },
  };
}
