import { and, eq, inArray } from "drizzle-orm";
import { Refused } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { theme } from "../../ports/tables/index.js";

/** Refuses ids that are no themes of the process. */
export async function mustBeThemes(tx: Db, process: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx
    .select({ id: theme.id })
    .from(theme)
    .where(and(eq(theme.process, process), inArray(theme.id, [...ids])));
  if (rows.length !== new Set(ids).size) throw new Refused("not_found");
}
