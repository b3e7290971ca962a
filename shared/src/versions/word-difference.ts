import { inCommon } from "../suggestions/index.js";

export interface Piece {
  readonly kind: "same" | "inserted" | "deleted";
  readonly words: string;
}

/** What was inserted and deleted between two texts, by words of the reader's language. */
export function differenceByWords(before: string, after: string, language: string): Piece[] {
  const [old, now] = [wordsIn(before, language), wordsIn(after, language)];
  const pairs = old.length * now.length > mostPairs ? [] : inCommon(old, now);
  const pieces: Piece[] = [];
  let [at, to] = [0, 0];
  const close = (toOld: number, toNow: number): void => {
    if (toOld > at) pieces.push({ kind: "deleted", words: old.slice(at, toOld).join("") });
    if (toNow > to) pieces.push({ kind: "inserted", words: now.slice(to, toNow).join("") });
  };
  for (const [inOld, inNow] of pairs) {
    close(inOld, inNow);
    pieces.push({ kind: "same", words: old[inOld] as string });
    [at, to] = [inOld + 1, inNow + 1];
  }
  close(old.length, now.length);
  return joined(pieces);
}

/** So many pairs of words are weighed: a page of each. Beyond it one text took the place of the other. */
const mostPairs = 4_000_000;

/** Words, spaces and signs, each by itself; a figure or a date is one word. */
function wordsIn(text: string, language: string): string[] {
  const words: string[] = [];
  for (const { segment } of new Intl.Segmenter(language, { granularity: "word" }).segment(text)) {
    const [before, last] = [words.at(-2) ?? "", words.at(-1) ?? ""];
    if (/^\p{Nd}/u.test(segment) && /^[.,:/\-’']$/u.test(last) && /\p{Nd}$/u.test(before))
      words.splice(-2, 2, before + last + segment);
    else words.push(segment);
  }
  return words;
}

interface Run {
  readonly same: string | null;
  readonly deleted: string;
  readonly inserted: string;
}

/**
 * A phrase that took the place of another is read as one deletion and one insertion: the spaces that both happen to
 * share do not cut it into single words.
 */
function joined(pieces: readonly Piece[]): Piece[] {
  const runs: Run[] = [];
  for (const { kind, words } of pieces) {
    const last = runs.at(-1);
    if (kind === "same") runs.push({ same: words, deleted: "", inserted: "" });
    else if (last && last.same === null) runs[runs.length - 1] = { ...last, [kind]: last[kind] + words };
    else runs.push({ same: null, deleted: "", inserted: "", [kind]: words });
  }
  const whole: Run[] = [];
  for (const run of runs) {
    const [changed, space] = [whole.at(-2), whole.at(-1)];
    if (run.same === null && changed?.same === null && space?.same?.trim() === "") {
      const deleted = changed.deleted + space.same + run.deleted;
      const inserted = changed.inserted + space.same + run.inserted;
      if (deleted.trim() !== "" && inserted.trim() !== "") {
        whole.splice(-2, 2, { same: null, deleted, inserted });
        continue;
      }
    }
    whole.push(run);
  }
  const said: Piece[] = [];
  const add = (kind: Piece["kind"], words: string): void => {
    const last = said.at(-1);
    if (last?.kind === kind) said[said.length - 1] = { kind, words: last.words + words };
    else if (words !== "") said.push({ kind, words });
  };
  for (const { same, deleted, inserted } of whole.flatMap(spaceBehind)) {
    if (same !== null) add("same", same);
    add("deleted", deleted);
    add("inserted", inserted);
  }
  return said;
}

/** A space that ends both what went and what came stays. */
function spaceBehind(run: Run): Run[] {
  if (run.same !== null || !/\s$/u.test(run.deleted) || run.deleted.at(-1) !== run.inserted.at(-1))
    return [run];
  const space = run.deleted.slice(-1);
  return [
    { same: null, deleted: run.deleted.slice(0, -1), inserted: run.inserted.slice(0, -1) },
    { same: space, deleted: "", inserted: "" },
  ];
}
