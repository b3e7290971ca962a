import type { Place } from "@accord/shared/document-schema";
import * as Y from "yjs";
import type { Struct } from "./groups.js";
import { gone, type Known, type Where } from "./known.js";

/** As Yjs finds it: from the parent that is named, or copied from the piece to the left, or to the right. */
export function whereOf(item: Y.Item, known: Known): Where | Y.ID | null {
  const left = item.origin === null ? null : known.find(item.origin);
  const right = item.rightOrigin === null ? null : known.find(item.rightOrigin);
  if (item.origin !== null && left === null) return item.origin;
  if (item.rightOrigin !== null && right === null) return item.rightOrigin;
  const parent = item.parent as unknown;
  if (typeof parent === "string") return withKey(known.root(parent), item.parentSub);
  if (parent !== null) {
    const owner = known.find(parent as Y.ID);
    if (owner === null) return parent as Y.ID;
    if (owner instanceof Y.GC || owner.content instanceof Y.ContentDeleted) return gone;
    if (!(owner.content instanceof Y.ContentType)) return null;
    const container = owner.content.type as Y.AbstractType<unknown>;
    const place: Place | null = known.placeOf(container);
    return place && { place, container, key: item.parentSub };
  }
  if (left instanceof Y.GC || right instanceof Y.GC)
    return [left, right].every((piece) => piece === null || isGone(piece, known)) ? gone : null;
  const beside = left ?? right;
  if (beside === null) return null;
  const where = known.whereIs(beside);
  return left !== null && right !== null && !isBeside(right, where, known) ? null : where;
}

/** With the text that it stood in; what is put beside it went with that text as well. */
const isGone = (piece: Struct, known: Known): boolean => known.whereIs(piece).container === null;

/** What is gone takes everything with it, and nothing that stands elsewhere. */
export function isBeside(piece: Struct, { container, key }: Where, known: Known): boolean {
  const other = known.whereIs(piece);
  return container === other.container && key === other.key;
}

const withKey = (where: Where | null, key: string | null): Where | null =>
  where === null || key === null ? where : { ...where, key };
