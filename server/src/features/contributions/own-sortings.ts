import { mostSortingsListed } from "@accord/shared/contributions";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import { sorting } from "../../ports/tables/index.js";

/** What a person's own acts of sorting left to be taken back; one broken off stands here like any other [SORT-2]. */
export async function ownSortings(db: Db, process: string, person: string) {
  const changes = sql<number>`json_array_length(${sorting.changes})`;
  const mine = and(eq(sorting.process, process), eq(sorting.by, person), isNull(sorting.undoneAt));
  return db
    .select({ id: sorting.id, at: sorting.at, changes })
    .from(sorting)
    .where(and(mine, sql`${changes} > 0`))
    .orderBy(desc(sorting.at), desc(sorting.id))
    .limit(mostSortingsListed);
}
