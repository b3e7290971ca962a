import { type EntryKind, listLog, readDecision } from "@accord/shared/decisions";
import { found } from "../../acts/refused.js";
import type { Door } from "../../doors/http.js";
import { decisionRecordOf, entryOf, logOf, titleOf } from "./queries.js";

type Row = Awaited<ReturnType<typeof logOf>>[number];

/** What has no words of its own is about the question of its ballot. */
const lineOf = (row: Row, all: readonly Row[]) => ({
  sequence: row.sequence,
  kind: row.kind as EntryKind,
  at: row.at,
  title: titleOf(row) || questionOf(row, all),
  hash: row.hash,
  previousHash: row.previousHash,
});

function questionOf({ core }: Row, all: readonly Row[]): string {
  const opened = (core as { ballot?: number }).ballot;
  const entry = opened === undefined ? undefined : all.find(({ sequence }) => sequence === opened);
  return entry ? titleOf(entry) : "";
}

export function decisionRoutes(door: Door): void {
  door.ask(listLog, async ({ db, process }) => {
    const all = await logOf(db, process.id);
    return { entries: all.map((row) => lineOf(row, all)) };
  });

  door.ask(readDecision, async ({ db, process, params }) => {
    const sequence = Number(params.sequence);
    const entry = found(await entryOf(db, process.id, sequence));
    const all = await logOf(db, process.id);
    const correction = all.find(
      (row) => row.kind === "corrected" && (row.core as { entry: number }).entry === sequence,
    );
    return {
      entry: lineOf(entry, all),
      decision: await decisionRecordOf(db, process.id, sequence),
      facts: Object.entries(entry.openings).map(([name, { value }]) => ({
        name,
        value: typeof value === "string" ? value : JSON.stringify(value),
      })),
      correctedBy: correction?.sequence ?? null,
    };
  });
}
