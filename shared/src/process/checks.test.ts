import { describe, expect, it } from "vitest";
import { type Check, checksOf, forceOf, type Situation, type TimeRule } from "./checks.js";
import { usualSettings } from "./settings.js";
import { facts, planned, situation } from "./testing.js";

const of = (rule: TimeRule, change: Partial<Situation> = {}): Check[] =>
  checksOf(situation(change)).filter((check) => check.rule === rule);
const one = (rule: TimeRule, change: Partial<Situation> = {}): [string, string] => {
  const [first] = of(rule, change);
  return [first?.state ?? "none", first?.code ?? "none"];
};
const monthly = ["2027-02-18", "2027-03-18", "2027-04-15", "2027-05-13", "2027-06-10", "2027-07-08"];

describe("windows of the plan", () => {
  it("[T1] the timeline is due fourteen days before the start, met on that day and late on the next", () => {
    expect(of("T1")[0]).toMatchObject({ state: "due", by: "2027-01-04", values: { needed: 14 } });
    expect(one("T1", { publishedOn: "2027-01-04" })).toEqual(["met", "T1.met"]);
    expect(of("T1", { publishedOn: "2027-01-05", today: "2027-01-05" })[0]).toMatchObject({
      state: "needs_more",
      values: { days: 13, more: 1, earliest: "2027-01-19" },
    });
    expect(one("T1", { today: "2027-01-04" })).toEqual(["due", "T1.due"]);
    expect(one("T1", { today: "2027-01-05" })).toEqual(["needs_more", "T1.more"]);
    expect(one("T1", { today: "2027-01-18" })).toEqual(["missed", "T1.unpublished"]);
    expect(one("T1", { today: "2027-01-18", publishedOn: "2027-01-05" })).toEqual(["missed", "T1.missed"]);
    expect(one("T1", { facts: { ...facts, developmentStart: null } })).toEqual(["unknown", "lacks.start"]);
  });
  it("[T2] each draft is open fourteen days, first and last counted", () => {
    const open = (to: string, today = "2026-12-01") =>
      one("T2", { today, activities: [planned("draft_comments", "2027-05-03", to)] });
    expect(open("2027-05-16")).toEqual(["met", "window.met"]);
    expect(open("2027-05-15")).toEqual(["needs_more", "window.more"]);
    expect(open("2027-05-15", "2027-05-15")).toEqual(["needs_more", "window.more"]);
    expect(open("2027-05-15", "2027-05-16")).toEqual(["missed", "window.missed"]);
    const two = [
      planned("draft_comments", "2027-04-01", "2027-04-30"),
      planned("draft_comments", "2027-05-03"),
    ];
    expect(of("T2", { activities: two }).map(({ state, activity }) => [state, activity])).toEqual([
      ["met", "draft_comments-2027-04-01"],
      ["needs_more", "draft_comments-2027-05-03"],
    ]);
  });
  it("[T3] the last round of comments: twenty-one days by default, and until when one can be opened", () => {
    expect(of("T3")[0]).toMatchObject({ state: "due", by: "2027-07-10", force: "should" });
    expect(one("T3", { today: "2027-07-11" })).toEqual(["missed", "window.tooLate"]);
    expect(one("T3", { facts: { ...facts, deadline: null } })).toEqual(["unknown", "lacks.deadline"]);
    const round = [planned("plan_comments", "2027-06-01", "2027-06-21")];
    expect(one("T3", { activities: round })).toEqual(["met", "window.met"]);
    const settings = { ...usualSettings, planCommentDays: 30 };
    expect(of("T3", { activities: round, settings })[0]?.values).toMatchObject({
      more: 9,
      until: "2027-06-30",
    });
  });
  it("[T18] at least four months of co-creation", () => {
    expect(of("T18")[0]).toMatchObject({ state: "met", values: { months: 6, needed: 4 } });
    const short = { facts: { ...facts, developmentStart: "2027-03-31" } };
    expect(of("T18", short)[0]).toMatchObject({ state: "needs_more", values: { latest: "2027-03-30" } });
    expect(one("T18", { ...short, today: "2027-03-31" })).toEqual(["missed", "T18.missed"]);
  });
});

