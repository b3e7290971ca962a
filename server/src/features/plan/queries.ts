import type { PlanBody, PlanFile } from "@accord/shared/plan";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import { actionPlan, ballot, commitment, endorsement, planText, version } from "../../ports/tables/index.js";
import type { StoredVersion } from "../versions/index.js";

export type StoredPlan = typeof actionPlan.$inferSelect;
type StoredEndorsement = typeof endorsement.$inferSelect;

/** The plan of a process; one that nobody has begun is being assembled. */
export async function planRow(db: Db, process: string): Promise<StoredPlan> {
  const [row] = await db.select().from(actionPlan).where(eq(actionPlan.process, process));
  return (
    row ?? {
      process,
      state: "assembling",
      version: null,
      approvals: [],
      finalisedAt: null,
      finalisedEntry: null,
      filedAt: null,
      filedBy: null,
      changedAt: "",
    }
  );
}

/** Writes some of it; the row is made with the first of them. */
export async function storePlanRow(
  tx: Db,
  process: string,
  set: Partial<Omit<StoredPlan, "process" | "changedAt">>,
  now: string,
): Promise<void> {
  const { changedAt: _changed, process: _process, ...before } = await planRow(tx, process);
  await tx
    .insert(actionPlan)
    .values({ ...before, ...set, process, changedAt: now })
    .onConflictDoUpdate({ target: actionPlan.process, set: { ...set, changedAt: now } });
}

export async function versionOf(db: Db, id: string | null): Promise<StoredVersion | null> {
  if (id === null) return null;
  const [row] = await db.select().from(version).where(eq(version.id, id));
  return row ?? null;
}

/** The files that a frozen body names. */
export const namedFiles = (body: unknown): readonly PlanFile[] => (body as PlanBody).files ?? [];

export const textRows = (db: Db, process: string) =>
  db.select().from(planText).where(eq(planText.process, process));

export const endorsementRows = (db: Db, process: string): Promise<StoredEndorsement[]> =>
  db
    .select()
    .from(endorsement)
    .where(eq(endorsement.process, process))
    .orderBy(asc(endorsement.organisation), asc(endorsement.at));

/** Ballots that may still put a commitment into the plan, with its number. */
export const ballotsUnderWay = (db: Db, process: string) =>
  db
    .select({ id: ballot.id, no: ballot.no, n: commitment.n })
    .from(ballot)
    .innerJoin(commitment, eq(commitment.id, sql`${ballot.subjects} ->> 0`))
    .where(
      and(
        eq(ballot.process, process),
        eq(ballot.subject, "version"),
        inArray(ballot.state, ["draft", "open", "closed", "in_veto_window"]),
      ),
    )
    .orderBy(asc(ballot.no));
