import * as Y from "yjs";
import { pieceOf, type Stood } from "./authors.js";
import type { By } from "./by.js";
import { isFresh, itemsOf, nextOf, stringOf, type Type, textsBeside } from "./letters.js";
import type { Piece } from "./provenance.js";
import type { Ranges } from "./ranges.js";

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
