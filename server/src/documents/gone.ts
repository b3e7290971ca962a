import * as Y from "yjs";
import { type Authors, pieceOf, type Stood } from "./authors.js";
import type { By } from "./by.js";
import {
  goneBeside,
  isFresh,
  itemsOf,
  nextOf,
  type Run,
  stringOf,
  type Type,
  textsBeside,
} from "./letters.js";
import type { Found, Piece } from "./provenance.js";
import { type Ranges, spansBetween } from "./ranges.js";

export interface Gone extends Piece<By> {
  readonly parent: Type;
  /** The whole text that it was deleted from, as it was. */
  readonly stood: () => Stood;
}

/** What this update has deleted and not brought itself, in stretches as they stood. */
export function goneIn(
  transaction: Y.Transaction,
  deletes: Y.Transaction["deleteSet"],
  written: Ranges,
): Gone[] {
  const gone = new Set<Y.Item>();
  Y.iterateDeletedStructs(transaction, deletes, (struct) => {
    if (stringOf(struct) !== null && !isFresh(struct, transaction)) gone.add(struct as Y.Item);
  });
  const stood = (item: Y.Item) => gone.has(item) || (!item.deleted && !isFresh(item, transaction));
  const next = (item: Y.Item): Y.Item | null => {
    let right = nextOf(item);
    while (right !== null && !gone.has(right) && (right.deleted || !right.countable)) right = nextOf(right);
    return right !== null && gone.has(right) ? right : null;
  };
  const follows = new Set([...gone].map(next));
  return [...gone].flatMap((first) => {
    if (follows.has(first)) return [];
    const items: Y.Item[] = [];
    for (let item: Y.Item | null = first; item !== null; item = next(item)) items.push(item);
    const parent = first.parent as Type;
    return [
      {
        ...pieceOf(written, items),
        parent,
        stood: () => pieceOf(written, textsBeside(parent).flatMap(itemsOf).filter(stood)),
      },
    ];
  });
}

/** What of it may overlap itself is looked for at each letter; of long words each letter would be read as often. */
const mostOverlapping = 16;

/**
 * Where the letters of a run had gone right beside it. Of several that read the same those that went last: the others
 * may have gone before the moment that is brought back.
 */
export function wentLastBeside(
  run: Run,
  transaction: Y.Transaction,
  { written, deleted }: Pick<Authors, "written" | "deleted">,
): Found<By> | null {
  const items = goneBeside(run).filter((item) => stringOf(item) !== null && !isFresh(item, transaction));
  const piece = pieceOf(written, items);
  const { length } = run.words;
  const step = length < mostOverlapping ? 1 : length;
  const next = (from: number): number => piece.words.indexOf(run.words, from);
  let best = next(0);
  if (best === -1) return null;
  const went = items.flatMap(({ id, length: letters }) =>
    spansBetween(deleted, id, letters).flatMap((span) => new Array<number>(span.length).fill(span.mark.seq)),
  );
  const firstOf = (at: number): number =>
    went.slice(at, at + length).reduce((first, seq) => Math.min(first, seq));
  let last = firstOf(best);
  for (let at = next(best + step); at !== -1; at = next(at + step)) {
    const first = firstOf(at);
    if (first > last) [best, last] = [at, first];
  }
  return { piece, at: best, length };
}
