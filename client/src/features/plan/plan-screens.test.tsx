import { issue } from "@accord/shared/issues";
import { type PlanPage, planPage } from "@accord/shared/plan";
import type { ReactNode } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { button, press, renderAsking } from "../../testing/render.js";
import Plan from "./Plan.js";
import Step from "./Step.js";

const gone = vi.fn();
const params = { process: "test", step: "freeze" };
vi.mock("../../app/here.js", async (original) => ({
  ...(await original<object>()),
  useProcess: () => "test",
  useParams: () => params,
  useGo: () => gone,
}));

let shown: Awaited<ReturnType<typeof renderAsking>> | undefined;
afterEach(async () => {
  await shown?.leave();
  vi.unstubAllGlobals();
  gone.mockClear();
  sent.length = 0;
  toFreeze = { shown: page().shown, words: "first" };
});

const version = {
  n: 1,
  root: "a".repeat(64),
  frozenAt: "2026-12-01T09:00:00.000Z",
  frozenBy: "Ana",
  entry: 7,
  published: true,
};
const page = (more: Partial<PlanPage> = {}): PlanPage => ({
  state: "assembling",
  level: "national",
  next: "freeze",
  version: null,
  versions: [],
  changed: [],
  nextVersion: 1,
  checks: [],
  blocked: { freeze: [], endorse: [], finalise: [], file: [] },
  texts: [{ kind: "introduction", open: true, filled: 0, total: 1, required: true }],
  commitments: [
    { n: 7, title: "Open data", place: 1, version: 4 },
    { n: 9, title: "Waiting times", place: 2, version: 1 },
  ],
  notIncluded: [],
  most: null,
  approvals: [],
  blocs: { government: "Government", non_government: "Civil society" },
  endorsements: [],
  finalised: null,
  filed: null,
  shown: {
    title: "Plan 2027-2030",
    member: "Arven",
    level: "national",
    period: { start: "2027-01-01", end: "2030-12-31" },
    jurisdictions: [],
    texts: [],
    commitments: [],
    releases: [],
  },
  today: "2026-12-08",
  can: { edit: true, approve: "no" },
  ...more,
});

/** As the words would be frozen now, and what was sent of them. */
let toFreeze = { shown: page().shown, words: "first" };
const sent: unknown[] = [];

type Answer = { readonly status?: number; readonly body: unknown };
/** What was asked for is done, and nobody hears of it. */
const lost: Answer = { body: "lost" };
const settle = () => shown?.answered();
async function open(screen: ReactNode, plan: Answer, acted: Answer = { body: {} }): Promise<string> {
  if (plan.status === undefined) planPage.parse(plan.body);
  vi.stubGlobal("fetch", async (url: string, { method, body: asked }: RequestInit) => {
    if (method === "POST") {
      sent.push(JSON.parse(String(asked)));
      if (acted === lost) throw new TypeError("cut");
    }
    const { status = 200, body } =
      method === "POST"
        ? acted
        : url.endsWith("/plan")
          ? plan
          : { body: url.endsWith("/plan/next") ? toFreeze : { processes: [] } };
    return new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
  });
  shown = await renderAsking(screen);
  await settle();
  return shown.place.textContent ?? "";
}
const primary = () => shown?.place.querySelector<HTMLAnchorElement>("a.button-primary") ?? null;
const refused = (status: number, code: string): Answer => ({
  status,
  body: { error: { code, message: "Told by the server." } },
});

it("[AP-2] the next act is the one primary act; with something missing each line leads to where it is mended", async () => {
  await open(<Plan />, { body: page() });
  expect(primary()?.textContent).toBe("Freeze plan as version 1");
  expect(primary()?.getAttribute("href")).toBe("/app/test/plan/acts/freeze");
  await shown?.leave();
  const empty = issue("plan_text_empty", { kind: "introduction" }, "plan/texts/introduction");
  const said = await open(<Plan />, {
    body: page({ blocked: { freeze: [empty], endorse: [], finalise: [], file: [] } }),
  });
  expect(primary()).toBeNull();
  expect(said).toContain("Freeze plan as version 1");
  const way = shown?.place.querySelector(".plan-next a");
  expect(way?.getAttribute("href")).toBe("/app/test/plan/texts/introduction");
});

