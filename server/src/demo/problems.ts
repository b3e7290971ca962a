import { problemSheetOf, problemSheetTemplate } from "@accord/shared/problems";
import { act } from "../acts/act.js";
import { chooseSolution } from "../features/problems/choose-solution.js";
import { openProblemSheet } from "../features/problems/open-sheet.js";
import { sheetByNumber } from "../features/problems/queries.js";
import { scoreSolution } from "../features/problems/score-solution.js";
import { engageStakeholder } from "../features/stakeholders/engage.js";
import { addStakeholder } from "../features/stakeholders/on-map.js";
import type { PlanTurn } from "./data/plan-texts.js";
import { mapped, sheet, sheetChoices, sheetScores, sheetTurns } from "./data/problem-sheet.js";
import type { Plot } from "./plot.js";
import type { Story } from "./story.js";
import { writeTurns } from "./write-turns.js";

const no = 1;

/** One problem of the health group: written down, three solutions scored by four, one selected. */
export function problems(plot: Plot): void {
  plot.on(sheet.day, sheet.hour, isOpened);
  for (const { by, day, hour, turns } of sheetTurns)
    plot.on(day, hour, ({ by: told, process }) => told(by, writeSheet, { process, turns }));
  for (const { by, day, hour, given } of sheetScores)
    plot.on(day, hour, async (story) => {
      for (const [at, solution] of (await solutionsOf(story)).entries()) {
        const [urgency = 1, feasibility = 1, relevance = 1] = given[at] ?? [];
        const scores = { urgency, feasibility, relevance };
        await story.by(by, scoreSolution, { process: story.process, no, solution, scores });
      }
    });
  plot.on(11, "18:30", async (story) => {
    for (const [at, solution] of (await solutionsOf(story)).entries()) {
      const choice = sheetChoices[at];
      if (choice)
        await story.by("beatriz", chooseSolution, { process: story.process, no, solution, ...choice });
    }
  });
  plot.on(9, "10:00", isMapped);
}

const isOpened = ({ by, process, known }: Story) =>
  by(sheet.by, openProblemSheet, {
    process,
    title: sheet.title,
    theme: known.get("theme", sheet.theme),
    proposal: known.get("proposal", sheet.proposal),
    group: known.get("group", sheet.group),
  });

async function solutionsOf({ app, store, process }: Story): Promise<string[]> {
  const { document } = await sheetByNumber(store.read, process, no);
  const doc = await app.documents.read(document);
  const { solutions } = problemSheetOf(doc);
  doc.destroy();
  return solutions.map(({ id }) => id);
}

const writeSheet = act<{ readonly process: string; readonly turns: readonly PlanTurn[] }, void>({
  name: "write-problem-sheet",
  asks: "edit_draft",
  thing: async (tx, { process }) => ({ process, group: (await sheetByNumber(tx, process, no)).group }),
  async run({ tx, by, now, documents, audit }, { process, turns }) {
    const { id, document } = await sheetByNumber(tx, process, no);
    await documents.change(tx, document, { person: by, act: "write-problem-sheet", at: now }, (doc) =>
      writeTurns(doc, problemSheetTemplate, turns),
    );
    audit({ problemSheet: id });
  },
});

/** Beneficiaries of the third commitment are engaged; technical experts are missing yet. */
async function isMapped({ by, process, known, time }: Story): Promise<void> {
  const group = known.get("group", sheet.group);
  for (const { engaged, ...facts } of mapped) {
    const { id } = await by("dolores", addStakeholder, { process, group, ...facts });
    const on = time.at(13, "18:00").slice(0, 10);
    if (engaged !== null)
      await by("dolores", engageStakeholder, { process, stakeholder: id, n: 3, on, how: engaged });
  }
}
