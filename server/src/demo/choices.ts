import type { ChoiceForm, ChoiceVote } from "@accord/shared/choices";
import { castChoiceVote } from "../features/choices/cast-vote.js";
import { closeDueChoice } from "../features/choices/close-choice.js";
import { openChoice } from "../features/choices/open-choice.js";
import { enterPaperVotes } from "../features/choices/paper.js";
import { prepareChoice } from "../features/choices/prepare-choice.js";
import { making, rankedProposals, ranking, rankings, sheetsFromMarket, waysToHear } from "./data/choices.js";
import { proposals } from "./data/proposals.js";
import type { Plot } from "./plot.js";
import type { Story } from "./story.js";

/** One that is over, whose result was considered before shortlisting, and one that anybody can take part in today. */
export function choices(plot: Plot): void {
  plot.on(44, "10:00", (story) =>
    opened(
      story,
      { ...ranking, options: rankedProposals.map((key) => optionOf(story, key)) },
      story.time.at(42, "23:30"),
    ),
  );
  plot.on(43, "12:00", async (story) => {
    const on = { process: story.process, no: 1 };
    const votes = rankings.flatMap(({ vote, people }) => Array.from({ length: people }, () => vote));
    for (const [at, vote] of votes.entries())
      await cast(
        story,
        on,
        at,
        vote.map((option, rank) => ({ option, value: rank + 1 })),
      );
    await story.by("ewan", enterPaperVotes, { ...on, sheets: sheetsFromMarket });
  });
  plot.on(41, "08:00", ({ byHouse, process }) => byHouse(closeDueChoice, { process, no: 1 }));

  plot.on(2, "09:00", (story) => opened(story, making, story.time.at(-14, "20:00")));
  plot.on(1, "12:00", async (story) => {
    for (const [at, ways] of waysToHear.entries())
      await cast(
        story,
        { process: story.process, no: 2 },
        at,
        ways.map((option) => ({ option, value: 1 })),
      );
  });
}

async function opened(story: Story, form: ChoiceForm, closesAt: string): Promise<void> {
  const { process } = story;
  const { no } = await story.by("ewan", prepareChoice, { process, ...form, runOffOf: null });
  story.pass(30);
  await story.by("miriam", openChoice, { process, no, closesAt });
}

const cast = (
  story: Story,
  on: { process: string; no: number },
  at: number,
  vote: ChoiceVote,
): Promise<void> => story.byPublic(castChoiceVote, { ...on, key: `demo-${on.no}-${at}`, vote });

function optionOf(
  { known, time }: Story,
  key: (typeof rankedProposals)[number],
): ChoiceForm["options"][number] {
  const title = time.fill(proposals.find((one) => one.key === key)?.title ?? key);
  return { title, words: "", category: null, about: { kind: "proposal", ref: known.get("proposal", key) } };
}
