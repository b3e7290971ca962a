import { issue } from "@accord/shared/issues";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { found, Refused, refuseIf } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { seatDecision } from "../../ports/tables/index.js";
import { publishDecision } from "../decisions/index.js";
import { publishProcess } from "../process/index.js";
import type { StoredSeatDecision } from "./queries.js";

/** What was decided about that person; of anything else nobody learns that it is there. */
export async function ownSeatDecision(db: Db, id: string, who: string): Promise<StoredSeatDecision> {
  const [row] = await db.select().from(seatDecision).where(eq(seatDecision.id, id));
  if (row?.person !== who || row.state !== "decided") throw new Refused("not_found");
  return row;
}

/** [Q22] Who it is about answers in words, once; also a person whose seat is suspended or gone. */
export const answerSeatDecision = act<{ readonly decision: string; readonly answer: string }, { ok: true }>({
  name: "answer-seat-decision",
  asks: null,
  thing: async (tx, { decision }) => ({
    process: (await tx.select().from(seatDecision).where(eq(seatDecision.id, decision)))[0]?.process ?? null,
  }),
  async run(context, { decision: id, answer }) {
    const { tx, now, by, audit, announce } = context;
    const row = await ownSeatDecision(tx, id, by);
    if (row.answer !== null) refuseIf([issue("seat_decision_answered")]);
    if (answer.trim() === "") refuseIf([issue("seat_decision_answer_empty", undefined, "answer")]);
    await tx
      .update(seatDecision)
      .set({ answer: answer.trim(), answeredAt: now })
      .where(eq(seatDecision.id, id));
    await publishDecision(context, row.process, found(row.decision));
    await publishProcess(context, row.process);
    audit({ seatDecision: id });
    announce(row.process, "people", "decisions");
    return { ok: true };
  },
});
