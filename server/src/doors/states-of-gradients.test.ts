import { giveGrade, readGradients } from "@accord/shared/gradients";
import { afterEach, beforeEach, expect, it } from "vitest";
import { doneIn } from "../testing/hands.js";
import { type ProposalThing, proposalIn } from "../testing/in-states/proposals.js";
import { expectAsTold, openStateHouse, type StateHouse } from "../testing/states.js";

let house: StateHouse;
beforeEach(async () => {
  house = await openStateHouse();
});
afterEach(() => house.close());

it("[7.2] [2.2] where people stand is asked until a ballot on it opens, and decides nothing", async () => {
  const done = doneIn(house, "test");
  const inBallot = await proposalIn(house, "health", "in_discussion");
  const on = { kind: "proposal" as const, ref: inBallot.ref };
  const grades = async () => (await done("seat2", readGradients, { params: on })).given;
  await done("seat2", giveGrade, { params: on, body: { grade: 8 } });
  await done("seat2", giveGrade, { params: on, body: { grade: 3 } });
  await done("seat3", giveGrade, { params: on, body: { grade: 5 } });
  await done("seat3", giveGrade, { params: on, body: { grade: null } });
  expect(await grades()).toEqual([{ name: "seat2", grade: 3, own: true }]);
  await expectAsTold<ProposalThing>(house, {
    grid: `
                 proposed  in_discussion  in_ballot        shortlisted
      give-grade goes      goes           gradient_closed  gradient_closed`,
    things: {
      proposed: [await proposalIn(house, "health", "proposed")],
      in_discussion: [inBallot],
      in_ballot: [await proposalIn(house, "health", "in_ballot")],
      shortlisted: [await proposalIn(house, "health", "shortlisted")],
    },
    rows: [
      {
        route: giveGrade,
        asked: ({ ref }) => ({ params: { kind: "proposal", ref }, body: { grade: 2 } }),
        on: ({ group }) => ({ group }),
      },
    ],
  });
}, 100_000);
