import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { render } from "../../testing/render.js";
import { useClosingSaid } from "./useClosingSaid.js";

const heard = vi.hoisted(() => vi.fn());
const say = vi.hoisted(() => (id: string) => id);
vi.mock("../../ui/index.js", () => ({ announce: heard, useSay: () => say }));

const closesAt = "2026-11-11T17:00:00.000Z";
const hour = 3_600_000;

function Said({ at, awaited }: { readonly at: string | null; readonly awaited: boolean }) {
  useClosingSaid(at, awaited);
  return null;
}
let page: Awaited<ReturnType<typeof render>>;
const shown = (at: string | null, awaited: boolean) => page.draw(<Said {...{ at, awaited }} />);

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date("2026-11-10T16:00:00.000Z") });
  page = await render(null);
});
afterEach(async () => {
  await page.leave();
  vi.useRealTimers();
  heard.mockReset();
});

it("[S13] closing is said a day, an hour and five minutes before, and in the last minute to who has not voted", async () => {
  await shown(closesAt, true);
  vi.advanceTimersByTime(hour);
  expect(heard.mock.calls).toEqual([["ballots.said.day"]]);
  vi.advanceTimersByTime(24 * hour);
  expect(heard.mock.calls.slice(1)).toEqual([
    ["ballots.said.hour"],
    ["ballots.said.minutes"],
    ["ballots.said.last", "assertive"],
  ]);
});

it("[S13] nothing urgent is said to who has voted, and nothing of a ballot without closing time", async () => {
  await shown(null, true);
  vi.advanceTimersByTime(hour / 2);
  await shown(closesAt, true);
  await shown(closesAt, false);
  vi.advanceTimersByTime(25 * hour);
  expect(heard.mock.calls.map(([id]) => id)).toEqual([
    "ballots.said.day",
    "ballots.said.hour",
    "ballots.said.minutes",
  ]);
});
