import { hashOf } from "../canonical/index.js";
import { coreSchemas, type EntryCore, openingName } from "./cores.js";
import type { EntryKind } from "./kinds.js";
import { commitmentTo, type Openings } from "./openings.js";

/** `openings` may have lost some by law since the entry was made; the commitments in the core stay. */
export type LogEntry = {
  sequence: number;
  kind: EntryKind;
  at: string;
  core: EntryCore;
  openings: Openings;
  previousHash: string;
  hash: string;
};
export type Previous = Pick<LogEntry, "sequence" | "at" | "hash">;

export const firstPreviousHash: string = "0".repeat(64);

/**
 * Seals one entry onto the chain; throws where the caller broke the contract: a core not of its kind, openings other
 * than the core commits to, a time before that of the entry before.
 */
export function makeEntry(entry: {
  previous: Previous | null;
  kind: EntryKind;
  at: string;
  core: EntryCore;
  openings: Openings;
}): LogEntry {
  const { previous, kind, at, openings } = entry;
  const core = coreSchemas[kind].parse(entry.core) as EntryCore;
  if (previous && Date.parse(at) < Date.parse(previous.at))
    throw new RangeError("Time never decreases in the decision log");
  assertCommitted(core, openings);
  const sealed = {
    sequence: (previous?.sequence ?? 0) + 1,
    kind,
    at: new Date(at).toISOString(),
    core,
    previousHash: previous?.hash ?? firstPreviousHash,
  };
  return { ...sealed, openings, hash: hashOf("accord-decision-log/entry/1", sealed) };
}

function assertCommitted(core: EntryCore, openings: Openings): void {
  const names = Object.keys(openings);
  if (names.length !== Object.keys(core.commitments).length)
    throw new RangeError("Core and openings name different things");
  for (const name of names) {
    const opening = openings[name];
    if (!opening || opening.salt.length < 16) throw new RangeError("A salt has 16 characters at least");
    if (core.commitments[openingName.parse(name)] !== commitmentTo(name, opening))
      throw new RangeError("The core does not commit to this opening");
  }
}
