import { describe, expect, it } from "vitest";
import { daysBetween } from "../messages/dates.js";
import { en } from "../messages/index.js";
import { cutOffOf, usualMoment } from "./activities.js";
import { checksOf } from "./checks.js";
import { addDays, addMonths, isWorkingDay, wholeMonths, workingDayBy, workingDayFrom } from "./days.js";
import { issuesWithJurisdictions, lastDayOf } from "./joint.js";
import { type PictureItem, timelinePicture } from "./picture.js";
import { processSettings, settingPlaces, settingsOf, usualSettings } from "./settings.js";
import { offeredTemplate } from "./template.js";
import { planned, situation } from "./testing.js";

describe("days", () => {
  it("[PLAN-1] months end on their last day, leap years too; working days pass over weekends and holidays", () => {
    expect(addMonths("2027-12-31", -2)).toBe("2027-10-31");
    expect(addMonths("2028-01-31", 1)).toBe("2028-02-29");
    expect(addMonths("2027-01-31", 1)).toBe("2027-02-28");
    expect(wholeMonths("2027-01-31", "2027-05-30")).toBe(3);
    expect(workingDayBy("2027-01-03")).toBe("2027-01-01");
    expect(workingDayBy("2027-01-03", ["2027-01-01"])).toBe("2026-12-31");
    expect(workingDayFrom("2027-01-02")).toBe("2027-01-04");
  });
});

describe("cut-off date", () => {
  it("[R1] is the end of the last round of comments where none is set", () => {
    const rounds = [
      planned("draft_comments", "2027-05-03", "2027-05-20"),
      planned("plan_comments", "2027-06-01", "2027-06-25"),
      planned("launch", "2027-07-30"),
    ];
    expect(cutOffOf(null, rounds)).toBe("2027-06-25");
    expect(cutOffOf("2027-06-10", rounds)).toBe("2027-06-10");
    expect(cutOffOf(null, [])).toBeNull();
  });
});

describe("the template placed backwards", () => {
  it("[3.3] keeps every window and rhythm on working days, whatever deadline, start and holidays", () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    let offered = 0;
    for (let round = 0; round < 400; round++) {
      const today = addDays("2026-11-01", random(700));
      const deadline = addDays(today, 60 + random(420));
      const holidays = Array.from({ length: random(40) }, () => addDays(today, random(480)));
      const settings = {
        ...usualSettings,
        holidays,
        timelineNoticeDays: 7 + random(30),
        draftCommentDays: 7 + random(30),
        planCommentDays: 14 + random(40),
      };
      const developmentStart = random(2) === 0 ? null : addDays(today, random(200));
      const { start, activities, issues } = offeredTemplate({ today, deadline, developmentStart, settings });
      if (issues.length > 0) {
        expect(activities).toEqual([]);
        continue;
      }
      offered++;
      const facts = { ...situation().facts, developmentStart: start, deadline };
      const all = activities.map((one, at) => ({ ...one, id: String(at), what: one.name }));
      const checks = checksOf(situation({ today, settings, facts, activities: all }));
      const states = Object.fromEntries(checks.map(({ rule, state }) => [rule, state]));
      expect(states).toMatchObject({ T2: "met", T3: "met", T4: "met", T5: "met", T6: "met" });
      if (developmentStart === null) expect(states.T1).toBe("due");
      const announced = activities.find(({ name }) => name === "announce")?.startsOn ?? "";
      expect(daysBetween(announced, start)).toBeGreaterThanOrEqual(settings.timelineNoticeDays);
      for (const one of activities) {
        expect(one.startsOn <= one.endsOn && one.endsOn <= deadline, JSON.stringify(one)).toBe(true);
        if (["draft_comments", "plan_comments", "finish", "launch"].includes(one.name))
          expect([one.startsOn, one.endsOn].every((day) => isWorkingDay(day, holidays))).toBe(true);
      }
      const order = [
        "launch",
        "finish",
        "plan_comments",
        "agree",
        "draft_comments",
        "workshops",
        "analyse",
        "ideas",
      ];
      const placed = order.map((name) => activities.find((one) => one.name === name));
      for (const [at, one] of placed.slice(1).entries())
        expect((one?.endsOn ?? "") < (placed[at]?.startsOn ?? ""), order[at]).toBe(true);
    }
    expect(offered).toBeGreaterThan(150);
  });
  it("[T18] starts six months before the deadline where there is room, so that co-creation is long enough", () => {
    const { start } = offeredTemplate({
      today: "2026-11-21",
      deadline: "2027-07-30",
      developmentStart: null,
      settings: usualSettings,
    });
    expect(start).toBe("2027-02-01");
  });
  it("[3.3] where the windows don't fit it offers nothing and says how many days are needed", () => {
    const { activities, issues } = offeredTemplate({
      today: "2026-11-21",
      deadline: "2027-01-15",
      developmentStart: "2026-12-01",
      settings: usualSettings,
    });
    expect(activities).toEqual([]);
    expect(issues[0]).toMatchObject({ code: "template_no_room", field: "deadline" });
    const needed = Number(issues[0]?.values?.needed);
    const enough = {
      today: "2026-11-21",
      deadline: addDays("2026-12-01", needed + 3),
      developmentStart: "2026-12-01",
    };
    expect(offeredTemplate({ ...enough, settings: usualSettings }).issues).toEqual([]);
  });
});

