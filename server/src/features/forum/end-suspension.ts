import { and, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { raiseRights } from "../../acts/rights.js";
import { seat } from "../../ports/tables/index.js";
import { publishProcess } from "../process/index.js";
import { seatDecisionById } from "./queries.js";

/** [Q22] The seat counts again after the last day of its suspension, when the same member still holds it. */
export const endSuspension = act<{ process: string; decision: string }, void>({
  name: "end-suspension",
  asks: "change_seats",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, { process, decision }) {
    const { tx, audit, announce } = context;
    const row = await seatDecisionById(tx, process, decision);
    const back = await tx
      .update(seat)
      .set({ status: "active" })
      .where(and(eq(seat.id, row.seat), eq(seat.holder, row.person), eq(seat.status, "suspended")))
      .returning({ id: seat.id });
    if (back.length === 0) return;
    await raiseRights(context, row.person);
    await publishProcess(context, process);
    audit({ seat: row.seat });
    announce(process, "people", "me", "session");
  },
});
