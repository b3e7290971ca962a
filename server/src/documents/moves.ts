import * as Y from "yjs";
import type { Known } from "./known.js";
import type { Deletes } from "./losses.js";

/**
 * Yjs keeps the pieces of an id in one list: each that is divided there moves all that stand behind. 10 ms, and forty
 * times as long while V8 marks its heap. Who deletes all of a recording of 18,000 keys moves a million.
 */
const mostMoved = 40_000_000;
/** With fewer it can't be too much, however long the text. */
const fewPlaces = 64;

/** Whether Yjs would be held up by all the places that an update brings words to, or deletes, when it takes them in. */
export function movesTooMuch(
  known: Known,
  { clients }: Deletes,
  /** Pieces that come again: it is divided for them as well. */
  again: readonly Y.Item[],
  isGone: (client: number, clock: number, length: number) => boolean,
): boolean {
  const { tried } = known;
  const ranges = [...clients.values()].reduce((sum, { length }) => sum + length, 0);
  if (tried.length + again.length + ranges < fewPlaces) return false;
  /** Of each id, the clocks at which pieces are divided. */
  const cuts = new Map<number, Set<number>>();
  const cut = ({ client, clock }: Y.ID): void => {
    if (clock === 0) return;
    const piece = known.find(Y.createID(client, clock - 1));
    if (!(piece instanceof Y.Item) || clock >= piece.id.clock + piece.length) return;
    const clocks = cuts.get(client) ?? new Set();
    cuts.set(client, clocks.add(clock));
  };
  for (const piece of [...tried, ...again]) {
    if (!(piece instanceof Y.Item)) continue;
    if (piece.origin !== null) cut(Y.createID(piece.origin.client, piece.origin.clock + 1));
    if (piece.rightOrigin !== null) cut(piece.rightOrigin);
  }
  for (const [client, all] of clients)
    for (const { clock, len } of all) {
      if (isGone(client, clock, len)) continue;
      cut(Y.createID(client, clock));
      cut(Y.createID(client, clock + len));
    }
  let moved = 0;
  for (const [client, { size }] of cuts) moved += size * (known.pieces(client) + size);
  return moved > mostMoved;
}
