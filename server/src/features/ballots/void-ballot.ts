import { voided } from "@accord/shared/decisions";
import { type ActContext, act } from "../../acts/act.js";
import { found } from "../../acts/refused.js";
import { become } from "./become.js";
import { publishBallot } from "./publish-ballot.js";
import { ballotById, type StoredBallot } from "./queries.js";
import { dropSealedVotes } from "./secret/sealed-votes.js";
import { subjects } from "./subjects/index.js";
import { ballotThing } from "./thing.js";

/** An open ballot is ended without result, with a published reason; the question can be put again. */
export const voidBallot = act<{ process: string; ballot: string; reason: string }, void>({
  name: "void-ballot",
  asks: "run_ballot",
  thing: ballotThing,
  async run(context, { process, ballot: id, reason }) {
    await endVoid(context, await ballotById(context.tx, process, id), reason);
  },
});

export async function endVoid(context: ActContext, row: StoredBallot, reason: string): Promise<void> {
  const { now, newSalt, decisions, audit, announce } = context;
  await become(context, row, "void", { voidReason: reason, closedAt: now });
  await decisions.append(row.process, voided({ ballot: found(row.openEntry) }, { reasons: reason }, newSalt));
  await subjects[row.subject].release?.(context, row);
  await dropSealedVotes(context, row);
  await publishBallot(context, row.process, row.id);
  audit({ ballot: row.id });
  announce(row.process, "ballots", "commitments", "proposals");
}
