import { afterEach, expect, it, vi } from "vitest";
import { button, press, type render, renderAsking } from "../../../testing/render.js";
import type { TextTalk } from "../useTextTalk.js";
import { Part } from "./Card.js";
import type { WhoWrote } from "./groups.js";

const shows = vi.fn();
const on = {
  process: "test",
  talk: { setActive: shows },
  passages: { go: shows },
} as unknown as TextTalk;
const person = (name: string | null, organisation: string | null = null) => ({
  name,
  author: 1,
  organisation,
  bloc: null,
  own: false,
});
const time = (day: string) => `2026-11-${day}T09:00:00.000Z`;
const source = { from: time("02"), until: time("02"), placed: null, through: null };
const thread = { kind: "thread", thread: "thread-1", accepter: 1, answers: "C-0143" } as const;
const written: WhoWrote = {
  seq: 9,
  people: [person("Ana", "Health Watch"), person("Ben"), person(null)],
  sources: [
    { ...source, person: 0, through: thread },
    { ...source, person: 2, placed: { person: 1, at: time("06") } },
    { ...source, person: null, through: { kind: "proposal", reference: "P-0001", decision: 4 } },
  ],
  decided: [{ n: 4, at: time("05"), ballot: 7, decision: 12 }],
  fields: {},
};

let shown: Awaited<ReturnType<typeof render>> | undefined;
afterEach(async () => {
  await shown?.leave();
  vi.unstubAllGlobals();
});

async function told(at: number): Promise<string> {
  vi.stubGlobal("fetch", async () => Response.json({ processes: [] }));
  shown = await renderAsking(
    <Part {...{ on, written }} source={at} words="Prices are public." numberOf={() => 1} isAlone />,
  );
  return shown.place.textContent ?? "";
}
const ways = () =>
  [...(shown?.place.querySelectorAll("a") ?? [])].map((one) => [one.textContent, one.getAttribute("href")]);

it("[WHO-6] [WHO-5] a part says who, when, by which suggestion, for which contribution and which ballot let it in", async () => {
  const said = await told(0);
  expect(said).toContain("Ana");
  expect(said).toMatch(/Health Watch, 02\/11\/2026/u);
  expect(said).toContain("Accepted by Ben");
  expect(ways()).toEqual([
    ["Answers C-0143", "/app/test/contributions/C-0143"],
    ["Let in by ballot 7 on version 4", "/app/test/decisions/12"],
  ]);
  await press(button("By a suggestion"));
  expect(shows).toHaveBeenCalledWith("thread-1");
});

it("[8.6] [WHO-5] who is unnamed stays so; what was put there after the ballot was not let in by it", async () => {
  const said = await told(1);
  expect(said).toContain("Somebody who is not named");
  expect(said).toMatch(/Put here by Ben, 06\/11\/2026/u);
  expect(ways()).toEqual([]);
});

it("[WHO-6] words of a proposal lead to it and to the decision on it", async () => {
  await told(2);
  expect(ways()).toEqual([
    ["From proposal P-0001", "/app/test/proposals/P-0001"],
    ["Log entry 4", "/app/test/decisions/4"],
    ["Let in by ballot 7 on version 4", "/app/test/decisions/12"],
  ]);
});
