import { isElector, issuesWithRunOff, type VotingDates } from "@accord/shared/elections";
import { issue } from "@accord/shared/issues";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import { hashOfSecret } from "../../doors/speaker.js";
import { election, electionVoter, process as processTable } from "../../ports/tables/index.js";
import { closeDueVoting } from "./close-voting.js";
import { type Post, write } from "./letters.js";
import { applicationsOf, electionByNo, lastRound, type OnElection, thingOf } from "./queries.js";
import { writePage } from "./write-page.js";

export const openDueVotingName = "open-due-voting";

interface OnRound extends OnElection {
  readonly round: number;
}

/** On its day: votes are sealed to a key made now, and each elector of a college that votes gets a link of its own. */
export const openDueVoting = (post: Post) =>
  act<OnRound, void>({
    name: openDueVotingName,
    asks: "open_choice",
    thing: thingOf,

    async run(context, { round: no, ...on }) {
      const { tx, now, newSecret, seals, later, audit } = context;
      const row = await electionByNo(tx, on);
      const round = lastRound(row);
      if (row.state !== "rolls_published" || round === null || round.no !== no) return;
      if (round.voting === null || round.voting.votingFrom > now) return;
      const { votingUntil: until } = round.voting;
      await tx
        .update(election)
        .set({ state: "voting", publicKey: seals.make(row.id) })
        .where(eq(election.id, row.id));
      const [home] = await tx.select().from(processTable).where(eq(processTable.id, on.process));
      const voting = new Set(
        round.colleges.filter(({ candidates }) => candidates.length > 0).map(({ college }) => college),
      );
      for (const one of await applicationsOf(tx, row.id)) {
        if (!isElector(one) || !voting.has(one.college)) continue;
        const token = newSecret();
        await tx
          .insert(electionVoter)
          .values({ election: row.id, round: no, application: one.no, tokenHash: hashOfSecret(token) });
        const address = voteAddress(found(home).slug, on.no, token);
        const link = post.sends ? new URL(address, post.url).href : null;
        await write(context, row, one, { kind: "voting", until, link });
      }
      await later(until, closeDueVoting.name, { ...on, round: no });
      await writePage(context, on);
      audit({ election: row.id, round: no });
    },
  });

export const voteAddress = (slug: string, no: number, token: string): string =>
  `/p/${slug}/elections/${no}/vote/${token}`;

/** Dates of a run-off, or of a vote whose day passed before its rolls were ready: published before it opens. */
export const setVotingDates = act<OnElection & VotingDates, void>({
  name: "set-voting-dates",
  asks: "open_choice",
  thing: thingOf,

  async run(context, { votingFrom, votingUntil, ...on }) {
    const { tx, now, later, audit } = context;
    const row = await electionByNo(tx, on);
    const round = lastRound(row);
    const waits = row.state === "rolls_published" && round !== null && round.voting === null;
    refuseIf(waits ? [] : [issue("election_no_dates_wanted")]);
    refuseIf(issuesWithRunOff({ votingFrom, votingUntil }, now));
    const dated = { ...found(round), voting: { votingFrom, votingUntil } };
    await tx
      .update(election)
      .set({ rounds: [...row.rounds.slice(0, -1), dated] })
      .where(eq(election.id, row.id));
    await later(votingFrom, openDueVotingName, { ...on, round: dated.no });
    await writePage(context, on);
    audit({ election: row.id, round: dated.no });
  },
});
