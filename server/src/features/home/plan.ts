import type { WaitingReason, WaitingRow } from "@accord/shared/home";
import { blocsMissing } from "@accord/shared/plan";
import { and, eq } from "drizzle-orm";
import * as t from "../../ports/tables/index.js";
import { endorsementRows, planRow, versionOf } from "../plan/queries.js";
import { at, type Looking, row } from "./queries.js";

/** What a frozen plan still needs: signatures, endorsements, then its next step, of the point of contact [6.3]. */
export async function planWaits(looking: Looking, isContact: boolean): Promise<WaitingRow[]> {
  const { db, process, chairs } = looking;
  const plan = await planRow(db, process.id);
  const version = await versionOf(db, plan.version);
  if (version === null || plan.state === "filed") return [];
  const wait = (why: WaitingReason, kind: WaitingRow["kind"]): WaitingRow =>
    row(looking, {
      id: `${why}-${version.id}`,
      kind,
      why,
      object: process.title,
      number: String(version.n),
      since: version.frozenAt,
      href: at(looking, "plan"),
    });
  if (plan.state === "finalised") return isContact ? [wait("plan_to_file", "review")] : [];

  const given = (await endorsementRows(db, process.id)).filter(
    (one) => one.version === version.id && one.withdrawnAt === null,
  );
  const missing = blocsMissing(plan.approvals, version.id);
  const rows: WaitingRow[] = [];
  if (chairs.some((bloc) => missing.some((one) => one === bloc))) rows.push(wait("plan_signature", "sign"));
  if (plan.state === "endorsing") {
    const named = given.map(({ organisation }) => organisation.trim().toLowerCase());
    const own = await ownOrganisations(looking);
    if (own.some((organisation) => !named.includes(organisation.trim().toLowerCase())))
      rows.push(wait("plan_endorsement", "review"));
  }
  if (!isContact) return rows;
  const local = process.memberLevel === "local";
  if (local && plan.state === "frozen") rows.push(wait("plan_to_send", "review"));
  else if (missing.length === 0 && (!local || given.length > 0))
    rows.push(wait("plan_to_finalise", "review"));
  return rows;
}

/** Whom I sit for outside the government: those are asked to endorse. */
async function ownOrganisations({ db, me, process }: Looking): Promise<string[]> {
  const rows = await db
    .select({ organisation: t.seat.organisation })
    .from(t.seat)
    .where(
      and(
        eq(t.seat.process, process.id),
        eq(t.seat.holder, me),
        eq(t.seat.bloc, "non_government"),
        eq(t.seat.status, "active"),
      ),
    );
  return rows.map(({ organisation }) => organisation);
}
