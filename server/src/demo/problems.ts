import { criteriaSets, problemSheetOf, problemSheetTemplate } from "@accord/shared/problems";
import { act } from "../acts/act.js";
import { changeProblemSheet } from "../features/problems/change-sheet.js";
import { chooseSolution } from "../features/problems/choose-solution.js";
import { openProblemSheet } from "../features/problems/open-sheet.js";
import { sheetByNumber } from "../features/problems/queries.js";
import { scoreSolution } from "../features/problems/score-solution.js";
import { type OnSheet, sheetThing } from "../features/problems/thing.js";
import { engageStakeholder } from "../features/stakeholders/engage.js";
import { addStakeholder } from "../features/stakeholders/on-map.js";
import type { PlanTurn } from "./data/plan-texts.js";
import { priceSheet, type ToldSheet } from "./data/problem-sheet.js";
import { yearlySheet } from "./data/problem-sheet-budget.js";
import { mapped } from "./data/stakeholders.js";
import type { Plot } from "./plot.js";
import type { Story } from "./story.js";
import { writeTurns } from "./write-turns.js";

/** Two problems: one scored by four and decided, one that the budget group is still scoring; the maps of both. */
export function problems(plot: Plot): void {
  for (const sheet of [priceSheet, yearlySheet]) {
    const { no, turns, scores, chosen } = sheet;
    plot.on(sheet.day, sheet.hour, (story) => isOpened(story, sheet));
    for (const told of turns)
      plot.on(told.day, told.hour, ({ by, process }) =>
        by(told.by, writeSheet, { process, no, turns: told.turns }),
      );
    for (const told of scores) plot.on(told.day, told.hour, (story) => isScored(story, sheet, told));
    if (chosen) plot.on(chosen.day, chosen.hour, (story) => isChosen(story, no, chosen));
  }
  plot.on(9, "14:00", areMapped);
}

async function isOpened({ by, process, known }: Story, sheet: ToldSheet): Promise<void> {
  const facts = {
    process,
    title: sheet.title,
    theme: known.get("theme", sheet.theme),
    proposal: known.get("proposal", sheet.proposal),
  };
  const { no } = await by(sheet.by, openProblemSheet, { ...facts, group: known.get("group", sheet.group) });
  if (no !== sheet.no) throw new Error(`Sheet ${sheet.no} became sheet ${no}.`);
  await by(sheet.by, changeProblemSheet, { ...facts, no, criteriaSet: sheet.criteriaSet });
}

async function isScored(
  story: Story,
  { no, criteriaSet }: ToldSheet,
  { by, given }: ToldSheet["scores"][number],
): Promise<void> {
  for (const [at, solution] of (await solutionsOf(story, no)).entries()) {
    const scores = Object.fromEntries(
      criteriaSets[criteriaSet].map((criterion, place) => [criterion, given[at]?.[place] ?? 1]),
    );
    await story.by(by, scoreSolution, { process: story.process, no, solution, scores });
  }
}

async function isChosen(
  story: Story,
  no: number,
  { by, choices }: NonNullable<ToldSheet["chosen"]>,
): Promise<void> {
  for (const [at, solution] of (await solutionsOf(story, no)).entries()) {
    const choice = choices[at];
    if (choice) await story.by(by, chooseSolution, { process: story.process, no, solution, ...choice });
  }
}

async function solutionsOf({ app, store, process }: Story, no: number): Promise<string[]> {
  const { document } = await sheetByNumber(store.read, process, no);
  const doc = await app.documents.read(document);
  const { solutions } = problemSheetOf(doc);
  doc.destroy();
  return solutions.map(({ id }) => id);
}

const writeSheet = act<OnSheet & { readonly turns: readonly PlanTurn[] }, void>({
  name: "write-problem-sheet",
  asks: "edit_draft",
  thing: sheetThing,
  async run({ tx, by, now, documents, audit }, { process, no, turns }) {
    const { id, document } = await sheetByNumber(tx, process, no);
    await documents.change(tx, document, { person: by, act: "write-problem-sheet", at: now }, (doc) =>
      writeTurns(doc, problemSheetTemplate, turns),
    );
    audit({ problemSheet: id });
  },
});

async function areMapped({ by, process, known, time }: Story): Promise<void> {
  for (const { group, by: who, engaged, ...facts } of mapped) {
    const own = { process, group: known.get("group", group), ...facts };
    const { id: stakeholder } = await by(who, addStakeholder, own);
    for (const { n, day, how } of engaged)
      await by(who, engageStakeholder, { process, stakeholder, n, on: time.day(day), how });
  }
}
