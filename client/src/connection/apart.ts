import * as Y from "yjs";

type Clocks = Map<number, number>;

/**
 * Of edits in the order they were made, those that the server does not have, up to the first that builds on what it
 * would not have by then. Sent one by one they stay apart in its archive: Yjs joins what was typed and what was pasted
 * behind it into one piece, and from that nobody can tell any more who wrote what.
 */
export function sentApart(edits: readonly Uint8Array[], vector: Uint8Array): Uint8Array[] {
  const known = Y.decodeStateVector(vector);
  const apart: Uint8Array[] = [];
  for (const edit of edits) {
    const news = newsIn(edit, known);
    if (news === null) break;
    for (const [client, clock] of news.clocks) known.set(client, clock);
    if (news.isNew) apart.push(edit);
  }
  return apart;
}

/** What is known after this edit; null where it builds on something that is not. */
function newsIn(edit: Uint8Array, before: Clocks): { clocks: Clocks; isNew: boolean } | null {
  const { structs, ds } = Y.decodeUpdate(edit);
  const clocks: Clocks = new Map();
  const end = (client: number): number => clocks.get(client) ?? before.get(client) ?? 0;
  // Several ids in one edit may build on each other in any order.
  for (const { id, length } of structs) {
    if (id.clock > end(id.client)) return null;
    clocks.set(id.client, Math.max(end(id.client), id.clock + length));
  }
  const isThere = (id: unknown): boolean => !(id instanceof Y.ID) || id.clock < end(id.client);
  for (const struct of structs) if (struct instanceof Y.Skip || !isPlaced(struct, isThere)) return null;
  for (const [client, ranges] of ds.clients)
    if (ranges.some(({ clock, len }) => clock + len > end(client))) return null;
  const isNew =
    ds.clients.size > 0 || [...clocks].some(([client, clock]) => clock > (before.get(client) ?? 0));
  return { clocks, isNew };
}

const isPlaced = (struct: Y.Item | Y.GC, isThere: (id: unknown) => boolean): boolean =>
  !(struct instanceof Y.Item) || [struct.origin, struct.rightOrigin, struct.parent].every(isThere);