describe("rhythms of the plan", () => {
  it("[T4] a public update every month: what was published counts, then what is planned", () => {
    const activities = monthly.map((day) => planned("public_update", day));
    expect(one("T4", { activities })).toEqual(["met", "cadence.met"]);
    expect(of("T4", { activities: activities.slice(1) })[0]).toMatchObject({
      state: "needs_more",
      values: { from: "2027-01-18", to: "2027-03-18", by: "2027-02-18" },
    });
    const today = "2027-03-01";
    const made = { today, activities: activities.slice(1), updates: ["2027-02-10"] };
    expect(of("T4", made)[0]).toMatchObject({ state: "due", by: "2027-03-10" });
    // A planned update that did not come is none.
    expect(one("T4", { today, activities })).toEqual(["missed", "cadence.missed"]);
  });
  it("[T5] [T6] the forum meets every quarter, and every month while the plan is developed", () => {
    const all = monthly.map((day) => planned("forum_meeting", day));
    expect([one("T5", { activities: all })[0], one("T6", { activities: all })[0]]).toEqual(["met", "met"]);
    const few = all.filter((_one, at) => at % 2 === 1);
    expect([one("T5", { activities: few })[0], one("T6", { activities: few })[0]]).toEqual([
      "met",
      "needs_more",
    ]);
    expect(one("T5")[0]).toBe("needs_more");
    expect(one("T5", { today: "2027-05-01" })[0]).toBe("missed");
    // A planned meeting that has no record was none; one with a record counts, planned or not.
    expect(one("T6", { today: "2027-03-01", activities: all })).toEqual(["missed", "cadence.missed"]);
    const records = { today: "2027-03-01", activities: all, meetings: all.map(({ startsOn }) => startsOn) };
    expect(one("T6", records)).toEqual(["met", "cadence.met"]);
    expect(one("T6", { ...records, activities: [] })).toEqual(["met", "cadence.met"]);
  });
  it("[3.5] what says national only is a default that locals may switch off, and nationals may not", () => {
    const settings = { ...usualSettings, windowsOff: ["T1", "T6"] as const };
    const rules = (level: "national" | "local") =>
      new Set(
        checksOf(situation({ level, settings: { ...settings, windowsOff: [...settings.windowsOff] } })).map(
          ({ rule }) => rule,
        ),
      );
    expect([...rules("national")]).toEqual(["T1", "T2", "T3", "T4", "T5", "T6", "T18"]);
    expect([...rules("local")]).toEqual(["T2", "T3", "T4", "T5", "T18", "T21"]);
    expect([forceOf("T1", "national"), forceOf("T1", "local")]).toEqual(["must", "convention"]);
    expect([forceOf("T4", "national"), forceOf("T4", "local"), forceOf("T3", "local")]).toEqual([
      "must",
      "should",
      "should",
    ]);
  });
});

describe("local plans", () => {
  const local = (change: Partial<Situation["facts"]>, more: Partial<Situation> = {}): Partial<Situation> => ({
    level: "local",
    facts: { ...facts, ...change },
    ...more,
  });
  const term = (endOfTerm: string | null, name = "Rivermouth") => ({ name, endOfTerm });

  it("[T21] ends two months before the term does, to the day", () => {
    expect(one("T21", local({ planEnd: "2030-08-31" }))).toEqual(["met", "T21.met"]);
    expect(of("T21", local({ planEnd: "2030-09-01" }))[0]).toMatchObject({
      state: "needs_more",
      values: { last: "2030-08-31" },
    });
    expect(one("T21", local({ jurisdictions: [] }))).toEqual(["unknown", "lacks.term"]);
  });
  it("[3.7] a joint plan runs to the longest term; the others finish their commitments two months before their own", () => {
    const jurisdictions = [
      term("2031-10-31"),
      term("2029-12-31", "Hillside"),
      term("2030-03-31", "Lakeview"),
    ];
    expect(
      of("T21", local({ jurisdictions })).map(({ state, values, by }) => [values.name, state, by]),
    ).toEqual([
      ["Rivermouth", "met", null],
      ["Hillside", "due", "2029-10-31"],
      ["Lakeview", "due", "2030-01-31"],
    ]);
    const tooLong = of("T21", local({ jurisdictions, planEnd: "2031-12-31" }));
    expect(tooLong.map(({ state }) => state)).toEqual(["needs_more", "needs_more", "needs_more"]);
  });
  it("[T22] without elections: one to four years", () => {
    const lasting = (planEnd: string) =>
      one("T22", local({ jurisdictions: [term(null)], planStart: "2027-01-01", planEnd }));
    expect(lasting("2027-12-31")).toEqual(["met", "T22.met"]);
    expect(lasting("2030-12-31")).toEqual(["met", "T22.met"]);
    expect(lasting("2027-12-30")).toEqual(["needs_more", "T22.more"]);
    expect(lasting("2031-01-01")).toEqual(["needs_more", "T22.more"]);
    expect(of("T22", local({}))).toEqual([]);
  });
  it("[T23] the next plan is submitted at most four months after the last one ended", () => {
    const settings = { ...usualSettings, previousPlanEnd: "2027-03-31" };
    const due = (deadline: string | null, today = "2026-12-01") =>
      one("T23", local({ deadline }, { settings, today }));
    expect(due("2027-07-31")).toEqual(["met", "T23.met"]);
    expect(due("2027-08-01")).toEqual(["needs_more", "T23.more"]);
    expect(due("2027-08-01", "2027-08-01")).toEqual(["missed", "T23.missed"]);
    expect(due(null)).toEqual(["due", "T23.due"]);
    expect(of("T23", local({}))).toEqual([]);
  });
});
