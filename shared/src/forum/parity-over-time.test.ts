import { describe, expect, it } from "vitest";
import { sayIn } from "../messages/index.js";
import { daysToTermEnd, drawParity, parityFinding, parityRows, type SeatCount } from "./index.js";

const counts: SeatCount[] = [
  { at: "2026-01-10T09:00:00.000Z", government: 3, non_government: 3 },
  { at: "2026-03-10T09:00:00.000Z", government: 5, non_government: 3 },
  { at: "2026-05-10T09:00:00.000Z", government: 5, non_government: 4 },
  { at: "2026-07-10T09:00:00.000Z", government: 5, non_government: 5 },
];
const words = {
  say: sayIn("en"),
  labels: { government: "Government", non_government: "Civil society" },
  zone: "America/Lima",
  language: "en",
};

describe("the balance of the blocs over time", () => {
  it("[7.3] since when it holds is the first count after the last one that was otherwise", () => {
    expect(parityFinding(counts, words)).toBe(
      "In balance since 10/05/2026: Civil society 5, Government 5 filled.",
    );
    expect(parityFinding(counts.slice(0, 2), words)).toContain("Not in balance since 10/03/2026");
    expect(parityFinding(counts.slice(0, 1), words)).toContain("In balance since 10/01/2026");
  });

  it("[7.3] the table says the same as the picture, both blocs, in the order of their labels", () => {
    const { heads, rows } = parityRows(counts, words);
    expect(heads).toEqual(["From", "Civil society", "Government", "Balance"]);
    expect(rows[2]?.cells).toEqual(["10/03/2026", "3", "5", "not in balance"]);
  });

  it("[7.3] lines are steps within the picture, and labels never lie on each other; mirrored where words are", () => {
    for (const size of ["wide", "narrow"] as const)
      for (const language of ["en", "ar"]) {
        const drawn = drawParity(counts, "2026-09-10T09:00:00.000Z", { ...words, language, size, id: "x" });
        const [width = 0, height = 0] = String(drawn.attributes.viewBox).split(" ").slice(2).map(Number);
        const parts = drawn.children.flatMap((one) => (typeof one === "string" ? [] : [one]));
        for (const line of parts.filter(({ tag }) => tag === "path")) {
          const path = String(line.attributes.d);
          expect(path).toMatch(/^M[\d.]+ [\d.]+(H[\d.]+V[\d.]+){3}H[\d.]+$/);
          for (const [, x] of path.matchAll(/[MH]([\d.]+)/g)) expect(Number(x)).toBeLessThanOrEqual(width);
          for (const [, y] of path.matchAll(/V([\d.]+)/g)) expect(Number(y)).toBeLessThanOrEqual(height);
        }
        const ends = parts.filter(({ key }) => key.startsWith("label-"));
        const [one, other] = ends.map(({ attributes }) => Number(attributes.y));
        expect(Math.abs((one ?? 0) - (other ?? 0))).toBeGreaterThanOrEqual(20);
      }
  });

  it("[7.3] a term is looked after from its day of reselection on, else in its last sixty days", () => {
    const seat = { holder: "a", termUntil: "2026-12-31" };
    expect(daysToTermEnd(seat, "2026-11-01")).toBe(60);
    expect(daysToTermEnd(seat, "2026-10-31")).toBeNull();
    expect(daysToTermEnd({ ...seat, reselectOn: "2026-06-01" }, "2026-06-01")).toBe(213);
    expect(daysToTermEnd({ ...seat, reselectOn: "2026-06-02" }, "2026-06-01")).toBeNull();
    expect(daysToTermEnd({ ...seat, holder: null }, "2026-12-30")).toBeNull();
    expect(daysToTermEnd(seat, "2027-01-01")).toBeNull();
  });
});
