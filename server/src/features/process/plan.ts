import { type ActivityRow, activityRow, inTime, type PlanFactsForm } from "@accord/shared/process";
import { asc, eq } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import { activity, processPlan } from "../../ports/tables/index.js";

interface Plan {
  readonly facts: PlanFactsForm;
  readonly stateOfPlay: Record<string, string>;
  readonly publishedAt: string | null;
  readonly changedAt: string | null;
}

const nothingYet: Plan = {
  facts: { developmentStart: null, deadline: null, cutOff: null, jurisdictions: [], transition: null },
  stateOfPlay: {},
  publishedAt: null,
  changedAt: null,
};

/** Facts of the plan of a process; nothing yet where none was set. */
export async function planOf(db: Db, process: string): Promise<Plan> {
  const [row] = await db.select().from(processPlan).where(eq(processPlan.process, process));
  if (!row) return nothingYet;
  const { developmentStart, deadline, cutOff, jurisdictions, transition } = row;
  return {
    facts: { developmentStart, deadline, cutOff, jurisdictions, transition },
    stateOfPlay: row.stateOfPlay,
    publishedAt: row.publishedAt,
    changedAt: row.changedAt,
  };
}

export async function activitiesOf(db: Db, process: string): Promise<ActivityRow[]> {
  const rows = await db
    .select()
    .from(activity)
    .where(eq(activity.process, process))
    .orderBy(asc(activity.startsOn));
  return inTime(rows.map(({ process: _process, createdAt: _created, ...row }) => activityRow.parse(row)));
}

type Stored = typeof processPlan.$inferSelect;

/** Writes some of the facts; the row is made with the first of them. */
export async function storePlan(
  tx: Db,
  process: string,
  set: Partial<Omit<Stored, "process" | "changedAt">>,
  now: string,
): Promise<void> {
  const changed = { ...set, changedAt: now };
  await tx
    .insert(processPlan)
    .values({ jurisdictions: [], stateOfPlay: {}, ...changed, process })
    .onConflictDoUpdate({ target: processPlan.process, set: changed });
}
