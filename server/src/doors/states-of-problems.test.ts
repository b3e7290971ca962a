import { addContribution } from "@accord/shared/contributions";
import * as wire from "@accord/shared/problems";
import * as stakeholders from "@accord/shared/stakeholders";
import { afterEach, beforeEach, it } from "vitest";
import { contributionBody, sheetBody, sheetScores, stakeholderBody } from "../testing/bodies.js";
import { doneIn } from "../testing/hands.js";
import { commitmentIn } from "../testing/in-states/commitments.js";
import { type Group, groups } from "../testing/in-states/contributions.js";
import { withSolution } from "../testing/problem-sheet.js";
import { expectAsTold, openStateHouse, type StateHouse } from "../testing/states.js";

let house: StateHouse;
beforeEach(async () => {
  house = await openStateHouse();
});
afterEach(() => house.close());

const passage = { field: "problem", quote: "A problem", before: "", after: "", from: "AAAA", to: "AAAA" };
interface SheetThing {
  readonly no: number;
  readonly solution: string;
  readonly link: string;
  readonly group: string;
}

/** A sheet of either group, with a solution and a passage that takes up C-0001. */
async function sheetsIn(state: string): Promise<SheetThing[]> {
  const done = doneIn(house, "test");
  const sheetOf = async (name: Group): Promise<SheetThing> => {
    const group = house.groups[name];
    const { no } = await done("contact", wire.openProblemSheet, { body: { ...sheetBody, group } });
    const solution = await withSolution(house, house.process, no);
    const { link } = await done("contact", wire.linkSheetPassage, {
      params: { no },
      body: { contribution: "C-0001", ...passage },
    });
    const params = { no, solution };
    if (state !== "written")
      await done("contact", wire.scoreSolution, { params, body: { scores: sheetScores } });
    if (state === "chosen")
      await done("contact", wire.chooseSolution, {
        params,
        body: { outcome: "selected", reasons: "It serves all." },
      });
    return { no, solution, link, group };
  };
  return Promise.all(groups.map(sheetOf));
}

it("[4.3] [4.5] [2.2] problem sheets of the own and of another group, in every state", async () => {
  const done = doneIn(house, "test");
  for (const key of ["first-of-a-sheet", "second-of-a-sheet"])
    await done("secretary", addContribution, { body: contributionBody(key) });
  const on = ({ group }: SheetThing) => ({ group });
  const onSolution = ({ no, solution }: SheetThing) => ({ no, solution });
  await expectAsTold<SheetThing>(house, {
    grid: `
                           written  scored        chosen
      change-problem-sheet goes     scores_given  scores_given
      score-solution       goes     goes          solution_chosen
      choose-solution      goes     goes          goes
      link-sheet-passage   goes     goes          goes
      unlink-sheet-passage goes     goes          goes`,
    things: {
      written: await sheetsIn("written"),
      scored: await sheetsIn("scored"),
      chosen: await sheetsIn("chosen"),
    },
    rows: [
      {
        route: wire.changeProblemSheet,
        asked: ({ no }) => ({ params: { no }, body: { ...sheetBody, criteriaSet: "argentina" } }),
        on,
      },
      {
        route: wire.scoreSolution,
        asked: (one) => ({ params: onSolution(one), body: { scores: sheetScores } }),
        on,
      },
      {
        route: wire.chooseSolution,
        asked: (one) => ({
          params: onSolution(one),
          body: { outcome: "not_selected", reasons: "Another one does more." },
        }),
        on,
      },
      {
        route: wire.linkSheetPassage,
        asked: ({ no }) => ({ params: { no }, body: { contribution: "C-0002", ...passage } }),
        on,
      },
      { route: wire.unlinkSheetPassage, asked: ({ no, link }) => ({ params: { no, link } }), on },
    ],
  });
}, 100_000);

it("[2.3] [2.2] stakeholders of the own and of another group, engaged or not", async () => {
  const done = doneIn(house, "test");
  const { n } = await commitmentIn(house, "drafting", { group: "health", invited: [] });
  const body = { on: "2026-11-02", how: "Asked for advice." };
  const onMap = async (state: string) =>
    Promise.all(
      groups.map(async (name) => {
        const group = house.groups[name];
        const { id } = await done("contact", stakeholders.addStakeholder, {
          body: { ...stakeholderBody, group },
        });
        const params = { stakeholder: id, n };
        if (state === "engaged") await done("contact", stakeholders.engageStakeholder, { params, body });
        return { stakeholder: id, group };
      }),
    );
  /** Whether somebody was engaged is said by the commitment's group, whoever put them on the map. */
  const ofCommitment = () => ({ group: house.groups.health });
  type StakeholderThing = Awaited<ReturnType<typeof onMap>>[number];
  const on = ({ group }: StakeholderThing) => ({ group });
  await expectAsTold<StakeholderThing>(house, {
    grid: `
                          on_map  engaged
      change-stakeholder  goes    goes
      remove-stakeholder  goes    goes
      engage-stakeholder  goes    goes
      withdraw-engagement goes    goes`,
    things: { on_map: await onMap("on_map"), engaged: await onMap("engaged") },
    rows: [
      {
        route: stakeholders.changeStakeholder,
        asked: ({ stakeholder }) => ({ params: { stakeholder }, body: stakeholderBody }),
        on,
      },
      {
        route: stakeholders.removeStakeholder,
        asked: ({ stakeholder }) => ({ params: { stakeholder } }),
        on,
      },
      {
        route: stakeholders.engageStakeholder,
        asked: ({ stakeholder }) => ({ params: { stakeholder, n }, body }),
        on: ofCommitment,
      },
      {
        route: stakeholders.withdrawEngagement,
        asked: ({ stakeholder }) => ({ params: { stakeholder, n } }),
        on: ofCommitment,
      },
    ],
  });
}, 100_000);
