import { describe, expect, it } from "vitest";
import { workingDaysAfter } from "../process/days.js";
import {
  blocOfType,
  countsOf,
  issuesWithApproval,
  issuesWithCalling,
  issuesWithHolding,
  issuesWithMeeting,
  issuesWithMinutes,
  type MinutesMove,
  minutesStates,
  noticeOf,
  publicAttendance,
} from "./index.js";

const facts = {
  kind: "msf",
  group: null,
  place: "Town hall",
  remoteLink: "",
  open: true,
  closedReason: "",
  startsAt: "2026-12-08T10:00:00.000Z",
  endsAt: "2026-12-08T12:00:00.000Z",
} as const;
const codes = (issues: readonly { code: string }[]) => issues.map(({ code }) => code);

describe("meetings", () => {
  it("[M1] a closed one needs a reason, one of a working group its group, and each an end after its start", () => {
    expect(issuesWithMeeting(facts)).toEqual([]);
    expect(codes(issuesWithMeeting({ ...facts, open: false, closedReason: " " }))).toEqual([
      "meeting_closed_reason",
    ]);
    expect(codes(issuesWithMeeting({ ...facts, kind: "working_group" }))).toEqual(["meeting_group_missing"]);
    expect(codes(issuesWithMeeting({ ...facts, group: "health" }))).toEqual(["meeting_of_forum"]);
    expect(codes(issuesWithMeeting({ ...facts, endsAt: facts.startsAt }))).toEqual([
      "meeting_ends_before_start",
    ]);
  });

  it("[3.5] notice shorter than usual goes out with a reason only", () => {
    const called = (today: string, reason = "") =>
      codes(
        issuesWithCalling({ ...facts, state: "planned" }, { today, day: "2026-12-08", needed: 14, reason }),
      );
    expect(called("2026-11-24")).toEqual([]);
    expect(called("2026-11-25")).toEqual(["meeting_short_notice"]);
    expect(called("2026-11-25", "The law is voted on that week.")).toEqual([]);
    expect(called("2026-12-09", "Late.")).toEqual(["meeting_day_past"]);
    expect(noticeOf("2026-11-25", "2026-12-08", 14)).toEqual({ days: 13, needed: 14, short: true });
  });

  it("[M1] nobody is called to a meeting that is nowhere; a link from elsewhere is a place", () => {
    const telling = { today: "2026-11-02", day: "2026-12-08", needed: 14, reason: "" };
    const nowhere = { ...facts, place: " ", state: "planned" } as const;
    expect(codes(issuesWithCalling(nowhere, telling))).toEqual(["meeting_nowhere"]);
    expect(issuesWithCalling({ ...nowhere, remoteLink: "https://meet.example.org" }, telling)).toEqual([]);
  });

  it("[T5] [T6] a meeting is held once it has begun and somebody is recorded", () => {
    const held = (now: string, present: number) =>
      codes(issuesWithHolding({ state: "called", startsAt: facts.startsAt, present }, now));
    expect(held("2026-12-08T09:59:59.000Z", 12)).toEqual(["meeting_not_begun"]);
    expect(held(facts.startsAt, 0)).toEqual(["meeting_without_attendance"]);
    expect(held(facts.startsAt, 1)).toEqual([]);
  });

  it("[M4] minutes go from draft to circulated, approved and published, each step once", () => {
    const moves: readonly MinutesMove[] = ["open", "circulate", "approve", "publish"];
    const goes = [null, ...minutesStates].map((minutes) =>
      moves.map((move) => issuesWithMinutes({ state: "held", minutes }, move).length === 0),
    );
    expect(goes).toEqual([
      [true, false, false, false],
      [false, true, false, false],
      [false, false, true, false],
      [false, false, false, true],
      [false, false, false, false],
    ]);
    expect(codes(issuesWithMinutes({ state: "called", minutes: "draft" }, "circulate"))).toEqual([
      "meeting_not_held",
    ]);
  });

  it("[M4] minutes are approved in a later meeting that is called or held, or with a note of how", () => {
    const of = { startsAt: "2026-12-08T10:00:00.000Z" };
    const later = { startsAt: "2027-01-12T10:00:00.000Z", state: "held" } as const;
    expect(issuesWithApproval(of, later, "")).toEqual([]);
    expect(codes(issuesWithApproval(of, { ...later, state: "planned" }, ""))).toEqual([
      "minutes_approved_in",
    ]);
    expect(codes(issuesWithApproval(of, { ...later, ...of }, ""))).toEqual(["minutes_approved_later"]);
    expect(codes(issuesWithApproval(of, null, " "))).toEqual(["minutes_approved_how"]);
    expect(issuesWithApproval(of, null, "By letter.")).toEqual([]);
  });

  it("[M4] ten working days pass over weekends and holidays", () => {
    expect(workingDaysAfter("2026-12-08", 10, [])).toBe("2026-12-22");
    expect(workingDaysAfter("2026-12-08", 10, ["2026-12-21", "2026-12-22"])).toBe("2026-12-24");
    expect(workingDaysAfter("2026-12-11", 1, [])).toBe("2026-12-14");
  });

  it("[M5] where a name may not be disclosed the organisation stands alone, and counts never change", () => {
    const row = {
      name: "Ana Lima",
      organisation: "Ministry of Health",
      stakeholderType: "government_department",
      bloc: "government",
      seat: 3,
      presence: "in_person",
      nameDisclosable: true,
    } as const;
    const hidden = { ...row, name: "Rosa Diaz", organisation: "Patients", seat: 11, nameDisclosable: false };
    const remote = { ...row, name: "Ben", bloc: "non_government", presence: "remote", seat: null } as const;
    const shown = publicAttendance([hidden, remote, row]);
    expect(shown.map(({ name, organisation, seat }) => [name, organisation, seat])).toEqual([
      ["Ana Lima", "Ministry of Health", 3],
      ["Ben", "Ministry of Health", null],
      [null, "Patients", null],
    ]);
    expect(JSON.stringify(shown)).not.toContain("Rosa");
    expect(countsOf(shown)).toEqual(countsOf([hidden, remote, row]));
    expect(countsOf(shown)).toEqual({ all: 3, remote: 1, government: 2, non_government: 1, observer: 0 });
  });

  it("[2.3] international organisations stand in neither bloc", () => {
    expect(blocOfType("judiciary")).toBe("government");
    expect(blocOfType("media")).toBe("non_government");
    expect(blocOfType("international_organisation")).toBe("observer");
  });
});
