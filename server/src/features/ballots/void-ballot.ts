import { voided } from "@accord/shared/decisions";
import { act } from "../../acts/act.js";
import { found } from "../../acts/refused.js";
import { become } from "./become.js";
import { publishBallot } from "./publish-ballot.js";
import { ballotById } from "./queries.js";
import { subjects } from "./subjects/index.js";
import { ballotThing } from "./thing.js";

/** An open ballot is ended without result, with a published reason; the question can be put again. */
export const voidBallot = act<{ process: string; ballot: string; reason: string }, void>({
  name: "void-ballot",
  asks: "run_ballot",
  thing: ballotThing,
  async run(context, { process, ballot: id, reason }) {
    const { tx, now, newSalt, decisions, audit, announce } = context;
    const row = await ballotById(tx, process, id);
    await become(context, row, "void", { voidReason: reason, closedAt: now });
    await decisions.append(process, voided({ ballot: found(row.openEntry) }, { reasons: reason }, newSalt));
    await subjects[row.subject].release?.(context, row);
    await publishBallot(context, process, id);
    audit({ ballot: id });
    announce(process, "ballots", "commitments", "proposals");
  },
});
