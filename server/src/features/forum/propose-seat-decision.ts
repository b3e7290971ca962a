import { issuesWithSeatDecision, type SanctionWay, type SeatDecisionWords } from "@accord/shared/forum";
import { issue } from "@accord/shared/issues";
import { inZone } from "@accord/shared/messages";
import { and, eq, inArray } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { coChairsOf } from "../../acts/memberships.js";
import { found, refuseIf } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { process as processTable, seat, seatDecision } from "../../ports/tables/index.js";
import { forumOf } from "../terms/queries.js";

/** [Q22] Written down by a co-chair, with reasons; the forum's terms say who decides. */
export const proposeSeatDecision = act<
  { readonly process: string; readonly seat: string } & SeatDecisionWords,
  { id: string }
>({
  name: "propose-seat-decision",
  asks: "confirm_seats",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, { process, seat: seatId, kind, reasons, until }) {
    const { tx, now, by, newId, audit, announce } = context;
    const [home] = await tx.select().from(processTable).where(eq(processTable.id, process));
    const [at] = await tx
      .select()
      .from(seat)
      .where(and(eq(seat.id, seatId), eq(seat.process, process)));
    const { no, holder, status, termUntil } = found(at);
    if (holder === null || status === "vacant")
      refuseIf([issue("seat_without_holder", { seat: no }, "seat")]);
    if (kind === "suspension" && status === "suspended")
      refuseIf([issue("seat_suspended", { seat: no }, "kind")]);
    const today = inZone(now, found(home).timeZone).day;
    refuseIf(issuesWithSeatDecision({ kind, reasons, until }, { today, termUntil }));
    const person = found(holder);
    refuseIf((await isUnderWay(tx, seatId)) ? [issue("seat_decision_under_way", { seat: no }, "seat")] : []);
    const { way, bloc } = await wayOf(context, process, person);
    const id = newId();
    await tx.insert(seatDecision).values({
      id,
      process,
      seat: seatId,
      person,
      kind,
      reasons: reasons.trim(),
      until,
      way,
      state: "open",
      signatures: way === "co_chairs" && bloc !== null ? [{ bloc, person: by, at: now }] : [],
      proposedBy: by,
      proposedAt: now,
    });
    audit({ seatDecision: id, kind, seat: seatId });
    announce(process, "people");
    return { id };
  },
});

async function isUnderWay(tx: Db, seatId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: seatDecision.id })
    .from(seatDecision)
    .where(and(eq(seatDecision.seat, seatId), inArray(seatDecision.state, ["open", "put"])));
  return rows.length > 0;
}

/** As the terms say; about a co-chair always the forum, for nobody signs about oneself. */
async function wayOf({ tx, now, by }: ActContext, process: string, person: string) {
  const chairs = await coChairsOf(tx, process, now);
  const way: SanctionWay = chairs.some(({ id }) => id === person)
    ? "ballot"
    : (await forumOf(tx, process)).sanctions;
  return { way, bloc: chairs.find(({ id }) => id === by)?.bloc ?? null };
}