it("[AP-2] while the answer is on its way, the page says that it waits", async () => {
  vi.stubGlobal("fetch", () => new Promise(() => {}));
  shown = await renderAsking(<Plan />);
  expect(shown.place.querySelector('[role="progressbar"], .waiting')).not.toBeNull();
});

it("[2.2] who may not edit the plan reads who goes on, and has no act and no moves", async () => {
  const said = await open(<Plan />, { body: page({ can: { edit: false, approve: "no" } }) });
  expect(primary()).toBeNull();
  expect(said).toContain("A co-chair, the secretariat or the point of contact goes on with version 1.");
  expect(button("Move up: Waiting times") ?? shown?.place.querySelector(".plan-moves")).toBeFalsy();
});

it("[AP-3] a filed plan says so, when and by whom, and is only read", async () => {
  const filed = { at: "2026-12-20T10:00:00.000Z", by: "Ines" };
  const said = await open(<Plan />, {
    body: page({ state: "filed", next: null, version, versions: [version], filed }),
  });
  expect(said).toContain("The plan is filed.");
  expect(said).toContain("Ines");
  expect(shown?.place.querySelector('a[href="/p/test/plan"]')).not.toBeNull();
  expect(shown?.place.querySelector(".plan-moves")).toBeNull();
});

it("[AP-2] a plan that changed since its version says what, and offers the next freezing", async () => {
  const said = await open(<Plan />, {
    body: page({
      state: "frozen",
      next: "endorse",
      version,
      versions: [version],
      nextVersion: 2,
      changed: ["introduction"],
    }),
  });
  expect(said).toContain("Introduction");
  expect(shown?.place.querySelector('.notice a[href="/app/test/plan/acts/freeze"]')?.textContent).toBe(
    "Freeze plan as version 2",
  );
});

it("[AP-2] without the right, or without a line, the page has a heading and the way on", async () => {
  for (const status of [403, 404, 500]) {
    await open(<Plan />, refused(status, status === 403 ? "not_allowed" : "not_found"));
    expect(shown?.place.querySelectorAll("h1")).toHaveLength(1);
    expect(shown?.place.querySelector("a, button")).not.toBeNull();
    await shown?.leave();
  }
  shown = undefined;
});

it("[AP-2] an act that the server refuses leaves the page with its reason; one that is done goes back", async () => {
  await open(<Step />, { body: page() }, refused(409, "changed_by_other"));
  await press(button("Freeze plan as version 1"));
  await settle();
  expect(shown?.place.querySelector('[role="alert"], .notice')).not.toBeNull();
  expect(gone).not.toHaveBeenCalled();
  expect(button("Freeze plan as version 1")).toBeDefined();
  await shown?.leave();
  const done = { version: 1, root: "a".repeat(64), entry: 7, same: false };
  await open(<Step />, { body: page() }, { body: done });
  await press(button("Freeze plan as version 1"));
  await settle();
  expect(gone).toHaveBeenCalledWith("/app/test/plan");
});

it("[AP-2] an act that there is not is a page of its own, with a heading", async () => {
  params.step = "sell";
  await open(<Step />, { body: page() });
  expect(shown?.place.querySelector("h1")).not.toBeNull();
  params.step = "freeze";
});

const introduction = (words: string) => ({
  kind: "introduction" as const,
  template: "introduction/1",
  fields: {
    introduction: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: words }] }] },
  },
  data: { records: {}, rows: {}, sets: {} },
});
const worded = (words: string) => ({ ...page().shown, texts: [introduction(words)] });

