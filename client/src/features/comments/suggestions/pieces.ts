import { type Blocks, changesBetween, edgesOf } from "@accord/shared/suggestions";

export interface Piece {
  readonly kind: "same" | "inserted" | "deleted";
  readonly words: string;
}

/** The words of both, each where it stands: what stays, what goes, what comes. */
export function piecesOf(before: Blocks, after: Blocks): Piece[] {
  const [old, now] = [edgesOf(before).start, edgesOf(after).start];
  const wordsIn = (blocks: Blocks, from: number, to: number) => blocks.textBetween(from, to, "\n", "\n");
  const pieces: Piece[] = [];
  const add = (kind: Piece["kind"], words: string): void => {
    if (words !== "") pieces.push({ kind, words });
  };
  let at = 0;
  for (const change of changesBetween(before, after)) {
    add("same", wordsIn(before, old + at, old + change.from));
    add("deleted", wordsIn(before, old + change.from, old + change.to));
    add("inserted", wordsIn(after, now + change.at, now + change.end));
    at = change.to;
  }
  add("same", wordsIn(before, old + at, before.content.size));
  return pieces;
}

/** One sentence on it: the first change, and how many more. */
export function sentenceOf(before: Blocks, after: Blocks) {
  const changes = changesBetween(before, after);
  const [first] = changes;
  if (!first) return { kind: "none", old: "", now: "", more: 0 } as const;
  const [was, is] = [edgesOf(before).start, edgesOf(after).start];
  const short = (words: string) => (words.length > 80 ? `${words.slice(0, 79)}…` : words).trim();
  const old = short(before.textBetween(was + first.from, was + first.to, "\n", "\n"));
  const now = short(after.textBetween(is + first.at, is + first.end, "\n", "\n"));
  const same = old === now;
  const kind = same ? "form" : old === "" ? "insert" : now === "" ? "delete" : "replace";
  return { kind, old, now, more: changes.length - 1 } as const;
}
