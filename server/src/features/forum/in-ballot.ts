import type { EffectAct } from "@accord/shared/decisions";
import { type Issue, issue } from "@accord/shared/issues";
import { and, eq } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { roll, seatDecision } from "../../ports/tables/index.js";
import { applySeatDecision } from "./apply-seat-decision.js";
import { seatDecisionById } from "./queries.js";

/** Why it can't be put to a ballot now. */
export async function issuesWithPuttingSeat(db: Db, process: string, id: string): Promise<Issue[]> {
  const { state, way } = await seatDecisionById(db, process, id);
  if (state !== "open") return [issue("seat_decision_over")];
  return way === "ballot" ? [] : [issue("seat_decision_by_co_chairs")];
}

/** [Q21] Before the forum, with who it is about recused; or proposed again where its ballot ended without a result. */
export async function setSeatDecisionPut(
  { tx, announce }: ActContext,
  process: string,
  id: string,
  ballot: string | null,
): Promise<void> {
  if (ballot !== null) {
    const { person } = await seatDecisionById(tx, process, id);
    const [line] = await tx
      .select()
      .from(roll)
      .where(and(eq(roll.ballot, ballot), eq(roll.person, person)));
    if (line && !line.recused) refuseIf([issue("seat_decision_recuse", { seat: line.seatNo }, "roll")]);
  }
  const state = ballot === null ? "open" : "put";
  await tx.update(seatDecision).set({ state, ballot }).where(eq(seatDecision.id, id));
  announce(process, "people");
}

/** The forum has decided. */
export async function decideSeat(
  context: ActContext,
  row: { process: string; subjects: readonly string[]; result: string | null; decisionEntry: number | null },
): Promise<EffectAct> {
  const { tx, announce } = context;
  const matter = await seatDecisionById(tx, row.process, row.subjects[0] ?? "");
  const decision = found(row.decisionEntry);
  if (row.result === "passed") {
    await applySeatDecision(context, matter, decision);
    return "adopted";
  }
  await tx.update(seatDecision).set({ state: "rejected", decision }).where(eq(seatDecision.id, matter.id));
  announce(row.process, "people");
  return "rejected";
}
