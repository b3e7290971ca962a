import type { ElectionForm } from "@accord/shared/elections";
import { appealDecision } from "../features/elections/appeal.js";
import { applyToElection } from "../features/elections/apply.js";
import { castElectionVote } from "../features/elections/cast-vote.js";
import { closeDueVoting } from "../features/elections/close-voting.js";
import { decideApplication } from "../features/elections/judge.js";
import { openDueVoting, setVotingDates } from "../features/elections/open-voting.js";
import { prepareElection } from "../features/elections/prepare-election.js";
import { endApplications, publishElection } from "../features/elections/publish-election.js";
import { publishRolls } from "../features/elections/publish-rolls.js";
import { makeVotingLink } from "../features/elections/voting-link.js";
import {
  applicants,
  firstRound,
  members,
  nominees,
  panel,
  papersOfNominee,
  registration,
  runOff,
  type ToldPaper,
} from "./data/elections.js";
import { applicationPaper } from "./evidence.js";
import type { Plot } from "./plot.js";
import type { Story } from "./story.js";

const commission = ["ewan", "miriam", "amara"];
const keyOf = (no: number, application: number): string =>
  `demo-receipt-${no}-${application}-`.padEnd(43, "x");

/** Sent from the receipt, by who applied. */
const sends = (story: Story, no: number, application: number, { paper, file, name }: ToldPaper) =>
  applicationPaper(story, { process: story.process, no, key: keyOf(no, application), paper, name }, file);

/**
 * One that is over, with three colleges, an appeal, a run-off and a vacant seat; one by a committee that takes nominations now. A date
 * and what has to come before it are three days apart: both move over a weekend.
 */
export function elections(plot: Plot): void {
  const on = ({ process }: Story) => ({ process, no: 1 });
  plot.on(64, "15:00", async (story) => {
    const { at } = story.time;
    await announced(story, members, {
      opensAt: at(60, "09:00"),
      closesAt: at(50, "20:00"),
      rollsAt: at(42, "09:00"),
      voting: { votingFrom: at(38, "09:00"), votingUntil: at(31, "20:00") },
    });
  });
  plot.on(57, "10:40", async (story) => {
    for (const [at, { words }] of applicants.entries()) {
      story.pass(20);
      await story.byPublic(apply(story), { ...on(story), key: keyOf(1, at + 1), words });
    }
    story.pass(15);
    await sends(story, 1, 1, registration);
  });
  plot.on(50, "21:00", (story) => story.byHouse(endApplications, on(story)));
  plot.on(46, "09:30", async (story) => {
    for (const [at, { eligible, reasons, appeal }] of applicants.entries()) {
      const word = { ...on(story), application: at + 1 };
      await story.by("ewan", decideApplication, { ...word, eligible, reasons });
      if (appeal === undefined) continue;
      story.pass(60);
      await story.byPublic(appealDecision, { ...on(story), key: keyOf(1, at + 1), words: appeal.words });
      story.pass(60);
      await story.by("miriam", decideApplication, {
        ...word,
        eligible: appeal.eligible,
        reasons: appeal.reasons,
      });
    }
  });
  plot.on(42, "10:00", (story) => story.by("ewan", publishRolls, on(story)));
  plot.on(38, "09:10", (story) => voted(story, 1, firstRound));
  plot.on(31, "20:10", (story) => story.byHouse(closeDueVoting, { ...on(story), round: 1 }));
  plot.on(30, "09:20", (story) =>
    story.by("miriam", setVotingDates, {
      ...on(story),
      votingFrom: story.time.at(26, "09:00"),
      votingUntil: story.time.at(21, "20:00"),
    }),
  );
  plot.on(26, "09:10", (story) => voted(story, 2, runOff));
  plot.on(21, "20:10", (story) => story.byHouse(closeDueVoting, { ...on(story), round: 2 }));

  plot.on(8, "09:40", async (story) => {
    const { at } = story.time;
    await announced(story, panel, {
      opensAt: at(5, "09:00"),
      closesAt: at(-16, "20:00"),
      rollsAt: at(-30, "09:00"),
      voting: null,
    });
  });
  plot.on(2, "11:50", async (story) => {
    for (const [at, words] of nominees.entries())
      await story.byPublic(apply(story), {
        process: story.process,
        no: 2,
        key: keyOf(2, at + 1),
        words,
      });
    for (const one of papersOfNominee) {
      story.pass(4);
      await sends(story, 2, 1, one);
    }
  });
}

const apply = ({ url }: Story) => applyToElection({ url, sends: false });

async function announced(
  story: Story,
  form: Omit<ElectionForm, "dates" | "commission">,
  dates: ElectionForm["dates"],
): Promise<void> {
  const { process, time, known } = story;
  const { no } = await story.by("ewan", prepareElection, {
    process,
    ...form,
    title: time.fill(form.title),
    words: time.fill(form.words),
    dates,
    commission: commission.map((key) => known.get("person", key)),
  });
  story.pass(30);
  await story.by("miriam", publishElection, { process, no });
}

/** The vote opens, and each organisation uses the link of its receipt. */
async function voted(story: Story, round: number, votes: typeof firstRound): Promise<void> {
  const on = { process: story.process, no: 1 };
  await story.byHouse(openDueVoting({ url: story.url, sends: false }), { ...on, round });
  for (const [application, candidate] of votes) {
    const { token } = await story.byPublic(makeVotingLink, { ...on, key: keyOf(1, application) });
    await story.byPublic(castElectionVote, { ...on, token, candidate });
  }
}
