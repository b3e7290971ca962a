import { readSolutions } from "@accord/shared/problems";
import type { ReplyOf } from "@accord/shared/protocol";
import { act } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { button, press, type render, renderAsking, type } from "../../testing/render.js";
import Solutions from "./Solutions.js";

vi.mock("../../app/here.js", async (original) => ({
  ...(await original<object>()),
  useProcess: () => "test",
  useParams: () => ({ process: "test", no: "3" }),
}));

type Sheet = ReplyOf<typeof readSolutions>;
type Solution = Sheet["solutions"][number];

let shown: Awaited<ReturnType<typeof render>> | undefined;
afterEach(async () => {
  await shown?.leave();
  vi.unstubAllGlobals();
});

const mean = { mean: 3.5, least: 2, most: 5, count: 2 };
const solution = (id: string, more: Partial<Solution> = {}): Solution => ({
  id,
  title: `Solution ${id}`,
  kind: "policy",
  what: {},
  responds: {},
  serves: {},
  scores: [],
  summary: { criteria: {}, all: null },
  choice: null,
  ...more,
});
const sheet = (more: Partial<Sheet> = {}): Sheet => ({
  no: 3,
  title: "Prices are not known",
  group: { id: "health", name: "Health" },
  theme: null,
  proposal: { reference: "P-0001", title: "Publish prices" },
  commitment: null,
  selected: 0,
  notSelected: 0,
  createdAt: "2026-11-02T09:00:00.000Z",
  criteriaSet: "guide",
  solutions: [solution("1-1"), solution("2-1")],
  missing: ["Ben"],
  can: { score: true, choose: true },
  ...more,
});

const sent: { readonly url: string; readonly body: unknown }[] = [];
async function open(told: Sheet): Promise<string> {
  readSolutions.reply.parse(told);
  sent.length = 0;
  vi.stubGlobal("fetch", async (url: string, { method, body }: RequestInit) => {
    if (method === "PUT") sent.push({ url, body: JSON.parse(String(body)) });
    const answer = method === "PUT" ? { ok: true } : url.includes("/problems") ? told : { processes: [] };
    return new Response(JSON.stringify(answer), { headers: { "content-type": "application/json" } });
  });
  shown = await renderAsking(<Solutions />);
  await vi.waitFor(async () => {
    await act(async () => undefined);
    expect(shown?.place.querySelector("article")).not.toBeNull();
  });
  return shown.place.textContent ?? "";
}
const column = (id: string): HTMLElement | null =>
  shown?.place.querySelector(`article[aria-label="Solution ${id}"]`) ?? null;
const opens = async (head: string, within: Element | null): Promise<void> => {
  const summary = [...(within?.querySelectorAll("summary") ?? [])].find((one) => one.textContent === head);
  const fold = summary?.parentElement as HTMLDetailsElement;
  await act(async () => {
    fold.open = true;
    fold.dispatchEvent(new Event("toggle"));
  });
};

it("[4.5] [SCORE-1] scores are given by each criterion of the set and sent together, to that solution", async () => {
  const said = await open(sheet());
  expect(said).toContain("Ben");
  const groups = column("2-1")?.querySelectorAll('[role="radiogroup"]') ?? [];
  expect(groups).toHaveLength(3);
  for (const [at, value] of [4, 2, 5].entries())
    await press(groups[at]?.querySelector(`input[value="${value}"]`));
  await press(
    [...(column("2-1")?.querySelectorAll("button") ?? [])].find((one) => one.textContent === "Save scores"),
  );
  expect(sent).toEqual([
    {
      url: "/api/p/test/problems/3/solutions/2-1/scores",
      body: { scores: { urgency: 4, feasibility: 2, relevance: 5 } },
    },
  ]);
});

it("[4.5] [C1] what is left for me is the act of the page: score what I have not, then select the best scored", async () => {
  const mine = (id: string, score: number): Solution =>
    solution(id, {
      scores: [{ name: "Ana", own: true, scores: { urgency: score } }],
      summary: { criteria: {}, all: { mean: score, least: score, most: score, count: 1 } },
    });
  await open(sheet({ solutions: [mine("1-1", 3), solution("2-1"), solution("3-1")] }));
  expect(column("1-1")?.querySelector("details[open]")).toBeNull();
  Element.prototype.scrollIntoView = () => undefined;
  await press(button("Score 2 solutions"));
  expect(column("2-1")?.querySelector('[role="radiogroup"]')?.contains(document.activeElement)).toBe(true);

  await shown?.leave();
  await open(sheet({ solutions: [mine("1-1", 3), mine("2-1", 5), mine("3-1", 4)] }));
  await press(button("Select a solution"));
  await vi.waitFor(async () => {
    await act(async () => undefined);
    expect(document.activeElement?.closest("article")).toBe(column("2-1"));
  });

  await shown?.leave();
  await open(sheet({ can: { score: false, choose: false } }));
  expect(shown?.place.querySelector(".page-act")).toBeNull();
});

it("[4.4] what is selected or not carries its reasons; what has an outcome takes no more scores", async () => {
  const said = {
    outcome: "not_selected",
    reasons: "Not within this plan.",
    by: "Ana",
    at: "2026-11-03T09:00:00.000Z",
  };
  const told = await open(
    sheet({
      notSelected: 1,
      solutions: [solution("1-1", { choice: said as Solution["choice"] }), solution("2-1")],
    }),
  );
  expect(told).toContain("Not within this plan.");
  const heads = (id: string) =>
    [...(column(id)?.querySelectorAll("summary") ?? [])].map((one) => one.textContent);
  expect(heads("1-1")).toEqual(["Change"]);
  expect(heads("2-1")).toEqual(["Score it", "Select or not"]);
  await opens("Select or not", column("2-1"));
  await press(column("2-1")?.querySelector('input[value="selected"]'));
  await type(column("2-1")?.querySelector("textarea"), "It reaches everybody.");
  await press(button("Save"));
  expect(sent).toEqual([
    {
      url: "/api/p/test/problems/3/solutions/2-1/choice",
      body: { outcome: "selected", reasons: "It reaches everybody." },
    },
  ]);
});

it("[4.3] who is not of the group reads all and is told who scores and selects; the way goes on to the draft", async () => {
  const all = { criteria: { urgency: mean, feasibility: mean, relevance: null }, all: mean };
  const said = await open(
    sheet({
      can: { score: false, choose: false },
      selected: 1,
      commitment: 7,
      solutions: [solution("1-1", { summary: all })],
    }),
  );
  expect(said).toContain("Members of the group score.");
  expect(said).toContain("Members of the group select.");
  expect(said).toContain("3.5, from 2 to 5 (2 people)");
  expect(shown?.place.querySelector("form, textarea, input")).toBeNull();
  expect(shown?.place.querySelector('a[href="/app/test/commitments/7"]')).not.toBeNull();
});
