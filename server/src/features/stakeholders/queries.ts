import type { CommitmentChecks } from "@accord/shared/commitments";
import { type MinimumGroup, minimumGroups, missingGroups } from "@accord/shared/stakeholders";
import { and, asc, eq } from "drizzle-orm";
import { found } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { engagement, stakeholder } from "../../ports/tables/index.js";

type StoredStakeholder = typeof stakeholder.$inferSelect;
type StoredEngagement = typeof engagement.$inferSelect;

export async function stakeholderById(db: Db, process: string, id: string): Promise<StoredStakeholder> {
  const [row] = await db
    .select()
    .from(stakeholder)
    .where(and(eq(stakeholder.process, process), eq(stakeholder.id, id)));
  return found(row);
}

export const stakeholdersOf = (db: Db, process: string): Promise<StoredStakeholder[]> =>
  db.select().from(stakeholder).where(eq(stakeholder.process, process)).orderBy(asc(stakeholder.name));

export async function engagementsOf(db: Db, process: string): Promise<StoredEngagement[]> {
  const rows = await db
    .select({ engagement })
    .from(engagement)
    .innerJoin(stakeholder, eq(stakeholder.id, engagement.stakeholder))
    .where(eq(stakeholder.process, process))
    .orderBy(asc(engagement.on));
  return rows.map((row) => row.engagement);
}

/** Of the groups that each commitment needs at the least: who is engaged for this one [2.3]. */
export async function engagedFor(db: Db, commitment: string): Promise<CommitmentChecks["engaged"]> {
  const rows = await db
    .select({ name: stakeholder.name, minimumGroup: stakeholder.minimumGroup })
    .from(engagement)
    .innerJoin(stakeholder, eq(stakeholder.id, engagement.stakeholder))
    .where(eq(engagement.commitment, commitment))
    .orderBy(asc(stakeholder.name));
  return minimumGroups.map((one: MinimumGroup) => ({
    minimumGroup: one,
    names: rows.filter(({ minimumGroup }) => minimumGroup === one).map(({ name }) => name),
  }));
}

/** By commitment, for those for whom anybody is engaged: the groups of which nobody is [2.3]. */
export async function missingFor(db: Db, process: string): Promise<ReadonlyMap<string, MinimumGroup[]>> {
  const rows = await db
    .select({ commitment: engagement.commitment, minimumGroup: stakeholder.minimumGroup })
    .from(engagement)
    .innerJoin(stakeholder, eq(stakeholder.id, engagement.stakeholder))
    .where(eq(stakeholder.process, process));
  return new Map(
    [...Map.groupBy(rows, (row) => row.commitment)].map(([id, some]) => [id, missingGroups(some)]),
  );
}
