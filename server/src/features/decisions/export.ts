import { type ExportedLog, exportOf, type LogEntry } from "@accord/shared/decisions";
import { asc, eq } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import { logEntry, version } from "../../ports/tables/index.js";
import { checkpointsOf } from "./proofs.js";

/**
 * decisions.json: the whole log with those openings that are public today (mechanisms.md 5). Words of a ballot open
 * when it is over; the title of a frozen version when that version is published.
 */
export async function exportedLog(db: Db, process: { id: string; slug: string }): Promise<ExportedLog> {
  const rows = await db
    .select()
    .from(logEntry)
    .where(eq(logEntry.process, process.id))
    .orderBy(asc(logEntry.sequence));
  const published = new Set(
    (
      await db
        .select({ entry: version.entry, published: version.published })
        .from(version)
        .where(eq(version.process, process.id))
    )
      .filter((row) => row.published)
      .map((row) => row.entry),
  );
  const over = new Set<number>();
  for (const { kind, core } of rows) {
    if (kind === "ballot_closed" || kind === "not_quorate" || kind === "void")
      over.add((core as { ballot: number }).ballot);
  }
  const entries: LogEntry[] = rows.map(({ process: _, ...entry }) => entry);
  return exportOf(entries, {
    process: process.slug,
    checkpoints: await checkpointsOf(db, process),
    openingsPublic: (entry) => {
      if (entry.kind === "version_frozen") return published.has(entry.sequence) || "election" in entry.core;
      if (entry.kind === "ballot_opened") return over.has(entry.sequence);
      return true;
    },
  });
}
