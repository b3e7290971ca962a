import { expect, it } from "vitest";
import { setClock } from "../adapters/system/clock.js";
import { storyClock } from "./clock.js";
import {
  closingHour,
  onAllowances,
  onCommitment1First,
  onCommitment2,
  onRegister,
  onWeir,
} from "./data/ballots.js";
import { onTerms, onTimeline, onTimelineAgain } from "./data/first-ballots.js";
import { plotOfDemo } from "./tell.js";
import { demoTime } from "./time.js";

/** Eight days in a row, around midnight and noon, in each season: weekends, changes of the clocks, New Year. */
const tellings = ["2026-11-21", "2026-12-28", "2027-03-26", "2027-06-09", "2027-10-29"].flatMap((first) =>
  Array.from({ length: 8 }, (_, day) => {
    const minutes = day * 1440 + (day % 2 === 0 ? 4 : 724);
    return new Date(Date.parse(`${first}T00:00:00Z`) + minutes * 60_000).toISOString();
  }),
);

it("[DEMO-1] keeps the order of its days whenever it is told, and ends before now", () => {
  const plot = plotOfDemo();
  for (const told of tellings) {
    const time = demoTime(told);
    let clock = 0;
    for (const { at } of plot.scenes(time)) {
      const late = clock - Date.parse(at);
      expect(late, `${told}: ${at}`).toBeLessThan(3 * 86_400_000);
      clock = Math.max(Date.parse(at), clock + 60_000);
    }
    expect(clock, told).toBeLessThan(Date.parse(told));
    expect(Date.parse(time.at(-5, "17:00")) - Date.parse(time.at(4, "09:00")), told).toBeGreaterThan(
      8 * 86_400_000,
    );
    expect(time.at(-5, "17:00") > told, told).toBe(true);
  }
});

it("[DEMO-1] [Q7] nobody votes after a closing, on whatever day of the week it is told", () => {
  for (const { question, closes, votes } of [
    onWeir,
    onCommitment1First,
    onAllowances,
    onRegister,
    onCommitment2,
    onTerms,
    { ...onTimelineAgain, question: onTimeline.question },
  ])
    for (const { day, hour } of votes) {
      // A closing at a weekend moves two days back at the most, and then all of that day comes first.
      expect(day, question).toBeGreaterThanOrEqual(closes + 2);
      if (day === closes + 2) expect(hour < closingHour, question).toBe(true);
    }
});

it("[DEMO-1] puts the years of the plan into its words", () => {
  const time = demoTime("2026-11-21T10:00:00.000Z");
  expect(time.fill("{first} {first+1} {last}")).toBe("2027 2028 2030");
});

it("[DEMO-1] [T50] has a clock that goes on only, in the story and out of it", () => {
  const clock = storyClock(setClock("2026-11-21T10:00:00.000Z"));
  expect(clock.now()).toBe("2026-11-21T10:00:00.000Z");
  clock.begin("2026-09-12T10:00:00.000Z");
  clock.moveTo("2026-09-13T10:00:00.000Z");
  expect(() => clock.moveTo("2026-09-12T10:00:00.000Z")).toThrow("go back");
  clock.end();
  expect(clock.now()).toBe("2026-11-21T10:00:00.000Z");
  clock.begin("2026-11-21T11:00:00.000Z");
  expect(() => clock.end()).toThrow("go back");
});