it("[FREEZE-8] the plan is frozen in the words that stand on the page; others that came in their place are read first", async () => {
  toFreeze = { shown: worded("We ask for prices."), words: "first" };
  const said = await open(<Step />, { body: page() }, refused(422, "rule"));
  expect(said).toContain("We ask for prices.");
  toFreeze = { shown: worded("We ask for nothing."), words: "second" };
  await press(button("Freeze plan as version 1"));
  await settle();
  expect(sent).toEqual([{ seen: "first" }]);
  expect(shown?.place.textContent).toContain("We ask for nothing.");
  expect(shown?.place.textContent).toContain("The words were changed after you opened this page.");
  expect(button("Freeze plan as version 1")).toBeUndefined();
  await press(button("Read the new words"));
  expect(document.activeElement?.id).toBe("plan-words");
  await press(button("Freeze plan as version 1"));
  expect(sent.at(-1)).toEqual({ seen: "second" });
});

it("[FREEZE-8] a version that comes in place of the one on the page is signed and sent only once it was read", async () => {
  const at = (n: number) =>
    page({
      state: "frozen",
      next: "endorse",
      version: { ...version, n },
      versions: [{ ...version, n }],
      shown: worded(`Words of version ${n}.`),
      can: { edit: true, approve: "yes" },
    });
  const answer: { body: unknown } = { body: at(1) };
  params.step = "endorse";
  const screens = [
    [<Plan key="plan" />, "Sign version 1", "Sign version 2", "plan-look"],
    [<Step key="step" />, "Send version 1 for endorsement", "Send version 2 for endorsement", "plan-words"],
  ] as const;
  for (const [screen, first, second, heading] of screens) {
    answer.body = at(1);
    await open(screen, answer, refused(422, "rule"));
    answer.body = at(2);
    await press(button(first));
    await settle();
    expect(sent.at(-1)).toEqual({ version: 1 });
    expect(shown?.place.textContent).toContain("Words of version 2.");
    expect(button(second)).toBeUndefined();
    await press(button("Read the new words"));
    expect(document.activeElement?.id).toBe(heading);
    await press(button(second));
    expect(sent.at(-1)).toEqual({ version: 2 });
    await shown?.leave();
  }
  params.step = "freeze";
});

it("[LIVE-7] of an act whose answer was lost the page says that it is done once it stands there, and not what stands against it", async () => {
  const frozen = { version, versions: [version], nextVersion: 2 };
  const steps = {
    freeze: ["Freeze plan as version 1", page(), { ...frozen, state: "frozen" }, "Frozen as version 1."],
    endorse: [
      "Send version 1 for endorsement",
      page({ ...frozen, state: "frozen" }),
      { ...frozen, state: "endorsing" },
      "Version 1 is sent for endorsement.",
    ],
    file: [
      "File version 1",
      page({ ...frozen, state: "finalised" }),
      { ...frozen, state: "filed", next: null },
      "Version 1 is filed.",
    ],
  } as const;
  for (const [step, [named, before, after, said]] of Object.entries(steps)) {
    params.step = step;
    const answer: { body: unknown } = { body: before };
    await open(<Step />, answer, lost);
    await press(button(named));
    await settle();
    expect(shown?.place.textContent).toContain("No answer came");
    const against = [issue("plan_sent_already", {}, "plan")];
    answer.body = page({ ...after, blocked: { freeze: [], endorse: against, finalise: [], file: against } });
    await press(button(named));
    await settle();
    const told = shown?.place.textContent;
    expect(told).toContain(said);
    expect(told).not.toContain("No answer came");
    expect(told).not.toContain("stands against it");
    expect(button(named)).toBeUndefined();
    await shown?.leave();
  }
  params.step = "freeze";
});

it("[LIVE-7] a plan that has not changed since its version is not frozen again as the next one", async () => {
  const said = await open(<Step />, {
    body: page({ state: "frozen", version, versions: [version], nextVersion: 2 }),
  });
  expect(said).toContain("Nothing has changed since version 1: the same version stays.");
  expect(said).not.toContain("version 2");
  expect(button("Freeze plan as version 2")).toBeUndefined();
});
