import type { LogEntry, Opening } from "@accord/shared/decisions";
import { and, desc, eq } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import { logEntry } from "../../ports/tables/index.js";

export type Stored = typeof logEntry.$inferSelect;

export async function logOf(db: Db, process: string): Promise<Stored[]> {
  return db.select().from(logEntry).where(eq(logEntry.process, process)).orderBy(desc(logEntry.sequence));
}

export async function entryOf(db: Db, process: string, sequence: number): Promise<Stored | null> {
  const [row] = await db
    .select()
    .from(logEntry)
    .where(and(eq(logEntry.process, process), eq(logEntry.sequence, sequence)));
  return row ?? null;
}

export const text = (entry: Pick<LogEntry, "openings">, name: string): string => {
  const opening: Opening | undefined = entry.openings[name];
  return typeof opening?.value === "string" ? opening.value : "";
};

/** What an entry is about, in its own words. */
export function titleOf(entry: Stored): string {
  for (const name of ["title", "question", "wording", "reasons"]) {
    const words = text(entry, name);
    if (words !== "") return words;
  }
  const titles = entry.openings.titles?.value;
  return Array.isArray(titles) ? titles.join(", ") : "";
}
