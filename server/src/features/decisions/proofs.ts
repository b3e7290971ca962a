import {
  type Checkpoint,
  type ConsistencyProof,
  consistencySpans,
  type InclusionProof,
  inclusionSpans,
} from "@accord/shared/decisions";
import { asc, eq } from "drizzle-orm";
import { pathOf } from "../../acts/log-tree.js";
import type { Db } from "../../ports/store.js";
import { logCheckpoint } from "../../ports/tables/index.js";
import { entryOf } from "./entries.js";

type Process = { readonly id: string; readonly slug: string };

/** Oldest first. */
export async function checkpointsOf(db: Db, { id, slug }: Process): Promise<Checkpoint[]> {
  const rows = await db
    .select()
    .from(logCheckpoint)
    .where(eq(logCheckpoint.process, id))
    .orderBy(asc(logCheckpoint.size));
  return rows.map((row) => ({ ...row, format: "accord-checkpoint/1", process: slug }));
}

/** That an entry stands in the log as last signed; null before it is signed. */
export async function inclusionProofOf(
  db: Db,
  process: Process,
  sequence: number,
): Promise<InclusionProof | null> {
  const entry = await entryOf(db, process.id, sequence);
  const checkpoint = (await checkpointsOf(db, process)).at(-1);
  if (!entry || !checkpoint || sequence > checkpoint.size) return null;
  const path = await pathOf(db, process.id, inclusionSpans(sequence - 1, [0, checkpoint.size]));
  return { format: "accord-inclusion-proof/1", sequence, hash: entry.hash, path, checkpoint };
}

/** That the log as last signed begins with the log of an older checkpoint. */
export async function consistencyProofOf(
  db: Db,
  process: Process,
  older: number,
): Promise<ConsistencyProof | null> {
  const all = await checkpointsOf(db, process);
  const checkpoint = all.at(-1);
  if (!checkpoint || !all.some(({ size }) => size === older)) return null;
  const path = await pathOf(db, process.id, consistencySpans(older, [0, checkpoint.size]));
  return { format: "accord-consistency-proof/1", older, path, checkpoint };
}
