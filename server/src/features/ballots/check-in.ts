import type { Presence } from "@accord/shared/ballots";
import { issue } from "@accord/shared/issues";
import { may } from "@accord/shared/people";
import { and, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { askerOf } from "../../acts/authorise.js";
import { found, Refused, refuseIf } from "../../acts/refused.js";
import { roll } from "../../ports/tables/index.js";
import { ballotById } from "./queries.js";

/** The check-in list of a live ballot: members mark their own seat, who runs the ballot marks all; frozen at closing. */
export const checkIn = act<{ process: string; ballot: string; seat: string; presence: Presence }, void>({
  name: "check-in",
  asks: "read_workspace",
  thing: async (_tx, { process }) => ({ process }),
  async run({ tx, now, actor, by, audit, announce }, { process, ballot: id, seat, presence }) {
    const row = await ballotById(tx, process, id);
    if (row.state !== "open") refuseIf([issue("ballot_not_open", { state: row.state })]);
    if (!row.live) refuseIf([issue("no_check_in_asynchronous")]);
    if (row.closesAt !== null && now > row.closesAt)
      refuseIf([issue("ballot_time_over", { closesAt: row.closesAt })]);
    const line = found(
      (
        await tx
          .select()
          .from(roll)
          .where(and(eq(roll.ballot, id), eq(roll.seat, seat)))
      )[0],
    );
    const runs = may(await askerOf(tx, actor, now), "run_ballot", {
      process,
      confirmed: row.confirmedBy !== null,
    }).allowed;
    if (!runs && line.person !== by) throw new Refused("not_allowed", [issue("may.own_seat_only")]);
    await tx
      .update(roll)
      .set({ presence, markedBy: by })
      .where(and(eq(roll.ballot, id), eq(roll.seat, seat)));
    audit({ ballot: id, seat, presence });
    announce(process, "ballots");
  },
});
