import { type Blocks, changesBetween, edgesOf, wordsBetween } from "@accord/shared/suggestions";

export interface Piece {
  readonly kind: "same" | "inserted" | "deleted";
  readonly words: string;
}

/** The words of both, each where it stands: what stays, what goes, what comes. */
export function piecesOf(before: Blocks, after: Blocks): Piece[] {
  const [old, now] = [edgesOf(before).start, edgesOf(after).start];
  const pieces: Piece[] = [];
  const add = (kind: Piece["kind"], words: string): void => {
    if (words !== "") pieces.push({ kind, words });
  };
  let at = 0;
  for (const change of changesBetween(before, after)) {
    add("same", wordsBetween(before, old + at, old + change.from));
    add("deleted", wordsBetween(before, old + change.from, old + change.to));
    add("inserted", wordsBetween(after, now + change.at, now + change.end));
    at = change.to;
  }
  add("same", wordsBetween(before, old + at, before.content.size));
  return pieces;
}
