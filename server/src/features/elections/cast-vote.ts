import { takesVotes } from "@accord/shared/elections";
import { issue } from "@accord/shared/issues";
import { and, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { found, Refused, refuseIf } from "../../acts/refused.js";
import { hashOfSecret } from "../../doors/speaker.js";
import { electionVote, electionVoter } from "../../ports/tables/index.js";
import { applicationByNo, electionByNo, lastRound, type OnElection, voterByToken } from "./queries.js";
import { sealVote } from "./sealed.js";

interface Cast extends OnElection {
  readonly token: string;
  /** Number of the application of who is chosen. */
  readonly candidate: number;
}

/** One organisation, one vote, in its own college [Q32]: the link is used up in the transaction that seals the vote. */
export const castElectionVote = act<Cast, void>({
  name: "cast-election-vote",
  asks: "take_part_in_choice",
  thing: async (tx, on) => ({ process: (await electionByNo(tx, on)).process, openTo: ["public"] }),
  leavesNoTrace: async () => true,

  async run(context, { process, no, token, candidate }) {
    const { tx, now, newId } = context;
    const row = await electionByNo(tx, { process, no });
    const voter = await voterByToken(tx, hashOfSecret(token));
    if (voter === null || voter.election !== row.id) throw new Refused("not_found");
    const round = lastRound(row);
    refuseIf(voter.voted ? [issue("election_voted")] : []);
    const isOpen = takesVotes({ state: row.state, voting: round?.voting ?? null }, now);
    refuseIf(isOpen && round?.no === voter.round ? [] : [issue("election_not_voting")]);
    const { college } = await applicationByNo(tx, row.id, voter.application);
    const own = found(round?.colleges.find((one) => one.college === college));
    refuseIf(own.candidates.includes(candidate) ? [] : [issue("election_vote_missing", {}, "candidate")]);
    await tx
      .update(electionVoter)
      .set({ voted: true })
      .where(
        and(
          eq(electionVoter.election, row.id),
          eq(electionVoter.round, voter.round),
          eq(electionVoter.application, voter.application),
        ),
      );
    const sealed = sealVote(context, row, { college, candidate });
    await tx.insert(electionVote).values({ id: newId(), election: row.id, sealed });
  },
});
