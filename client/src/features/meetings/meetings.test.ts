import type { MeetingForm, WholeMeeting } from "@accord/shared/meetings";
import { sayIn } from "@accord/shared/messages";
import { describe, expect, it } from "vitest";
import { missingIn } from "./missing.js";
import { nextStep } from "./state.js";

const form: MeetingForm = {
  kind: "msf",
  purpose: null,
  title: "Meeting of the forum",
  group: null,
  day: "2026-12-08",
  from: "10:00",
  to: "12:30",
  place: "Town hall",
  remoteLink: "",
  streamLink: "",
  open: true,
  closedReason: "",
  facilitator: "",
  languages: "",
  access: "",
  inputUse: "",
  papers: [],
};
const missing = (part: Partial<MeetingForm>) =>
  missingIn({ ...form, ...part }, sayIn("en")).map(({ field }) => field);

describe("the form of a meeting", () => {
  it("[C25] names each field that lacks something, in the words of its label", () => {
    expect(missing({})).toEqual([]);
    expect(missing({ title: " ", day: "", from: "9", to: "25:00" })).toEqual(["title", "day", "from", "to"]);
    expect(missing({ remoteLink: "meet.example.org", streamLink: "javascript:alert(1)" })).toEqual([
      "remoteLink",
      "streamLink",
    ]);
    expect(missing({ papers: [{ title: "", link: "" }] })).toEqual(["paper-title-0", "paper-link-0"]);
    expect(missingIn({ ...form, from: "" }, sayIn("en"))[0]?.text).toBe(
      "Begins at: enter hour and minute, for example 14:30.",
    );
  });
});

describe("the next act of a meeting", () => {
  const begins = "2026-12-08T15:00:00.000Z";
  const next = (part: object, run = true, now = "2026-12-01T15:00:00.000Z") =>
    nextStep(
      {
        state: "called",
        startsAt: begins,
        agenda: [],
        agendaSentAt: null,
        can: { run, attend: true, approve: true },
        ...part,
      } as unknown as WholeMeeting,
      Date.parse(now),
    );

  it("[C1] [S29] is one: call, write and send the agenda, record it as held; nothing for who only reads", () => {
    expect(next({ state: "planned" })).toBe("call");
    expect(next({})).toBe("agenda");
    expect(next({ agenda: [{}] })).toBe("send");
    expect(next({ agenda: [{}], agendaSentAt: begins })).toBeNull();
    expect(next({}, true, "2026-12-08T15:00:00.000Z")).toBe("hold");
    expect(next({ state: "held" })).toBeNull();
    expect(next({ state: "planned" }, false)).toBeNull();
  });
});
