import type { Act } from "../acts/act.js";
import type { Perform } from "../acts/perform.js";
import type { Seals } from "../ports/seals.js";
import type { Db, Store } from "../ports/store.js";
import { endWithoutKey, sealedBallots } from "./ballots/secret/lost-key.js";
import { endChoiceWithoutKey, openChoices } from "./choices/close-choice.js";
import { endElectionWithoutKey, votingElections } from "./elections/close-voting.js";

interface OfSealed<Thing> {
  /** The things whose votes are sealed now. */
  readonly running: (db: Db) => Promise<Thing[]>;
  readonly id: (thing: Thing) => string;
  /** Ends one whose key is gone. */
  readonly end: Act<Thing, void>;
}
type Settle = (db: Db, keys: Set<string>, perform: Perform) => Promise<void>;

/** Takes the keys of what is running out of those that are there, and ends what has lost its own. */
const sealed =
  <Thing>({ running, id, end }: OfSealed<Thing>): Settle =>
  async (db, keys, perform) => {
    for (const thing of await running(db))
      if (!keys.delete(id(thing))) await perform(end, { kind: "system" }, thing);
  };

const kinds: readonly Settle[] = [
  sealed({ running: sealedBallots, id: ({ ballot }) => ballot, end: endWithoutKey }),
  sealed({ running: openChoices, id: ({ id }) => id, end: endChoiceWithoutKey }),
  sealed({ running: votingElections, id: ({ id }) => id, end: endElectionWithoutKey }),
];

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
  for (const settle of kinds) await settle(store.read, keys, perform);
  for (const key of keys) seals.destroy(key);
}
