import { type EntryKind, listLog, readDecision } from "@accord/shared/decisions";
import { found } from "../../acts/refused.js";
import type { Door } from "../../doors/http.js";
import { decisionRecordOf, entryOf, logOf, titleOf } from "./queries.js";

const lineOf = (row: Awaited<ReturnType<typeof logOf>>[number]) => ({
  sequence: row.sequence,
  kind: row.kind as EntryKind,
  at: row.at,
  title: titleOf(row),
  hash: row.hash,
  previousHash: row.previousHash,
});

export function decisionRoutes(door: Door): void {
  door.ask(listLog, async ({ db, process }) => ({ entries: (await logOf(db, process.id)).map(lineOf) }));

  door.ask(readDecision, async ({ db, process, params }) => {
    const sequence = Number(params.sequence);
    const entry = found(await entryOf(db, process.id, sequence));
    const all = await logOf(db, process.id);
    const correction = all.find(
      (row) => row.kind === "corrected" && (row.core as { entry: number }).entry === sequence,
    );
    return {
      entry: lineOf(entry),
      decision: await decisionRecordOf(db, process.id, sequence),
      facts: Object.entries(entry.openings).map(([name, { value }]) => ({
        name,
        value: typeof value === "string" ? value : JSON.stringify(value),
      })),
      correctedBy: correction?.sequence ?? null,
    };
  });
}
