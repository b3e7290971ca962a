import * as wire from "@accord/shared/choices";
import { afterEach, beforeEach, it } from "vitest";
import { choiceBody } from "../testing/bodies.js";
import { doneIn } from "../testing/hands.js";
import { expectAsTold, openStateHouse, type StateHouse } from "../testing/states.js";

let house: StateHouse;
beforeEach(async () => {
  house = await openStateHouse();
});
afterEach(() => house.close());

interface ChoiceThing {
  readonly no: number;
  readonly batch: string;
}

const soon = "2026-11-03T09:00:00.000Z";
const end = "2026-11-09T09:00:00.000Z";

/** A choice of one category, opened until then, with these sheets of paper. */
async function opened(closesAt: string, sheets = "1"): Promise<ChoiceThing> {
  const done = doneIn(house, "test");
  const params = { no: await prepared() };
  await done("facilitator", wire.openChoice, { params, body: { closesAt } });
  await done("contact", wire.enterPaper, { params, body: { sheets } });
  const { paper } = await done("contact", wire.readChoice, { params });
  return { ...params, batch: paper[0]?.id ?? "" };
}

async function prepared(): Promise<number> {
  const options = choiceBody.options.map((option) => ({ ...option, category: "Health" }));
  const body = { ...choiceBody, rule: { kind: "one_per_category" } as const, options, runOffOf: null };
  return (await doneIn(house, "test")("secretary", wire.prepareChoice, { body })).no;
}

it("[Q30] [Q31] [2.2] public choices in every state", async () => {
  const closed = await opened(soon);
  const tied = await opened(soon, "1\n2");
  const ended = await opened(end);
  await doneIn(house, "test")("facilitator", wire.voidChoice, {
    params: { no: ended.no },
    body: { reason: "Wrong." },
  });
  house.clock.set("2026-11-03T09:00:00.001Z");
  await house.app.jobs.runDue();
  const params = ({ no }: ChoiceThing) => ({ no });
  await expectAsTold<ChoiceThing>(house, {
    grid: `
                         draft            open           closed          tied                    void
      change-choice      goes             choice_opened  choice_opened   choice_opened           choice_opened
      open-choice        goes             choice_opened  choice_opened   choice_opened           choice_opened
      void-choice        goes             goes           choice_over     choice_over             choice_over
      enter-paper-votes  choice_not_open  goes           choice_not_open choice_not_open         choice_not_open
      remove-paper-votes not_found        goes           choice_not_open choice_not_open         choice_not_open
      settle-tie         choice_no_tie    choice_no_tie  choice_no_tie   choice_decision_unknown choice_no_tie`,
    things: {
      draft: [{ no: await prepared(), batch: "not-a-batch" }],
      open: [await opened(end)],
      closed: [closed],
      tied: [tied],
      void: [ended],
    },
    rows: [
      { route: wire.changeChoice, asked: (one) => ({ params: params(one), body: choiceBody }) },
      { route: wire.openChoice, asked: (one) => ({ params: params(one), body: { closesAt: end } }) },
      { route: wire.voidChoice, asked: (one) => ({ params: params(one), body: { reason: "Wrong." } }) },
      {
        route: wire.enterPaper,
        asked: (one) => ({ params: params(one), body: { sheets: "2" } }),
      },
      { route: wire.removePaper, asked: ({ no, batch }) => ({ params: { no, batch } }) },
      {
        route: wire.settleTie,
        asked: (one) => ({
          params: params(one),
          body: { category: "Health", option: 1, reasons: "It is new.", decision: 1 },
        }),
      },
    ],
  });
}, 100_000);