describe("joint plans", () => {
  const named = (...names: string[]) => names.map((name) => ({ name, endOfTerm: "2031-03-31" }));
  it("[3.7] two to four jurisdictions of their own names; none in a national plan", () => {
    const codes = (level: "national" | "local", ...names: string[]) =>
      issuesWithJurisdictions(level, named(...names)).map(({ code }) => code);
    expect(codes("local", "A")).toEqual([]);
    expect(codes("local", "A", "B", "C", "D")).toEqual([]);
    expect(codes("local", "A", "B", "C", "D", "E")).toEqual(["jurisdictions_too_many"]);
    expect(codes("local", "A", " a ")).toEqual(["jurisdiction_twice"]);
    expect(codes("local", "A", " ")).toEqual(["jurisdiction_name_missing"]);
    expect(codes("national")).toEqual([]);
    expect(codes("national", "A")).toEqual(["jurisdictions_of_national"]);
  });
  it("[T21] the last day of a jurisdiction is two months before its term ends", () => {
    expect(lastDayOf({ name: "A", endOfTerm: "2031-04-30" })).toBe("2031-02-28");
    expect(lastDayOf({ name: "A", endOfTerm: null })).toBeNull();
  });
});

describe("settings", () => {
  it("[PLAN-2] settings stored before a window was known read with its usual value, and are kept as they are", () => {
    const { windowsOff: _off, planCommentDays: _days, ...older } = { ...usualSettings, lateAfterDays: 40 };
    expect(settingsOf(older)).toEqual({ ...usualSettings, lateAfterDays: 40 });
    expect(processSettings.parse(settingsOf(older))).toEqual(settingsOf(older));
    expect(settingPlaces.every(({ name }) => name in usualSettings)).toBe(true);
  });

  it("[PLAN-2] each setting has its name and says where its rule comes from", () => {
    const wanted = settingPlaces.flatMap(({ name, source }) => [
      `process.settings.name.${name}`,
      `process.source.${source}`,
    ]);
    expect(wanted.filter((id) => !(id in en))).toEqual([]);
  });
});

describe("the picture", () => {
  const item = (id: string, from: string, to: string, series: string | null = null): PictureItem => ({
    id,
    moment: usualMoment.collect_ideas,
    label: `Activity ${id}`,
    series,
    from,
    to,
    href: null,
    name: id,
  });
  const items = [
    item("a", "2027-01-10", "2027-03-20"),
    item("b", "2027-02-01", "2027-02-14"),
    item("c", "2027-07-01", "2027-07-30"),
    item("d", "2027-02-01", "2027-02-01", "Forum meetings"),
    item("e", "2027-03-01", "2027-03-01", "Forum meetings"),
  ];
  it("[PLAN-3] shows four lanes always, nothing outside the frame, no bar under another, today where it is", () => {
    const drawn = timelinePicture(items, "2027-03-01");
    expect(drawn.lanes).toHaveLength(4);
    const marks = drawn.lanes.flatMap((lane) => lane.marks);
    expect(marks.map(({ id }) => id).sort()).toEqual(["a", "b", "c", "d", "e"]);
    for (const one of marks) expect(one.x >= 0 && one.x + one.width <= drawn.width, one.id).toBe(true);
    for (const one of marks)
      for (const other of marks)
        if (one.id < other.id && one.y === other.y)
          expect(
            one.x + one.width <= other.x || other.x + other.width <= one.x,
            `${one.id} ${other.id}`,
          ).toBe(true);
    expect(drawn.today?.x).toBeCloseTo((59 / 212) * 1000, 0);
    expect(timelinePicture(items, "2029-01-01").today).toBeNull();
    expect(timelinePicture([], "2027-03-10").months).toHaveLength(1);
  });
  it("[C15] mirrored it is the same picture turned", () => {
    const [plain, turned] = [
      timelinePicture(items, "2027-03-01"),
      timelinePicture(items, "2027-03-01", true),
    ];
    for (const [lane, { marks }] of plain.lanes.entries())
      for (const [at, one] of marks.entries())
        expect(turned.lanes[lane]?.marks[at]?.x).toBeCloseTo(1000 - one.x - one.width, 0);
  });
});
