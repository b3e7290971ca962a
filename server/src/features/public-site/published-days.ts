import { inZone } from "@accord/shared/messages";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import { publication } from "../../ports/tables/public-site.js";

/** Days on which something of the development became public [T4]: read from publications alone, so that anybody can count again. */
export async function publishedDays(db: Db, process: string, zone: string): Promise<string[]> {
  // Told apart here: asked for each once, SQLite goes through all publications by their time.
  const rows = await db
    .select({ since: publication.since })
    .from(publication)
    .where(
      and(
        eq(publication.process, process),
        inArray(publication.kind, ["draft", "decision", "release", "call", "timeline"]),
        isNull(publication.tombstone),
      ),
    );
  return [...new Set(rows.map(({ since }) => inZone(since, zone).day))].sort();
}
