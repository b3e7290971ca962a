import { desc, inArray } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import { ballot } from "../../ports/tables/index.js";
import { type StoredVersion, versionsOf } from "../versions/queries.js";
import type { Text } from "./text.js";

/** Versions that the words of a text were copied into, newest first; a text of the plan is frozen with the whole plan. */
export async function frozenOf(db: Db, { kind, subject, process }: Text): Promise<StoredVersion[]> {
  if (kind === "problem_sheet") return [];
  return kind === "plan_text" ? versionsOf(db, "plan", process) : versionsOf(db, kind, subject);
}

/** Of each version the last ballot that put it to the vote. */
export async function ballotsOn(db: Db, versions: readonly { readonly id: string }[]) {
  if (versions.length === 0) return new Map<string, never>();
  const rows = await db
    .select({
      no: ballot.no,
      version: ballot.version,
      result: ballot.result,
      decision: ballot.decisionEntry,
    })
    .from(ballot)
    .where(
      inArray(
        ballot.version,
        versions.map(({ id }) => id),
      ),
    )
    .orderBy(desc(ballot.no));
  return new Map(rows.toReversed().map((row) => [row.version, row]));
}
