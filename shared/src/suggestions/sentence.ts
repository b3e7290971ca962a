import { type Blocks, edgesOf, saysNothing, wordsBetween, wordsOf } from "./blocks.js";
import { changesBetween } from "./changes.js";

/** One sentence on what a suggestion changes: the first change, and how many more. */
export function sentenceOf(before: Blocks, after: Blocks) {
  const changes = changesBetween(before, after);
  const [first] = changes;
  if (!first) return { kind: "none", old: "", now: "", more: 0 } as const;
  const [was, is] = [edgesOf(before).start, edgesOf(after).start];
  const short = (words: string) => (words.length > 80 ? `${words.slice(0, 79)}…` : words).trim();
  const old = short(wordsBetween(before, was + first.from, was + first.to));
  const now = short(wordsBetween(after, is + first.at, is + first.end));
  const same = old === now;
  const kind = same ? "form" : old === "" ? "insert" : now === "" ? "delete" : "replace";
  return { kind, old, now, more: changes.length - 1 } as const;
}

/** The suggested passage whole, where the sentence about it tells only a part of the change; null where it tells all. */
export function whereCut(before: Blocks, after: Blocks): string | null {
  const { old, now, more } = sentenceOf(before, after);
  const isCut = more > 0 || [old, now].some((words) => words.endsWith("…"));
  return isCut && !saysNothing(after) ? wordsOf(after).trim() : null;
}
