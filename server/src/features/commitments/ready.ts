import { and, eq, gt, ne } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import { ballot } from "../../ports/tables/index.js";
import { namesOf } from "../people/queries.js";
import type { StoredCommitment } from "./queries.js";

/** By whom and since when a draft is said to be ready; a ballot that was prepared since has taken it up. */
export async function readyOf(
  db: Db,
  { id, process, readyAt, readyBy }: StoredCommitment,
): Promise<{ by: string; at: string } | null> {
  if (readyAt === null || readyBy === null) return null;
  const since = await db
    .select({ subjects: ballot.subjects })
    .from(ballot)
    .where(and(eq(ballot.process, process), gt(ballot.createdAt, readyAt), ne(ballot.state, "withdrawn")));
  if (since.some(({ subjects }) => subjects.includes(id))) return null;
  return { by: (await namesOf(db, [readyBy])).get(readyBy) ?? "", at: readyAt };
}
