import { type Blocks, edgesOf, saysNothing, wordsBetween, wordsOf } from "./blocks.js";
import { changesBetween } from "./changes.js";

/** One sentence on what a suggestion changes: the first change, where words only come the place, and how many more. */
export function sentenceOf(before: Blocks, after: Blocks) {
  const changes = changesBetween(before, after);
  const [first] = changes;
  if (!first) return { kind: "none", old: "", now: "", ...nowhere, more: 0 } as const;
  const [was, is] = [edgesOf(before).start, edgesOf(after).start];
  const short = (words: string) => (words.length > 80 ? `${words.slice(0, 79)}…` : words).trim();
  const old = short(wordsBetween(before, was + first.from, was + first.to));
  const now = short(wordsBetween(after, is + first.at, is + first.end));
  const same = old === now;
  const kind = same ? "form" : old === "" ? "insert" : now === "" ? "delete" : "replace";
  const place = kind === "insert" ? besides(before, was + first.from) : nowhere;
  return { kind, old, now, ...place, more: changes.length - 1 } as const;
}

type Place = { readonly side: "after" | "before" | "none"; readonly beside: string };
const nowhere: Place = { side: "none", beside: "" };
/** So many words, or letters where words are long or no blank parts them, say where others stand. */
const [mostWords, mostLetters] = [4, 40];

/** A single short word stands in a text more than once: where there is more behind the place, that tells it. */
const tooShort = 8;

/** The words right before a place, in its block if there are some that tell it; else those right behind it. */
function besides(blocks: Blocks, at: number): Place {
  const inBlock = blocks.resolve(at);
  const isIn = inBlock.parent.isTextblock;
  const before = lastOf(wordsBetween(blocks, isIn ? inBlock.start() : 0, at));
  const behind = firstOf(wordsBetween(blocks, at, isIn ? inBlock.end() : blocks.content.size));
  const ways: Place[] = [
    { side: "after", beside: before.length < tooShort && behind.length > before.length ? "" : before },
    { side: "before", beside: behind },
    { side: "after", beside: lastOf(wordsBetween(blocks, 0, at)) },
    { side: "before", beside: firstOf(wordsBetween(blocks, at, blocks.content.size)) },
  ];
  return ways.find(({ beside }) => beside !== "") ?? nowhere;
}

const lineOf = (words: string, which: 0 | -1): string[] =>
  words.trim().split("\n").at(which)?.trim().split(/\s+/u) ?? [];
const lastOf = (words: string): string =>
  [...lineOf(words, -1).slice(-mostWords).join(" ")].slice(-mostLetters).join("").trim();
const firstOf = (words: string): string =>
  [...lineOf(words, 0).slice(0, mostWords).join(" ")].slice(0, mostLetters).join("").trim();

/** The suggested passage whole, where the sentence about it tells only a part of the change; null where it tells all. */
export function whereCut(before: Blocks, after: Blocks): string | null {
  const { old, now, more } = sentenceOf(before, after);
  const isCut = more > 0 || [old, now].some((words) => words.endsWith("…"));
  return isCut && !saysNothing(after) ? wordsOf(after).trim() : null;
}
