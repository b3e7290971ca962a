import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  authorNumbersOf,
  isOfWords,
  type Look,
  lookedAgain,
  momentsOf,
  pauseMs,
  type Step,
  sittingsOf,
} from "./index.js";

const instant = (ms: number): string => new Date(Date.parse("2026-11-02T09:00:00.000Z") + ms).toISOString();
const minute = 60_000;

/** Minutes and who wrote then; "ana+act" for an act. */
const stepsOf = (...told: readonly (readonly [number, string])[]): Step[] =>
  told.map(([at, who], i) => {
    const [person = "", act = null] = who.split("+") as [string, string?];
    return { seq: i + 1, person: person || null, act, at: instant(at * minute) };
  });
const short = (steps: readonly Step[], most?: number) =>
  momentsOf(steps, most).map(
    ({ first, seq, people, act }) => `${first}-${seq} ${people.join(",")}${act ? `+${act}` : ""}`,
  );

const histories = fc
  .array(
    fc.record({
      gap: fc.oneof(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: 3 * 3_600_000 })),
      person: fc.constantFrom("ana", "ben", "cem", null),
      act: fc.constantFrom(null, null, null, null, "restore-text", "keep-marks"),
    }),
    { maxLength: 60 },
  )
  .map((all) => {
    let at = 0;
    return all.map(({ gap, person, act }, i): Step => {
      at += gap;
      return { seq: i + 1, person, act, at: instant(at) };
    });
  });

describe("an archive as moments", () => {
  it("[HIST-1] a pause, an act and somebody who goes on where another left off begin one", () => {
    expect(short(stepsOf([0, "ana"], [1, "ana"], [30, "ana"], [31, "ben"], [32, "ben"]))).toEqual([
      "1-2 ana",
      "3-3 ana",
      "4-5 ben",
    ]);
    expect(short(stepsOf([0, "ana"], [1, "ben+restore-text"], [2, "ana"]))).toEqual([
      "1-1 ana",
      "2-2 ben+restore-text",
      "3-3 ana",
    ]);
  });

  it("[HIST-1] who write at the same time are in one, marks of conversations in none", () => {
    expect(short(stepsOf([0, "ana"], [1, "ben"], [2, "ana"], [3, "ben"], [4, "+keep-marks"]))).toEqual([
      "1-4 ana,ben",
    ]);
  });

  it("[HIST-1] every update of words is in one moment, in order, under its person, and no moment is longer than its pauses", () => {
    fc.assert(
      fc.property(histories, (steps) => {
        const moments = momentsOf(steps);
        const words = steps.filter(isOfWords);
        const within = words.map(({ seq }) => moments.filter((one) => one.first <= seq && seq <= one.seq));
        expect(within.every((found) => found.length === 1)).toBe(true);
        for (const [i, { person, act }] of words.entries()) {
          if (person !== null) expect(within[i]?.[0]?.people).toContain(person);
          if (act !== null) expect(within[i]?.[0]).toMatchObject({ act });
        }
        for (const { from, until, people } of moments) {
          expect(Date.parse(until) - Date.parse(from)).toBeLessThanOrEqual(3 * pauseMs);
          expect(new Set(people).size).toBe(people.length);
        }
        expect(moments.map(({ seq }) => seq)).toEqual(
          moments.map(({ seq }) => seq).toSorted((a, b) => a - b),
        );
      }),
      { numRuns: 200 },
    );
  });

  it("[HIST-1] who writes for hours without a pause is in several", () => {
    const hours = Array.from({ length: 120 }, (_, i) => [i, "ana"] as const);
    expect(momentsOf(stepsOf(...hours)).length).toBeGreaterThan(2);
  });

  it("[HIST-1] a long archive is told in few", () => {
    const steps = stepsOf(...Array.from({ length: 900 }, (_, i) => [i * 60, "ana"] as const));
    expect(momentsOf(steps).length).toBeLessThanOrEqual(400);
    expect(momentsOf(steps, 900)).toHaveLength(900);
    const handed = stepsOf(...Array.from({ length: 9 }, (_, i) => [i, `p${i}`] as const));
    expect(momentsOf(handed, 2)).toHaveLength(9);
  });
});

