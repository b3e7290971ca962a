import { act } from "../../acts/act.js";
import { coChairsOf } from "../../acts/memberships.js";
import { found } from "../../acts/refused.js";
import { voteAgreement } from "../../ports/tables/index.js";
import { refuseUnlessInDialogue } from "./mixed.js";
import { ballotById } from "./queries.js";

/** [Q6] A co-chair's word for the own bloc that dialogue is exhausted; both make it possible to put the question to a vote. */
export const agreeToVote = act<{ process: string; ballot: string }, void>({
  name: "agree-to-vote",
  asks: "run_ballot",
  thing: async (tx, { process, ballot }) => {
    await ballotById(tx, process, ballot);
    return { process, confirmed: false };
  },
  async run({ tx, now, by, audit, announce }, { process, ballot: id }) {
    const row = await ballotById(tx, process, id);
    await refuseUnlessInDialogue(tx, row);
    const chair = found((await coChairsOf(tx, process, now)).find((one) => one.id === by));
    const bloc = found(chair.bloc);
    await tx.insert(voteAgreement).values({ ballot: id, bloc, by, at: now }).onConflictDoNothing();
    audit({ ballot: id, bloc });
    announce(process, "ballots");
  },
});
