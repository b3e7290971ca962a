import type { CorrectionRecord, DecisionRecord } from "@accord/shared/decisions";
import { and, asc, eq } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import { logEntry } from "../../ports/tables/index.js";
import { entryOf, type Stored, text, titleOf } from "./entries.js";

const correctedIn = ({ core }: Stored): number => (core as { entry: number }).entry;

/** Entries that correct this one, oldest first. */
export async function correctionsOf(db: Db, process: string, sequence: number): Promise<Stored[]> {
  const all = await db
    .select()
    .from(logEntry)
    .where(and(eq(logEntry.process, process), eq(logEntry.kind, "corrected")))
    .orderBy(asc(logEntry.sequence));
  return all.filter((one) => correctedIn(one) === sequence);
}

type Correction = NonNullable<DecisionRecord["corrections"]>[number];

export const correctionOf = (entry: Stored): Correction => ({
  sequence: entry.sequence,
  at: entry.at,
  wording: text(entry, "wording"),
  reasons: text(entry, "reasons"),
  by: text(entry, "by"),
});

/** A correction with what it is about; null for any other entry. */
export async function correctionRecordOf(
  db: Db,
  process: string,
  sequence: number,
): Promise<CorrectionRecord | null> {
  const entry = await entryOf(db, process, sequence);
  if (entry?.kind !== "corrected") return null;
  let about: Stored | null = entry;
  while (about?.kind === "corrected") about = await entryOf(db, process, correctedIn(about));
  return {
    ...correctionOf(entry),
    corrects: correctedIn(entry),
    title: about ? titleOf(about) : "",
    hash: entry.hash,
    correctedBy: (await correctionsOf(db, process, sequence)).map((one) => one.sequence),
  };
}
