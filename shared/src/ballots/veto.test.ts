import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inZone } from "../messages/dates.js";
import { isWorkingDay } from "../process/days.js";
import { ballotStates, issuesWithVeto, vetoWindowEnd, vetoWords } from "./index.js";

const zone = "America/Lima";
const end = (at: string, holidays: readonly string[] = []) =>
  vetoWindowEnd({ at, days: 5 }, { timeZone: zone, holidays });

describe("[Q8] the window of a veto", () => {
  it("ends with the fifth working day after the result, in the zone of the process", () => {
    expect(end("2026-11-02T15:00:00.000Z")).toBe("2026-11-10T04:59:59.000Z");
    expect(end("2026-11-03T04:30:00.000Z"), "still Monday in Lima").toBe("2026-11-10T04:59:59.000Z");
    expect(end("2026-11-02T15:00:00.000Z", ["2026-11-05"])).toBe("2026-11-11T04:59:59.000Z");
    expect(end("2026-11-07T15:00:00.000Z"), "from a Saturday").toBe("2026-11-14T04:59:59.000Z");
  });

  it("holds as many working days as the terms say, whatever the day, the zone and the holidays", () => {
    const days = fc
      .integer({ min: 0, max: 400 })
      .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString());
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom("UTC", "Pacific/Auckland", zone),
        fc.array(days, { maxLength: 20 }),
        (at, count, timeZone, off) => {
          const holidays = off.map((one) => one.slice(0, 10));
          const until = inZone(vetoWindowEnd({ at, days: count }, { timeZone, holidays }), timeZone).day;
          let [day, working] = [inZone(at, timeZone).day, 0];
          while (day < until) {
            day = new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
            if (isWorkingDay(day, holidays)) working++;
          }
          expect(working).toBe(count);
          expect(isWorkingDay(until, holidays)).toBe(true);
        },
      ),
      { seed: 20261121, numRuns: 300 },
    );
  });
});

describe("[Q8] a veto", () => {
  const vetoUntil = "2026-11-10T04:59:59.000Z";
  const words = {
    reason: "No budget line.",
    lifting: "A date.",
    next: "The group rewrites.",
    deadline: "2026-11-30",
  };
  const codes = (more: object, at = "2026-11-05T10:00:00.000Z", ballot: object = {}) =>
    issuesWithVeto({
      ballot: { state: "in_veto_window", vetoUntil, ...ballot },
      words: { ...words, ...more },
      at,
      today: "2026-11-05",
    }).map(({ code }) => code);

  it("explains itself: why, what would lift it, what is next, and an answer by a day that is still to come", () => {
    expect(codes({})).toEqual([]);
    for (const name of vetoWords) expect(codes({ [name]: " \n" })).toEqual([`veto_needs_${name}`]);
    for (const deadline of ["2026-11-05", "2020-01-01", ""])
      expect(codes({ deadline })).toEqual(["veto_deadline_passed"]);
  });

  it("comes within the window, its last instant included, and only over what passed and waits", () => {
    expect(codes({}, vetoUntil)).toEqual([]);
    expect(codes({}, "2026-11-10T04:59:59.001Z")).toEqual(["veto_window_over"]);
    for (const state of ballotStates)
      expect(codes({}, undefined, { state }), state).toEqual(
        state === "in_veto_window" ? [] : ["ballot_not_in_veto_window"],
      );
  });
});
