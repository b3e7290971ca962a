import { type ElectionRound, isCandidate, isElector } from "@accord/shared/elections";
import { issue } from "@accord/shared/issues";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { election } from "../../ports/tables/index.js";
import { logRolls } from "./log.js";
import { openDueVotingName } from "./open-voting.js";
import {
  applicationsOf,
  electionByNo,
  type OnElection,
  type StoredApplication,
  type StoredElection,
  thingOf,
} from "./queries.js";
import { writePage } from "./write-page.js";

/** Electors and candidates are public and fixed; until the day told beforehand, an appeal can still come. */
export const publishRolls = act<OnElection, void>({
  name: "publish-rolls",
  asks: "judge_applications",
  thing: thingOf,

  async run(context, on) {
    const { tx, now, later, audit } = context;
    const row = await electionByNo(tx, on);
    refuseIf(row.form.method === "vote" ? [] : [issue("election_by_committee")]);
    refuseIf(row.state === "eligibility" ? [] : [issue("election_not_judging")]);
    const all = await applicationsOf(tx, row.id);
    refuseIf(issuesBeforeRolls(row, all, now));
    const round = firstRound(row, all, now);
    const entry = await logRolls(context, row, round, all);
    await tx
      .update(election)
      .set({ state: "rolls_published", rounds: [round], rollsEntries: [entry] })
      .where(eq(election.id, row.id));
    if (round.voting !== null) await later(round.voting.votingFrom, openDueVotingName, { ...on, round: 1 });
    await writePage(context, on);
    audit({ election: row.id });
  },
});

/** Everybody has had a word and every appeal its answer, and the day has come. */
export function issuesBeforeRolls({ form }: StoredElection, all: readonly StoredApplication[], now: string) {
  if (now < form.dates.rollsAt) return [issue("election_rolls_early")];
  const open = all.filter(({ verdict, appeal }) => verdict === null || appeal?.answer === null);
  return open.length === 0 ? [] : [issue("election_undecided", { count: open.length })];
}

/** A vote whose day has passed meanwhile gets new dates. */
function firstRound(
  { form: { colleges, dates } }: StoredElection,
  all: readonly StoredApplication[],
  now: string,
): ElectionRound {
  const isLate = dates.voting === null || dates.voting.votingFrom <= now;
  return {
    no: 1,
    voting: isLate ? null : dates.voting,
    closedAt: null,
    colleges: colleges.map(({ seats }, at) => {
      const own = all.filter(({ college }) => college === at + 1);
      return {
        college: at + 1,
        seats,
        electors: own.filter((one) => isElector(one)).length,
        candidates: own.filter((one) => isCandidate(one)).map(({ no }) => no),
        result: null,
      };
    }),
  };
}
