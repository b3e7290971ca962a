import type { Presence } from "@accord/shared/ballots";
import { issue } from "@accord/shared/issues";
import { may } from "@accord/shared/people";
import { and, eq, inArray } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { askerOf } from "../../acts/authorise.js";
import { found, Refused, refuseIf } from "../../acts/refused.js";
import { roll } from "../../ports/tables/index.js";
import { ballotById, rollOf, sittingOf } from "./queries.js";
import { tellSubstitute } from "./tell-roll.js";

/**
 * The check-in list of a live ballot, one for all questions of its sitting that have not ended; over several days only
 * whether the substitute votes for an absent member [Q11]. Members mark their own seat, who runs the ballot marks all;
 * frozen at closing.
 */
export const checkIn = act<{ process: string; ballot: string; seat: string; presence: Presence }, void>({
  name: "check-in",
  asks: "read_workspace",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, { process, ballot: id, seat, presence }) {
    const { tx, now, actor, by, audit, announce } = context;
    const row = await ballotById(tx, process, id);
    if (row.state !== "open" && row.state !== "draft")
      refuseIf([issue("ballot_not_open", { state: row.state })]);
    if (row.closesAt !== null && now > row.closesAt)
      refuseIf([issue("ballot_time_over", { closesAt: row.closesAt })]);
    const line = found((await rollOf(tx, id)).find((one) => one.seat === seat));
    if (presence === "by_substitute" && line.substitute === null)
      refuseIf([issue("seat_without_substitute", { seat: line.seatNo })]);
    if (!row.live && (line.substitute === null || (presence !== "by_substitute" && presence !== "absent")))
      refuseIf([issue("no_check_in_asynchronous")]);
    const runs = may(await askerOf(tx, actor, now), "run_ballot", {
      process,
      // The roll is called before a co-chair has confirmed the question, too.
      confirmed: row.state === "draft" || row.confirmedBy !== null,
    }).allowed;
    if (!runs && line.person !== by) throw new Refused("not_allowed", [issue("may.own_seat_only")]);
    const together = (await sittingOf(tx, row)).filter(
      (one) =>
        (one.state === "draft" || one.state === "open") &&
        one.live === row.live &&
        (one.closesAt === null || now <= one.closesAt),
    );
    await tx
      .update(roll)
      .set({ presence, markedBy: by })
      .where(
        and(
          inArray(
            roll.ballot,
            together.map((one) => one.id),
          ),
          eq(roll.seat, seat),
        ),
      );
    if (presence === "by_substitute" && line.presence !== presence)
      for (const one of together) if (one.state === "open") await tellSubstitute(context, one, line);
    audit({ ballot: id, seat, presence });
    announce(process, "ballots");
  },
});
