import { describe, expect, it } from "vitest";
import { inOrder, type WaitingRow } from "./index.js";

const row = (id: string, until: string | null, since: string): WaitingRow => ({
  id,
  kind: "vote",
  why: "seat_in_roll",
  object: id,
  number: null,
  count: 1,
  days: 0,
  until,
  since,
  href: "/app",
});

describe("what waits for me", () => {
  it("[HOME-1] is ordered by due time, then by age, and does not change the list it was given", () => {
    const given = [
      row("old", null, "2026-10-01T00:00:00.000Z"),
      row("late", "2026-12-12T12:00:00.000Z", "2026-11-01T00:00:00.000Z"),
      row("young", null, "2026-11-01T00:00:00.000Z"),
      row("soon-b", "2026-12-11T17:00:00.000Z", "2026-11-02T00:00:00.000Z"),
      row("soon-a", "2026-12-11T17:00:00.000Z", "2026-11-01T00:00:00.000Z"),
    ];
    const before = given.map(({ id }) => id);
    expect(inOrder(given).map(({ id }) => id)).toEqual(["soon-a", "soon-b", "late", "old", "young"]);
    expect(inOrder([...given].reverse()).map(({ id }) => id)).toEqual([
      "soon-a",
      "soon-b",
      "late",
      "old",
      "young",
    ]);
    expect(given.map(({ id }) => id)).toEqual(before);
  });
});
