import { forumRules, wholeFigures } from "@accord/shared/forum";
import { agreeToVote } from "../features/ballots/agree-to-vote.js";
import { answerObjection } from "../features/ballots/answer-objection.js";
import { ballotById } from "../features/ballots/queries.js";
import { changeTermsFigures } from "../features/terms/change-figures.js";
import { openTermsDraft } from "../features/terms/open-draft.js";
import { forumOf, termsByNumber } from "../features/terms/queries.js";
import { inTheRoom, put, vote } from "./ballots.js";
import { closingHour } from "./data/ballots.js";
import { onTerms, onTimeline, onTimelineAgain } from "./data/first-ballots.js";
import { secondTerms } from "./data/terms.js";
import type { Plot } from "./plot.js";
import type { Story } from "./story.js";
import { writeTerms } from "./write-terms.js";

/**
 * [Q6] Under the first terms consensus comes first: on the timeline it fails, is talked about and comes to a vote,
 * whose rule stays although the terms have changed meanwhile.
 */
export function firstBallots(plot: Plot): void {
  const of = { sought: "", terms: "", vote: "" };
  const timeline = ({ process }: Story) =>
    ({ subject: "process_plan", subjects: [process], question: onTimeline.question }) as const;
  plot.on(65, "17:00", async (story) => {
    of.sought = (await inTheRoom(story, { ...timeline(story), closesAt: null }, onTimeline.votes)).ballot;
  });
  plot.on(62, "10:30", isRewritten);
  plot.on(60, "15:00", async ({ by, process, known }) => {
    for (const { seat, words: answer } of onTimeline.answers)
      await by("miriam", answerObjection, {
        ...{ process, ballot: of.sought, answer },
        seat: known.get("seat", String(seat)),
      });
  });
  plot.on(57, "10:00", async (story) => {
    const { process, store, time } = story;
    const { id } = await termsByNumber(store.read, process, 2);
    const closesAt = time.at(onTerms.closes, closingHour);
    of.terms = await put(story, { subject: "terms", subjects: [id], question: onTerms.question, closesAt });
  });
  for (const one of onTerms.votes) plot.on(one.day, one.hour, (story) => vote(story, of.terms, one));
  for (const [day, chair] of [
    [51, "amara"],
    [50, "helena"],
  ] as const)
    plot.on(day, "11:30", ({ by, process }) => by(chair, agreeToVote, { process, ballot: of.sought }));
  plot.on(48, "10:00", async (story) => {
    const closesAt = story.time.at(onTimelineAgain.closes, closingHour);
    const later = { step: "vote", reasons: onTimelineAgain.reasons } as const;
    of.vote = await put(story, { ...timeline(story), closesAt, later });
  });
  for (const one of onTimelineAgain.votes) plot.on(one.day, one.hour, (story) => vote(story, of.vote, one));
  plot.on(onTerms.closes, closingHour, (story) => ends(story, of.terms));
  plot.on(onTimelineAgain.closes, closingHour, (story) => ends(story, of.vote));
}

async function ends({ app, store, process }: Story, ballot: string): Promise<void> {
  await app.jobs.runDue();
  const { result, state, question } = await ballotById(store.read, process, ballot);
  if (result !== "passed" || state !== "effective") throw new Error(`"${question}" is ${state}.`);
}

/** Version 2: a question is voted on at once. */
async function isRewritten({ by, process, store }: Story): Promise<void> {
  const { n } = await by("ewan", openTermsDraft, { process });
  const figures = wholeFigures(await forumOf(store.read, process));
  await by("rosa", changeTermsFigures, { process, n, figures: { ...figures, rule: forumRules.majority } });
  const { part: field, replace, write } = secondTerms;
  await by("amara", writeTerms, { process, n, turns: [{ field, replace, write }] });
}
