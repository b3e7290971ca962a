import * as Y from "yjs";
import type { Struct } from "./groups.js";
import type { Known } from "./known.js";
import type { Deletes } from "./losses.js";

/** Yjs keeps the pieces of an id in one list: what is divided or joined there moves all that stand behind. About a second. */
const mostMoved = 400_000_000;
/** With fewer it can't be too much, however long the text. */
const fewPlaces = 64;

/** What becomes of the list of one id. */
interface List {
  /** Clocks at which pieces are divided. */
  readonly cuts: Set<number>;
  /** How often pieces that stand beside each other are put together at once, and how many go with that. */
  runs: number;
  joined: number;
  last: Struct | null;
  isJoining: boolean;
}

/** Whether Yjs would be held up by all the places that an update brings words to, or deletes, when it takes them in. */
export function movesTooMuch(
  known: Known,
  { clients }: Deletes,
  isGone: (client: number, clock: number, length: number) => boolean,
): boolean {
  const { tried } = known;
  const ranges = [...clients.values()].reduce((sum, { length }) => sum + length, 0);
  if (tried.length + ranges < fewPlaces) return false;
  const lists = new Map<number, List>();
  const listOf = (client: number): List => {
    const list = lists.get(client) ?? { cuts: new Set(), runs: 0, joined: 0, last: null, isJoining: false };
    lists.set(client, list);
    return list;
  };
  const cut = ({ client, clock }: Y.ID): void => {
    if (clock === 0) return;
    const piece = known.find(Y.createID(client, clock - 1));
    if (piece instanceof Y.Item && clock < piece.id.clock + piece.length) listOf(client).cuts.add(clock);
  };
  for (const piece of tried) {
    const list = listOf(piece.id.client);
    const joins = list.last !== null && goTogether(list.last, piece);
    if (joins) list.joined++;
    if (joins && !list.isJoining) list.runs++;
    list.isJoining = joins;
    list.last = piece;
    if (!(piece instanceof Y.Item)) continue;
    if (piece.origin !== null) cut(Y.createID(piece.origin.client, piece.origin.clock + 1));
    if (piece.rightOrigin !== null) cut(piece.rightOrigin);
  }
  for (const [client, all] of clients)
    for (const { clock, len } of all) {
      if (isGone(client, clock, len)) continue;
      cut(Y.createID(client, clock));
      cut(Y.createID(client, clock + len));
      listOf(client).runs++;
    }
  let moved = 0;
  for (const [client, { cuts, runs, joined }] of lists)
    moved += (cuts.size + runs) * (known.pieces(client) - joined + cuts.size);
  return moved > mostMoved;
}

/** As Yjs puts together what came together. */
function goTogether(left: Struct, right: Struct): boolean {
  if (!(left instanceof Y.Item && right instanceof Y.Item)) return left.constructor === right.constructor;
  return (
    left.content.constructor === right.content.constructor &&
    Y.compareIDs(right.origin, left.lastId) &&
    Y.compareIDs(right.rightOrigin, left.rightOrigin)
  );
}
