import { issue } from "@accord/shared/issues";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { ballot as ballotTable } from "../../ports/tables/index.js";
import { ballotById } from "./queries.js";
import { ballotThing } from "./thing.js";

/** The wall of the room tells a result when who runs the ballot shows it, not before [S15]. */
export const showResult = act<{ process: string; ballot: string; shown: boolean }, void>({
  name: "show-result",
  asks: "run_ballot",
  thing: ballotThing,
  async run({ tx, audit, announce }, { process, ballot, shown }) {
    const { state, live, closedAt } = await ballotById(tx, process, ballot);
    if (!live) refuseIf([issue("ballot_not_live")]);
    if (closedAt === null || state === "withdrawn") refuseIf([issue("ballot_not_ended", { state })]);
    await tx.update(ballotTable).set({ shown }).where(eq(ballotTable.id, ballot));
    audit({ ballot });
    announce(process, "ballots");
  },
});