describe("sittings", () => {
  it("[WHO-6] every instant is in one, however they come", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000_000 }), { maxLength: 40 }), (times) => {
        const sittings = sittingsOf(times.map(instant));
        for (const at of times.map(instant))
          expect(sittings.filter(({ from, until }) => from <= at && at <= until)).toHaveLength(1);
        for (const [i, { from }] of sittings.entries())
          if (i > 0)
            expect(Date.parse(from) - Date.parse(sittings[i - 1]?.until ?? "")).toBeGreaterThan(pauseMs);
      }),
    );
  });
});

describe("looks at a text", () => {
  it("[HIST-4] the first has nothing before it; a page loaded again is the same look, a later one is measured by it", () => {
    const first = lookedAgain(null, instant(0), 5);
    expect(first).toEqual({ seq: 5, at: instant(0), before: 0, beforeAt: null });
    const left = lookedAgain(first, instant(20 * minute), 9, true);
    expect(left).toEqual({ seq: 9, at: instant(20 * minute), before: 0, beforeAt: null });
    const later = lookedAgain(left, instant(60 * minute), 12);
    expect(later).toEqual({ seq: 12, at: instant(60 * minute), before: 9, beforeAt: instant(20 * minute) });
    expect(lookedAgain(later, instant(65 * minute), 13).before).toBe(9);
  });

  it("[HIST-4] who comes back soon after the first look is measured by where they left", () => {
    const left = lookedAgain(lookedAgain(null, instant(0), 5), instant(5 * minute), 6, true);
    const back = lookedAgain(left, instant(15 * minute), 8);
    expect(back).toMatchObject({ before: 6, beforeAt: instant(5 * minute) });
    expect(lookedAgain(back, instant(16 * minute), 8).before).toBe(6);
  });

  it("[HIST-4] a long stay is one look: what came while one was there is measured from before it", () => {
    const came = lookedAgain({ seq: 3, at: instant(0), before: 0, beforeAt: null }, instant(60 * minute), 5);
    expect(came).toMatchObject({ before: 3, beforeAt: instant(0) });
    const left = lookedAgain(came, instant(180 * minute), 40, true);
    expect(left).toMatchObject({ before: 3, beforeAt: instant(0) });
    expect(lookedAgain(left, instant(190 * minute), 41)).toMatchObject({ before: 3 });
    expect(lookedAgain(left, instant(240 * minute), 41)).toMatchObject({
      ...{ before: 40, beforeAt: instant(180 * minute) },
    });
  });

  it("[HIST-4] never goes back, whatever the clocks say", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ max: 9e6, min: -9e6 }), fc.nat(500), fc.boolean())),
        (looks) => {
          let last: Look | null = null;
          for (const [ms, seq, leaves] of looks) {
            const next: Look = lookedAgain(last, instant(ms), seq, leaves);
            expect(next.seq).toBeGreaterThanOrEqual(last?.seq ?? 0);
            expect(next.before).toBeGreaterThanOrEqual(last?.before ?? 0);
            expect(next.at >= (last?.at ?? "")).toBe(true);
            expect(next.before).toBeLessThanOrEqual(next.seq);
            last = next;
          }
        },
      ),
    );
  });
});

describe("author numbers", () => {
  it("[WHO-6] twelve people have twelve, the first their own", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 12 }), (people) => {
        const numbers = [...authorNumbersOf(people).values()];
        expect(new Set(numbers).size).toBe(people.length);
        expect(numbers.every((one) => one >= 1 && one <= 12)).toBe(true);
      }),
    );
    expect(authorNumbersOf(Array.from({ length: 20 }, (_, i) => `p${i}`)).size).toBe(20);
  });
});
