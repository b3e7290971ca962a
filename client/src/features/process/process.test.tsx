import { checksOf, settingsOf } from "@accord/shared/process";
import { afterEach, describe, expect, it } from "vitest";
import { render } from "../../testing/render.js";
import { Checks } from "./Checks.js";
import { DatePair } from "./DatePair.js";
import type { PlanReply } from "./Timeline.js";
import { brokenBy } from "./window-check.js";

let shown: Awaited<ReturnType<typeof render>> | undefined;
afterEach(() => shown?.leave());

const round = {
  id: "round",
  kind: "plan_comments" as const,
  moment: "feedback_and_reasoned_response" as const,
  what: "Comments on the plan",
  why: "",
  who: "",
  how: "",
  place: "",
  mode: "both" as const,
  startsOn: "2027-06-01",
  endsOn: "2027-06-25",
  call: null,
  changedAt: "2026-11-02T09:00:00.000Z",
};
const facts = {
  developmentStart: "2027-01-18",
  deadline: "2027-07-30",
  cutOff: null,
  jurisdictions: [],
  transition: null,
};
const today = "2026-12-01";
const checks = checksOf({
  today,
  level: "national",
  settings: settingsOf({}),
  facts: { ...facts, planStart: null, planEnd: null },
  activities: [round],
  publishedOn: null,
  meetings: [],
  updates: [],
});
const plan: PlanReply = {
  today,
  level: "national",
  language: "en",
  planStart: null,
  planEnd: null,
  activities: [round],
  facts,
  stateOfPlay: {},
  changedAt: null,
  cutOff: null,
  settings: settingsOf({}),
  meetings: [],
  updates: [],
  published: null,
  checks: checks.map((check) => ({ ...check, values: { ...check.values } })),
  marks: [],
  calls: [],
};

describe("dates of an activity", () => {
  it("[T3] [S4] shows the rule that a date breaks before it is saved, with the figures of this case", async () => {
    const short = { ...round, endsOn: "2027-06-10" };
    expect(brokenBy(plan, short).map(({ rule, state }) => [rule, state])).toEqual([["T3", "needs_more"]]);
    expect(brokenBy(plan, round)).toEqual([]);
    shown = await render(
      <DatePair plan={plan} activity={short} onChange={() => undefined} issueOf={() => undefined} />,
    );
    const text = shown.place.textContent ?? "";
    expect(text).toContain("With these dates a rule is not kept");
    expect(text).toContain("10 days and 21 are needed. 11 more: until 21/06/2027.");
    expect(text).toContain("Recommended. Co-Creation guide, 3.4 (T3)");
  });
  it("[T3] moving it so that it stays long enough says that the rules are kept", async () => {
    const moved = { ...round, startsOn: "2027-05-03", endsOn: "2027-05-23" };
    shown = await render(
      <DatePair plan={plan} activity={moved} onChange={() => undefined} issueOf={() => undefined} />,
    );
    expect(shown.place.textContent).toContain("These dates keep every rule that speaks of them.");
  });
});

describe("notices and windows", () => {
  it("[T1] [C5] say state, figures, force and source; what is missed or falls short comes before what is met", async () => {
    shown = await render(<Checks checks={checks} />);
    const lines = [...shown.place.querySelectorAll(".check")].map((line) => line.textContent ?? "");
    expect(lines).toHaveLength(checks.length);
    const notice = lines.find((line) => line.includes("Timeline published in advance")) ?? "";
    expect(notice).toContain("Publish the timeline by 04/01/2027, 14 days before the start on 18/01/2027.");
    expect(notice).toContain("Required. Co-Creation guide, MR 3.1 (T1)");
    const states = lines.map((line) => /^(Missed|Falls short|Due|Met)/.exec(line)?.[0]);
    expect(states).toEqual([...states].sort((a, b) => order.indexOf(a ?? "") - order.indexOf(b ?? "")));
  });
});
const order = ["Missed", "Falls short", "Due", "Met"];
