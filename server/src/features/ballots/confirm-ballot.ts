import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { ballot } from "../../ports/tables/index.js";
import { refuseUnlessMayBecome } from "./become.js";
import { ballotById } from "./queries.js";

/** A co-chair's word that question, rule and closing time are right; only then may others run the ballot. */
export const confirmBallot = act<{ process: string; ballot: string }, void>({
  name: "confirm-ballot",
  asks: "run_ballot",
  thing: async (_tx, { process }) => ({ process, confirmed: false }),
  async run({ tx, now, by, audit, announce }, { process, ballot: id }) {
    const row = await ballotById(tx, process, id);
    refuseUnlessMayBecome(row, "open");
    if (row.confirmedBy !== null) return;
    await tx.update(ballot).set({ confirmedBy: by, confirmedAt: now }).where(eq(ballot.id, id));
    audit({ ballot: id });
    announce(process, "ballots");
  },
});
