import { approvePlan } from "../features/plan/approve-plan.js";
import { recordEndorsement } from "../features/plan/endorse.js";
import { freezePlan } from "../features/plan/freeze-plan.js";
import { orderPlan } from "../features/plan/order-plan.js";
import { openPlanText } from "../features/plan/plan-texts.js";
import { sendForEndorsement } from "../features/plan/send-for-endorsement.js";
import { secretary } from "./data/people.js";
import { endorsements, laterText, type PlanTurn, planTexts, type ToldText } from "./data/plan-texts.js";
import { visionFile } from "./evidence.js";
import type { Plot } from "./plot.js";
import type { Story } from "./story.js";
import { writePlanText } from "./write-plan-text.js";

/** A first version of the plan, with the one commitment that is included, is frozen and endorsed by two; more is still to come. */
export function assembly(plot: Plot): void {
  for (const told of [...planTexts, laterText])
    plot.on(told.day, told.hour, (story) => isWritten(story, told));
  plot.on(7, "09:20", async (story) => {
    await visionFile(story, "D", "letter-of-the-mayor.pdf", "Letter of the mayor.pdf");
    await visionFile(story, "I", "open-government-strategy.pdf", "Open government strategy, in short.pdf");
  });
  plot.on(6, "14:00", async ({ by, process }) => {
    await by("joana", orderPlan, { process, commitments: [1] });
    await by("joana", freezePlan, { process });
  });
  plot.on(5, "10:00", ({ by, process, url }) =>
    by("joana", sendForEndorsement, { process, version: 1, url }),
  );
  for (const { day, hour, ...words } of endorsements)
    plot.on(day, hour, ({ by, process, time }) =>
      by(secretary.key, recordEndorsement, { process, version: 1, signedOn: time.day(day), ...words }),
    );
  plot.on(2, "19:00", ({ by, process }) => by("amara", approvePlan, { process, version: 1 }));
}

async function isWritten({ by, process, time }: Story, told: ToldText): Promise<void> {
  const { kind } = told;
  await by(told.by, openPlanText, { process, kind });
  const turns = told.turns.map((turn): PlanTurn => {
    if ("field" in turn) return { ...turn, add: turn.add.map(time.fill) };
    if ("value" in turn) return turn;
    const texts = Object.entries(turn.texts ?? {}).map(([key, words]) => [key, time.fill(words)]);
    return { ...turn, texts: Object.fromEntries(texts) };
  });
  await by(told.by, writePlanText, { process, kind, turns });
}
