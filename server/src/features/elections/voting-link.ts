import { takesVotes } from "@accord/shared/elections";
import { issue } from "@accord/shared/issues";
import { and, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { found, Refused, refuseIf } from "../../acts/refused.js";
import { hashOfSecret } from "../../doors/speaker.js";
import { electionVoter } from "../../ports/tables/index.js";
import { applicationByKey, electionByNo, lastRound, type OnElection, thingOf } from "./queries.js";

/** From its receipt, an elector opens the vote by a new link; the one before opens nothing any more. */
export const makeVotingLink = act<OnElection & { readonly key: string }, { token: string }>({
  name: "make-voting-link",
  asks: "contribute",
  thing: thingOf,

  async run({ tx, now, newSecret, audit }, { process, no, key }) {
    const row = await electionByNo(tx, { process, no });
    const own = await applicationByKey(tx, hashOfSecret(key));
    if (own === null || own.election !== row.id) throw new Refused("not_found");
    const round = lastRound(row);
    const isOpen = takesVotes({ state: row.state, voting: round?.voting ?? null }, now);
    refuseIf(isOpen ? [] : [issue("election_not_voting")]);
    const token = newSecret();
    const [voter] = await tx
      .update(electionVoter)
      .set({ tokenHash: hashOfSecret(token) })
      .where(
        and(
          eq(electionVoter.election, row.id),
          eq(electionVoter.round, found(round).no),
          eq(electionVoter.application, own.no),
          eq(electionVoter.voted, false),
        ),
      )
      .returning({ application: electionVoter.application });
    refuseIf(voter === undefined ? [issue("election_voted")] : []);
    audit({ election: row.id });
    return { token };
  },
});
