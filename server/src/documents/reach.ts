import * as Y from "yjs";
import { groupsOf, type Struct, takeInOrder } from "./groups.js";
import type { Gap, Known, Where } from "./known.js";

type Container = Y.AbstractType<unknown>;

/** Beyond so many pieces that an update may have to pass, a copy of the text tells how many they are. */
const mostPassed = 10_000;

/**
 * How many pieces Yjs may have to pass at most until each of an update's pieces has its place: all that lies between
 * its two neighbours, and all that waits with it to be applied. A frame of 7 KB can make it twenty million.
 */
export class Reach {
  #left: number;
  #last: (Gap & { readonly passed: number }) | null = null;
  readonly #known: Known;

  constructor(known: Known, most = mostPassed) {
    this.#known = known;
    this.#left = most;
  }

  /** False once it may be too far. */
  holds(item: Y.Item, { container, key }: Where): boolean {
    if (container === null) return true;
    const gap = {
      before: this.#applied(item.origin, "before"),
      after: this.#applied(item.rightOrigin, "after"),
    };
    this.#known.gaps.set(item, gap);
    if (this.#left >= 0) this.#left -= this.#known.waitingIn(container) + this.#between(gap, container, key);
    return this.#left >= 0;
  }

  /** What is not applied yet lies in the gap of its own neighbours. */
  #applied(id: Y.ID | null, side: "before" | "after"): Y.Item | null {
    for (let at = id; at !== null; ) {
      const piece = this.#known.find(at);
      if (!(piece instanceof Y.Item)) return null;
      if (this.#known.isApplied(piece)) return piece;
      const gap = this.#known.gaps.get(piece);
      if (gap) return gap[side];
      at = side === "before" ? piece.origin : piece.rightOrigin;
    }
    return null;
  }

  #between({ before, after }: Gap, container: Container, key: string | null): number {
    if (before !== null && before === after) return 0;
    if (this.#last?.before === before && this.#last.after === after && before !== null)
      return this.#last.passed;
    let passed = 0;
    let next = before === null ? firstIn(container, key) : before.right;
    for (; next !== null && next !== after && passed <= this.#left; next = next.right) passed++;
    this.#last = { before, after, passed };
    return passed;
  }
}

function firstIn(container: Container, key: string | null): Y.Item | null {
  if (key === null) return container._start;
  let first = container._map.get(key) ?? null;
  while (first !== null && first.left !== null) first = first.left;
  return first;
}

/** So many on a copy; each is passed again in the text itself and in every page: 0.4 µs. */
const mostOnCopy = 100_000;
export class TooFar extends Error {}

/** As Y.applyUpdate, one piece after the other, and throws before one that has too far to go. */
export function applyWithin(doc: Y.Doc, bytes: Uint8Array, most = mostOnCopy): void {
  const end = (client: number): number => Y.getState(doc.store, client);
  const structs = Y.decodeUpdate(bytes).structs as (Struct | Y.Skip)[];
  const groups = groupsOf(structs, new Set(structs.map(({ id }) => id.client)).size) ?? [];
  let left = most;
  const take = (struct: Struct | Y.Skip, transaction: Y.Transaction): Y.ID | null => {
    const { id, length } = struct;
    const here = end(id.client) - id.clock;
    if (here < 0 || struct instanceof Y.Skip) return id;
    if (here >= length) return null;
    if (struct instanceof Y.Item) {
      const parent = struct.parent as string | Y.ID | null;
      const builtOn = [struct.origin, struct.rightOrigin, typeof parent === "string" ? null : parent];
      const missing = builtOn.find((one) => one !== null && one.clock >= end(one.client));
      if (missing) return missing;
      if (typeof parent === "string") struct.parent = doc.share.get(parent) ?? null;
      struct.getMissing(transaction, doc.store);
      left -= passedBy(struct, here, doc.store, left);
      if (left < 0) throw new TooFar("its pieces have too far to go");
    }
    struct.integrate(transaction, here);
    return null;
  };
  const takeAll = (transaction: Y.Transaction): void => {
    takeInOrder(groups, { end }, (struct) => take(struct, transaction));
    // Its pieces stand in the text by now: what it deletes is left.
    Y.applyUpdate(doc, bytes);
  };
  Y.transact(doc, takeAll, null, false);
}

/** What Item.integrate passes from its left neighbour on, until it knows where it belongs. */
function passedBy(item: Y.Item, here: number, store: Y.Doc["store"], most: number): number {
  const { id, right, rightOrigin, parent, parentSub } = item;
  if (!(parent instanceof Y.AbstractType)) return 0;
  // Of what has begun here the rest goes behind its beginning.
  const begun = here > 0 ? Y.createID(id.client, id.clock + here - 1) : null;
  const left = begun ? itemAt(store, begun) : item.left;
  const origin = begun ?? item.origin;
  if (left !== null ? left.right === right : right !== null && right.left === null) return 0;
  const passed = new Set<Y.Item>();
  for (let next = left === null ? firstIn(parent, parentSub) : left.right; next !== null; next = next.right) {
    if (next === right || passed.size > most) break;
    passed.add(next);
    if (Y.compareIDs(origin, next.origin)) {
      if (next.id.client >= id.client && Y.compareIDs(rightOrigin, next.rightOrigin)) break;
    } else if (next.origin === null || !passed.has(itemAt(store, next.origin) as Y.Item)) break;
  }
  return passed.size;
}

function itemAt(store: Y.Doc["store"], id: Y.ID): Y.Item | null {
  const piece = Y.getItem(store, id) as Y.Item | Y.GC;
  return piece instanceof Y.Item ? piece : null;
}
