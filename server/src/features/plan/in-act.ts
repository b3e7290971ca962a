import { blocking, issuesWithSeen, issuesWithTurn, type PlanBody, type PlanStep } from "@accord/shared/plan";
import { eq } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import { process as processTable } from "../../ports/tables/index.js";
import type { StoredVersion } from "../versions/index.js";
import { bodyOf, type Included, includedIn, type ProcessRow } from "./assemble.js";
import { checksOf } from "./checks.js";
import { planRow, type StoredPlan, versionOf } from "./queries.js";

export interface OnPlan {
  readonly process: string;
}
export interface OnVersion extends OnPlan {
  /** Number of the version that was read. */
  readonly version: number;
}

/** The plan and its version as they stand in this transaction. */
interface Standing {
  readonly home: ProcessRow;
  readonly plan: StoredPlan;
  readonly version: StoredVersion | null;
  readonly included: readonly Included[];
  /** What would be frozen now. */
  readonly live: PlanBody;
}

export async function standingOf({ tx, documents }: ActContext, process: string): Promise<Standing> {
  const [row] = await tx.select().from(processTable).where(eq(processTable.id, process));
  const home = found(row);
  const plan = await planRow(tx, process);
  const included = await includedIn(tx, process);
  const live = await bodyOf(tx, home, (document) => documents.clone(tx, document), included);
  return { home, plan, version: await versionOf(tx, plan.version), included, live };
}

/** Refuses an act out of its turn, on a version that was not read, or with a check against it. Gives the version. */
export async function refuseStep(
  { tx }: ActContext,
  standing: Standing,
  step: Exclude<PlanStep, "freeze">,
  seen: number,
): Promise<{ frozen: StoredVersion; body: PlanBody }> {
  const { home, plan, version, live, included } = standing;
  refuseIf(issuesWithTurn(plan.state, step, home.memberLevel));
  refuseIf(issuesWithSeen(version?.n ?? null, seen));
  const frozen = found(version);
  const body = frozen.body as unknown as PlanBody;
  refuseIf(blocking(await checksOf(tx, home, { body, live, included }), step));
  return { frozen, body };
}
