import { issue } from "@accord/shared/issues";
import * as plans from "@accord/shared/process";
import { onceHeader, type Route } from "@accord/shared/protocol";
import * as responses from "@accord/shared/responses";
import { afterEach, beforeEach, expect, it } from "vitest";
import { longestAnswer } from "../acts/once.js";
import { withContributions } from "../features/responses/testing/desk.js";
import { activityBody, categoryBody, planBody, responseBody } from "../testing/bodies.js";
import type { Asked } from "../testing/hands.js";
import { openTestHouse, type TestHouse } from "../testing/house.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

const plan = async () => (await house.ask("contact", plans.readPlanOfActivities)).json;

/** What is asked, as its words are read now. */
const replaced: [string, Route, () => Promise<Asked>][] = [
  [
    "change-activity",
    plans.changeActivity,
    async () => {
      const { json } = await house.ask("contact", plans.addActivity, { body: activityBody });
      const row = (await plan()).activities.find(({ id }) => id === json.id);
      const body = { ...activityBody, what: "Another", seen: row?.changedAt };
      return { params: { activity: json.id }, body };
    },
  ],
  [
    "set-plan-facts",
    plans.setPlanFacts,
    async () => ({ body: { ...planBody, seen: (await plan()).changedAt } }),
  ],
  [
    "set-state-of-play",
    plans.setStateOfPlay,
    async () => ({ body: { sections: { climate: "Calm." }, seen: (await plan()).changedAt } }),
  ],
  [
    "change-category",
    responses.changeCategory,
    async () => {
      const { json } = await house.ask("contact", responses.addCategory, { body: categoryBody });
      const { categories } = (await house.ask("contact", responses.listCategories)).json;
      const seen = categories.find(({ id }) => id === json.id)?.changedAt;
      return { params: { category: json.id }, body: { ...categoryBody, text: "Others", seen } };
    },
  ],
  [
    "save-responses",
    responses.saveResponses,
    async () => {
      await withContributions(house, ["Prices"]);
      return { body: { ...responseBody("C-0001"), seen: null } };
    },
  ],
];

it("[ACT-5] what a response lacks is told within what a press keeps", () => {
  const longest = issue("departs_from_decision", { decision: Number.MAX_SAFE_INTEGER }, "departure");
  const told = Array(responses.mostIssuesTold).fill(longest);
  expect(JSON.stringify(told).length).toBeLessThan(longestAnswer - 200);
  const reply = { response: "response-1", saved: 1, left: 0, issues: told };
  expect(responses.saveResponses.reply.safeParse(reply).success).toBe(true);
  expect(responses.saveResponses.reply.safeParse({ ...reply, issues: [...told, longest] }).success).toBe(
    false,
  );
});

it.each(replaced)(
  "[ACT-6] %s is not refused for what the same press has changed, but for what another one has",
  async (_, route, read) => {
    const asked = await read();
    house.clock.forward(1000);
    const press = async (key: string) =>
      (await house.ask("contact", route, { ...asked, headers: { [onceHeader]: key } })).raw;
    const first = await press("press-of-a-page-1");
    expect(first.statusCode).toBe(200);
    const again = await press("press-of-a-page-1");
    expect([again.statusCode, again.body]).toEqual([200, first.body]);
    const other = await press("press-of-a-page-2");
    expect([other.statusCode, other.body]).toEqual([409, expect.stringContaining("changed_by_other")]);
  },
);
