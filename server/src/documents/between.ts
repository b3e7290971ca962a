import * as Y from "yjs";

/** So many steps from one unapplied piece to the next; beyond, a copy of the text says it. */
const mostSteps = 64;

/** Whether one of two pieces stands behind the other; null: that was not looked for to the end. */
type Follows = (before: Y.Item, after: Y.Item) => boolean | null;

/**
 * Whether a piece's left neighbour stands before its right one. Where it does not, each replica reads the piece in a
 * place of its own; Yjs's undo makes such pieces (decision 0012). Null: what is not applied yet leaves it open.
 */
export function standsBetween(
  { origin: left, rightOrigin: right }: Pick<Y.Item, "origin" | "rightOrigin">,
  find: (id: Y.ID) => Y.Item | Y.GC | null,
  isApplied: (piece: Y.Item) => boolean,
  follows: Follows,
): boolean | null {
  if (left === null || right === null) return true;
  for (let steps = 0; steps < mostSteps && left !== null && right !== null; steps++) {
    const before = find(left);
    const after = find(right);
    if (!(before instanceof Y.Item && after instanceof Y.Item)) return true;
    const isFirst = steps === 0;
    let holds: boolean | null = null;
    if (before === after) holds = left.clock < right.clock || (!isFirst && left.clock === right.clock);
    else if (isApplied(before) && isApplied(after)) {
      holds = follows(before, after);
      if (holds === null) return null;
    }
    if (holds !== null) return holds || (isFirst ? false : null);
    // Each piece stands after its own left neighbour and before its own right one.
    if (!isApplied(after) && (isApplied(before) || Y.compareIDs(after.origin, left))) right = after.origin;
    else left = before.rightOrigin;
  }
  return null;
}

/** Neighbours are most often near; so many pieces are looked at for all that one update brings. */
export function followsWithin(steps: number): Follows {
  let left = steps;
  return (before, after) => {
    for (let item = before.right; item !== null; item = item.right) {
      if (item === after) return true;
      if (--left < 0) return null;
    }
    return false;
  };
}

/** For a text that stays as it is meanwhile: each list is walked through once, however often it is asked about. */
export function followsByPlace(): (before: Y.Item, after: Y.Item) => boolean {
  const places = new Map<Y.Item, number>();
  return (before, after) => {
    if (before.parent !== after.parent || before.parentSub !== after.parentSub) return false;
    if (!places.has(before)) {
      let first = before;
      while (first.left !== null) first = first.left;
      for (let item: Y.Item | null = first; item !== null; item = item.right) places.set(item, places.size);
    }
    return (places.get(after) ?? -1) > (places.get(before) as number);
  };
}

/**
 * Pieces whose neighbours stand the other way round: texts from before they were refused may hold some, and each
 * replica that takes such a text anew may read them elsewhere.
 */
export function wrongWayIn({ store }: Y.Doc): Y.Item[] {
  const places = new Map<unknown, ReadonlyMap<Y.Item, number>>();
  const placesIn = (parent: Y.Item["parent"]): ReadonlyMap<Y.Item, number> => {
    const known = places.get(parent) ?? placesOf(parent as Y.AbstractType<unknown>);
    places.set(parent, known);
    return known;
  };
  const isWrong = ({ origin, rightOrigin, left, right, parent, parentSub }: Y.Item): boolean => {
    if (origin === null || rightOrigin === null || parentSub !== null) return false;
    // Most stand where they were put.
    if (left && right && Y.compareIDs(left.lastId, origin) && Y.compareIDs(right.id, rightOrigin))
      return false;
    const before = Y.getItem(store, origin) as Y.Item | Y.GC;
    const after = Y.getItem(store, rightOrigin) as Y.Item | Y.GC;
    if (!(before instanceof Y.Item && after instanceof Y.Item)) return false;
    if (before === after) return origin.clock >= rightOrigin.clock;
    const place = placesIn(parent);
    return (place.get(before) ?? 0) > (place.get(after) ?? 0);
  };
  return [...store.clients.values()].flatMap((structs) =>
    structs.filter((struct) => struct instanceof Y.Item && isWrong(struct)),
  ) as Y.Item[];
}

function placesOf(parent: Y.AbstractType<unknown>): ReadonlyMap<Y.Item, number> {
  const places = new Map<Y.Item, number>();
  for (let item = parent._start; item !== null; item = item.right) places.set(item, places.size);
  return places;
}
