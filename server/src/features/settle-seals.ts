import type { Act } from "../acts/act.js";
import type { Perform } from "../acts/perform.js";
import type { Seals } from "../ports/seals.js";
import type { Db, Store } from "../ports/store.js";
import { endWithoutKey, sealedBallots } from "./ballots/secret/lost-key.js";

interface OfSealed<Thing> {
  /** The things whose votes are sealed now. */
  readonly running: (db: Db) => Promise<Thing[]>;
  readonly id: (thing: Thing) => string;
  /** Ends one whose key is gone. */
  readonly end: Act<Thing, void>;
}
const sealed = <Thing>(of: OfSealed<Thing>): OfSealed<Thing> => of;

const kinds = [sealed({ running: sealedBallots, id: ({ ballot }) => ballot, end: endWithoutKey })];

/**
 * At a start, before anything falls due: what a kill left between a commit and the end of a key is destroyed, and what
 * was restored without its key is ended.
 */
export async function settleSeals({
  store,
  seals,
  perform,
}: {
  store: Store;
  seals: Seals;
  perform: Perform;
}): Promise<void> {
  const keys = new Set(seals.all());
  for (const { running, id, end } of kinds)
    for (const thing of await running(store.read))
      if (!keys.delete(id(thing))) await perform(end, { kind: "system" }, thing);
  for (const key of keys) seals.destroy(key);
}
