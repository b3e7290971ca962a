import * as Y from "yjs";

/**
 * Takes in an update of the journal. Of those from before 23 November 2026 it leaves out what Yjs fails at or waits
 * with for ever, deletions of no letters and pieces that had come before (SYNC-54): there is no word in either. Gives
 * whether it left out any; words that wait for others stay waiting.
 */
export function takeIn(doc: Y.Doc, bytes: Uint8Array): boolean {
  const hasLeftOut = !isTaken(doc, bytes);
  const { pendingStructs } = doc.store;
  if (pendingStructs === null) return hasLeftOut;
  const unknown = Y.diffUpdateV2(pendingStructs.update, Y.encodeStateVector(doc));
  doc.store.pendingStructs = null;
  Y.applyUpdateV2(doc, unknown);
  return true;
}

function isTaken(doc: Y.Doc, bytes: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, bytes);
    return true;
  } catch (error) {
    const rest = whatIsNew(bytes, Y.encodeStateVector(doc));
    if (rest === null) throw error;
    Y.applyUpdate(doc, rest);
    return false;
  }
}

/** Without what is here by now, and without deletions of no letters; null where it has neither. */
function whatIsNew(bytes: Uint8Array, vector: Uint8Array): Uint8Array | null {
  const { ds } = Y.decodeUpdate(bytes);
  const all = encoded(ds);
  for (const [client, ranges] of ds.clients) {
    const some = ranges.filter(({ len }) => len > 0);
    if (some.length > 0) ds.clients.set(client, some);
    else ds.clients.delete(client);
  }
  const some = encoded(ds);
  const fresh = Y.diffUpdate(bytes, vector);
  const { length } = Y.diffUpdate(bytes, Uint8Array.of(0));
  if (some.length === all.length && fresh.length === length) return null;
  return Buffer.concat([fresh.subarray(0, fresh.length - all.length), some]);
}

type Deletes = ReturnType<typeof Y.decodeUpdate>["ds"];

/** As it stands at the end of an update; behind that of a snapshot stand the states of none. */
const encoded = (ds: Deletes): Uint8Array => Y.encodeSnapshot(Y.createSnapshot(ds, new Map())).slice(0, -1);
