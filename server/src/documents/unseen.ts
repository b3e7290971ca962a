import * as Y from "yjs";
import type { Journal } from "../ports/journal.js";
import type { Db } from "../ports/store.js";
import type { Authorship } from "./authorship.js";
import { slices } from "./history.js";

/** Letters in a row, by the id of the first. */
export type Letters = [client: number, clock: number, length: number];

/**
 * Of these letters those that are gone and that the update that took them out does not name: they went with their
 * block, before they had come to whoever wrote it.
 */
export async function unseenAmong(
  db: Db,
  journal: Journal,
  id: string,
  authorship: Authorship,
  asked: readonly Letters[],
): Promise<Letters[]> {
  const gone = onceEach(asked).flatMap(([client, from, count]) =>
    authorship.gone(Y.createID(client, from), count).map(({ clock, length, mark }) => ({
      seq: mark.seq,
      letters: [client, clock, length] satisfies Letters,
    })),
  );
  if (gone.length === 0) return [];
  const bySeq = Map.groupBy(gone, ({ seq }) => seq);
  const seqs = [...bySeq.keys()].sort((one, other) => one - other);
  const [first = 0, last] = [seqs[0], seqs.at(-1)];
  const unseen: Letters[] = [];
  for await (const slice of slices(journal.since(db, id, first - 1), last))
    for (const { seq, bytes } of slice) {
      const own = bySeq.get(seq);
      if (own === undefined) continue;
      const { ds } = Y.decodeUpdate(bytes);
      unseen.push(...own.flatMap(({ letters }) => notIn(ds, letters)));
    }
  return unseen;
}

/** Whoever asks for the same many times is answered once. */
function onceEach(asked: readonly Letters[]): Letters[] {
  let [ofClient, end] = [-1, 0];
  const inOrder = asked.toSorted(([one, from], [other, at]) => one - other || from - at);
  return inOrder.filter(([client, clock, length]) => {
    const isNew = client !== ofClient || clock >= end;
    if (isNew) [ofClient, end] = [client, clock + length];
    return isNew;
  });
}

function notIn(named: ReturnType<typeof Y.decodeUpdate>["ds"], [client, from, length]: Letters): Letters[] {
  const all: Letters[] = [];
  let clock = from;
  const ranges = named.clients.get(client) ?? [];
  for (const range of ranges.toSorted((one, other) => one.clock - other.clock)) {
    if (range.clock + range.len <= clock || range.clock >= from + length) continue;
    if (range.clock > clock) all.push([client, clock, range.clock - clock]);
    clock = range.clock + range.len;
  }
  if (clock < from + length) all.push([client, clock, from + length - clock]);
  return all;
}
