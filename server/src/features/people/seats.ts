import { seatsFromTable } from "@accord/shared/forum";
import { and, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { found } from "../../acts/refused.js";
import { raiseRights } from "../../acts/rights.js";
import { membership, type SeatChange } from "../../ports/tables/index.js";
import { publishProcess } from "../process/index.js";
import { changeOrWait } from "./change-people.js";

export const addSeats = act<{ process: string; table: string }, { ok: true; waits: boolean; added: number }>({
  name: "add-seats",
  asks: "change_seats",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, { process, table }) {
    const waits = await changeOrWait(context, process, { kind: "add_seats", table });
    const read = seatsFromTable(table);
    return { ok: true, waits, added: read.ok && !waits ? read.seats.length : 0 };
  },
});

export const changeSeat = act<
  { process: string; seat: string; set: SeatChange },
  { ok: true; waits: boolean }
>({
  name: "change-seat",
  asks: "change_seats",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, { process, seat, set }) {
    return { ok: true, waits: await changeOrWait(context, process, { kind: "seat", seat, set }) };
  },
});

/** A role ends now; a co-chair's waits for a second person once both co-chairs are there. */
export const endRole = act<{ process: string; membership: string }, { ok: true; waits: boolean }>({
  name: "end-role",
  asks: "invite",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, { process, membership: id }) {
    const { tx, now, audit, announce } = context;
    const [row] = await tx
      .select()
      .from(membership)
      .where(and(eq(membership.id, id), eq(membership.process, process)));
    const { role, until, person } = found(row);
    if (role === "co_chair" || until !== null)
      return {
        ok: true,
        waits: await changeOrWait(context, process, { kind: "end_role", membership: id }),
      };
    await tx.update(membership).set({ until: now }).where(eq(membership.id, id));
    await raiseRights(context, person);
    await publishProcess(context, process);
    audit({ membership: id, person });
    announce(process, "people", "me", "session");
    return { ok: true, waits: false };
  },
});
