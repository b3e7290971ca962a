import { expect, it } from "vitest";
import { nearest } from "./nearest.js";

const on = (no: number, day: string, group: { id: string; name: string } | null = null) => ({
  ...{ no, group },
  startsAt: `${day}T09:00:00.000Z`,
  endsAt: `${day}T12:00:00.000Z`,
});
const health = { id: "health", name: "Health" };
const at = (now: string, ...meetings: ReturnType<typeof on>[]) => nearest(meetings, now)?.no;

it("[S15] the desk begins with the forum's meeting that is on or comes next, else with its last", () => {
  const all = [on(2, "2026-12-03"), on(1, "2026-11-12"), on(3, "2026-11-23", health)];
  expect(at("2026-11-22T08:00:00.000Z", ...all)).toBe(2);
  expect(at("2026-11-12T11:00:00.000Z", ...all)).toBe(1);
  expect(at("2026-12-04T08:00:00.000Z", ...all)).toBe(2);
  expect(at("2026-11-22T08:00:00.000Z", on(3, "2026-11-23", health))).toBe(3);
  expect(at("2026-11-22T08:00:00.000Z")).toBeUndefined();
});
