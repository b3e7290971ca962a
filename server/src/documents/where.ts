import type { Place } from "@accord/shared/document-schema";
import * as Y from "yjs";
import { gone, type Known, type Where } from "./known.js";

/** As Yjs finds it: from the parent that is named, or copied from the piece to the left, or to the right. */
export function whereOf(item: Y.Item, known: Known): Where | "waits" | null {
  const left = item.origin === null ? null : known.find(item.origin);
  const right = item.rightOrigin === null ? null : known.find(item.rightOrigin);
  if ((item.origin !== null && left === null) || (item.rightOrigin !== null && right === null))
    return "waits";
  const parent = item.parent as unknown;
  if (typeof parent === "string") return withKey(known.root(parent), item.parentSub);
  if (parent !== null) {
    const owner = known.find(parent as Y.ID);
    if (owner === null) return "waits";
    if (owner instanceof Y.GC || owner.content instanceof Y.ContentDeleted) return gone;
    if (!(owner.content instanceof Y.ContentType)) return null;
    const container = owner.content.type as Y.AbstractType<unknown>;
    const place: Place | null = known.placeOf(container);
    return place && { place, container, key: item.parentSub };
  }
  if (left instanceof Y.GC || right instanceof Y.GC) return gone;
  const beside = left ?? right;
  if (beside === null) return null;
  const where = known.whereIs(beside);
  if (left !== null && right !== null) {
    const other = known.whereIs(right);
    if (where.container !== other.container || where.key !== other.key) return null;
  }
  return where;
}

const withKey = (where: Where | null, key: string | null): Where | null =>
  where === null || key === null ? where : { ...where, key };
