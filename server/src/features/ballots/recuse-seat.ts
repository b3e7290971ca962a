import { issue } from "@accord/shared/issues";
import { and, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import { roll } from "../../ports/tables/index.js";
import { ballotById, rollOf } from "./queries.js";
import { preparedThing } from "./thing.js";

/** An interest that is declared at the desk [Q21]. With the opening the roll is fixed, recusals with it (T37). */
export const recuseSeat = act<{ process: string; ballot: string; seat: string; reason: string }, void>({
  name: "recuse-seat",
  asks: "run_ballot",
  thing: preparedThing,
  async run({ tx, audit, announce }, { process, ballot, seat, reason }) {
    const { state } = await ballotById(tx, process, ballot);
    if (state !== "draft") refuseIf([issue("ballot_not_draft", { state })]);
    found((await rollOf(tx, ballot)).find((line) => line.seat === seat));
    const words = reason.trim();
    await tx
      .update(roll)
      .set({ recused: words !== "", recusedReason: words === "" ? null : words })
      .where(and(eq(roll.ballot, ballot), eq(roll.seat, seat)));
    audit({ ballot, seat });
    announce(process, "ballots");
  },
});
