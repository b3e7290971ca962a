import { type ActivityRow, settingsOf } from "@accord/shared/process";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { askAgain, useAsk } from "../../connection/asking.js";
import { call, OfflineError, RefusedError } from "../../connection/http.js";
import { button, press, renderAsking, type } from "../../testing/render.js";
import { loadWords } from "../../ui/catalogue.js";
import { ActivityDialog } from "./ActivityDialog.js";
import PlanOfActivities from "./PlanOfActivities.js";
import StateOfPlay from "./StateOfPlay.js";
import type { PlanReply } from "./Timeline.js";

vi.mock("../../app/here.js", async (original) => ({
  ...(await original<object>()),
  useProcess: () => "test",
  useSearch: () => [{}],
  useGo: () => () => undefined,
}));
vi.mock("../../app/process.js", async (original) => ({ ...(await original<object>()), useMay: () => true }));
vi.mock("../../connection/http.js", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

const round: ActivityRow = {
  ...{ id: "round", kind: "workshop", moment: "feedback_and_reasoned_response", what: "Round", why: "" },
  ...{ who: "", how: "", place: "", mode: "both", startsOn: "2027-06-01", endsOn: "2027-06-25", call: null },
  changedAt: "first",
};
const plan: PlanReply = {
  ...{ today: "2026-12-01", level: "national", language: "en", planStart: null, planEnd: null },
  activities: [round],
  facts: {
    developmentStart: "2027-01-18",
    deadline: "2027-07-30",
    cutOff: null,
    jurisdictions: [],
    transition: null,
  },
  ...{ stateOfPlay: { climate: "Calm." }, changedAt: "first", cutOff: null, settings: settingsOf({}) },
  ...{ meetings: [], updates: [], published: null, checks: [], marks: [], calls: [] },
};

let leave = async (): Promise<void> => undefined;
let now: PlanReply;
let seen: unknown[];
let sent: unknown[];
/** What each press is answered with; then it is done. */
let answers: Error[];
/** What comes to the page with the line, after an answer that was none or no. */
let meanwhile: () => void;
let until: Promise<void>;
beforeEach(async () => {
  await loadWords(["process", "activities"]);
  [now, seen, sent] = [plan, [], []];
  meanwhile = () => changedAs("second");
  until = Promise.resolve();
  answers = [
    new OfflineError({ maybeDone: true, doneOnce: true }),
    new RefusedError(409, "changed_by_other", "", [], "r"),
  ];
});
afterEach(() => leave());
const changedAs = (at: string, more: Partial<PlanReply> = {}) => {
  now = { ...plan, ...more, changedAt: at, activities: [{ ...round, changedAt: at }] };
};

let client: () => QueryClient;
function Client() {
  const its = useQueryClient();
  client = () => its;
  return null;
}

async function open(page: ReactNode, acts: string) {
  vi.mocked(call).mockImplementation((async ({ id }: { id: string }, { body }: { body?: object }) => {
    if (id === "read-plan-of-activities") return now;
    if (id !== acts) return { processes: [] };
    sent.push(body);
    seen.push((body as { seen: unknown }).seen);
    await until;
    const wrong = answers.shift();
    if (wrong) {
      meanwhile();
      throw wrong;
    }
    changedAs("third");
    return { changedAt: "third" };
  }) as never);
  const drawn = await renderAsking(
    <>
      <Client />
      {page}
    </>,
  );
  leave = drawn.leave;
  await drawn.answered();
  return {
    ...drawn,
    async press(name: string) {
      await press(button(name));
      await drawn.answered();
    },
    /** As with an announcement. */
    async askAgain() {
      await askAgain(client(), null);
      await drawn.answered();
    },
    async save() {
      await press(button("Save") ?? button("Save with these dates"));
      await drawn.answered();
    },
  };
}
const field = (name: string) => document.querySelector<HTMLTextAreaElement>(`textarea[name="${name}"]`);

it("[ACT-6] the dates of a plan take the place of what others changed only once that was told, and stay typed meanwhile", async () => {
  const page = await open(<PlanOfActivities />, "set-plan-facts");
  await page.press("Change Dates of the plan");
  for (let time = 0; time < 3; time++) await page.press("Save the dates");
  expect(seen).toEqual(["first", "first", "second"]);
});

it("[ACT-6] an activity takes the place of what others changed of it only once that was told", async () => {
  const page = await open(<PlanOfActivities />, "change-activity");
  await page.press("Change Round");
  for (let time = 0; time < 3; time++) await page.save();
  expect(seen).toEqual(["first", "first", "second"]);
});

it("[ACT-5] undoing whose answer was lost can be pressed again, as is said beside it", async () => {
  answers = [];
  const page = await open(<PlanOfActivities />, "remove-activities");
  await page.press("Remove Round");
  expect(page.place.textContent).toContain("Undo");
  vi.mocked(call).mockImplementation((async ({ id }: { id: string }) => {
    if (id === "add-activity") throw new OfflineError({ maybeDone: true, doneOnce: true });
    return id === "read-plan-of-activities" ? now : { processes: [] };
  }) as never);
  await page.press("Undo");
  expect(page.place.textContent).toContain("do it again");
  expect(button("Undo")).toBeDefined();
  vi.mocked(call).mockImplementation((async () => ({ ...now, id: "round" })) as never);
  await page.press("Undo");
  expect(button("Undo")).toBeUndefined();
});

it("[ACT-9] a removed activity stays in the form in which it was being changed, and saving adds it again", async () => {
  answers = [];
  const page = await open(<PlanOfActivities />, "add-activity");
  await page.press("Change Round");
  await type(field("why"), "Because people asked.");
  now = { ...plan, activities: [], changedAt: "second" };
  await page.askAgain();
  expect(field("why")?.value).toBe("Because people asked.");
  expect(page.place.textContent).toContain("removed this activity");
  await page.save();
  expect(sent).toEqual([expect.objectContaining({ what: "Round", why: "Because people asked." })]);
  expect(field("why")).toBeNull();
});

it("[ACT-9] so does the dialog that moves its dates", async () => {
  answers = [];
  const page = await open(<Dialog />, "add-activity");
  now = { ...plan, activities: [], changedAt: "second" };
  await page.askAgain();
  expect(document.querySelector("[role=dialog]")?.textContent).toContain("removed this activity");
  await page.save();
  expect(sent).toEqual([expect.objectContaining({ what: "Round", startsOn: "2027-06-01" })]);
});

it("[ACT-9] dates typed for the offered activities stay while others change the plan", async () => {
  now = { ...plan, activities: [], changedAt: "first" };
  const page = await open(<PlanOfActivities />, "take-template");
  const days = () => [
    ...page.place.querySelectorAll<HTMLInputElement>("[data-field=templateDeadline] input"),
  ];
  await type(days()[0], "9");
  const typed = days().map(({ value }) => value);
  now = { ...now, changedAt: "second" };
  await page.askAgain();
  expect(days().map(({ value }) => value)).toEqual(typed);
});

it("[ACT-9] words of the state of play typed while others are being saved stay, and are saved next", async () => {
  answers = [];
  const page = await open(<StateOfPlay />, "set-state-of-play");
  await type(field("climate"), "Stormy.");
  const answered = Promise.withResolvers<void>();
  until = answered.promise;
  await press(button("Save the state of play"));
  await type(field("climate"), "Stormy. And wet.");
  answered.resolve();
  await page.answered();
  expect(field("climate")?.value).toBe("Stormy. And wet.");
  await page.press("Save the state of play");
  expect(seen).toEqual(["first", "third"]);
});

function Dialog() {
  const { data } = useAsk({ id: "read-plan-of-activities", topics: ["plan"] } as never, {} as never);
  const read = data as PlanReply | undefined;
  return read ? (
    <ActivityDialog process="test" plan={read} changing="round" onClose={() => undefined} />
  ) : null;
}

it("[ACT-6] moved dates of an activity take the place of what others changed of it only once that was told", async () => {
  const page = await open(<Dialog />, "change-activity");
  for (let time = 0; time < 3; time++) await page.save();
  expect(seen).toEqual(["first", "first", "second"]);
});

it("[ACT-6] words of the state of play take the place of what others wrote only once that was told; what was not written in is read anew", async () => {
  const page = await open(<StateOfPlay />, "set-state-of-play");
  await type(field("climate"), "Stormy.");
  for (let time = 0; time < 3; time++) await page.press("Save the state of play");
  expect(seen).toEqual(["first", "first", "second"]);
  expect(field("climate")?.value).toBe("Calm.");
  await type(field("climate"), "Warm.");
  await page.press("Save the state of play");
  expect(seen.at(-1)).toBe("third");
});

it("[ACT-6] taking the state of play back takes what was saved, not what others wrote since", async () => {
  answers = [];
  meanwhile = () => undefined;
  const page = await open(<StateOfPlay />, "set-state-of-play");
  await type(field("climate"), "Stormy.");
  await page.press("Save the state of play");
  changedAs("fourth", { stateOfPlay: { climate: "Somebody else's." } });
  await page.askAgain();
  answers = [new RefusedError(409, "changed_by_other", "", [], "r")];
  await page.press("Undo");
  expect(seen).toEqual(["first", "third"]);
});

it("[ACT-5] the same words of the state of play are the same press, also where it was done and shows so", async () => {
  const page = await open(<StateOfPlay />, "set-state-of-play");
  meanwhile = () => changedAs("second", { stateOfPlay: { reforms: "Open data.", climate: "Calm." } });
  await type(field("reforms"), "Open data.");
  await page.press("Save the state of play");
  await page.press("Save the state of play");
  expect(JSON.stringify(sent[1])).toBe(JSON.stringify(sent[0]));
});
