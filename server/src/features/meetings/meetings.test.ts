import * as wire from "@accord/shared/meetings";
import { plainText, type RichNode } from "@accord/shared/rich-text";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { documentAccess } from "../../acts/document-access.js";
import { meeting, outbox, publication } from "../../ports/tables/index.js";
import { guestBody, meetingBody } from "../../testing/bodies.js";
import { codes } from "../../testing/codes.js";
import { askQuestion } from "./ask-question.js";
import { withMeetings } from "./testing/with-meetings.js";

const meetings = withMeetings();
const { called, planned } = meetings;

const item = (title: string) => ({
  id: null,
  title,
  words: `About ${title}.`,
  minutes: 20,
  about: null,
  question: null,
});
const read = (no: number, who = "secretary") => meetings.done(who, wire.readMeeting, { params: { no } });
const onAgenda = async (no: number, titles: readonly string[]) =>
  meetings.done("secretary", wire.setAgenda, {
    params: { no },
    body: { seen: (await read(no)).changedAt, items: titles.map(item) },
  });
async function held(): Promise<number> {
  const no = await called({ day: "2026-11-02", from: "03:00", to: "05:00" });
  await onAgenda(no, ["Prices", "Any other business"]);
  await meetings.done("secretary", wire.addAttendance, { params: { no }, body: guestBody });
  await meetings.done("secretary", wire.holdMeeting, { params: { no } });
  return no;
}
async function publicPage(no: number): Promise<wire.PublicMeeting | null> {
  const [row] = await meetings.house.store.read
    .select()
    .from(publication)
    .where(eq(publication.address, wire.meetingPublication.address(no)));
  return row ? wire.publicMeeting.parse(row.body) : null;
}
const letters = async () => (await meetings.house.store.read.select().from(outbox)).map(({ to }) => to);

describe("a meeting from notice to record", () => {
  it("[M2] is public from its notice on, and each member gets a letter", async () => {
    const no = await planned();
    expect(await publicPage(no)).toBeNull();
    await meetings.done("secretary", wire.callMeeting, { params: { no }, body: { reason: "" } });
    expect(await publicPage(no)).toMatchObject({ state: "called", place: meetingBody.place, agenda: [] });
    expect(await letters()).toHaveLength(16);
    expect((await read(no)).invited).toBe(16);
  });

  it("[3.5] less than fourteen days of notice need a reason that the public reads", async () => {
    const no = await planned({ day: "2026-11-12" });
    const call = (reason: string) =>
      meetings.house.ask("secretary", wire.callMeeting, {
        params: { process: "test", no },
        body: { reason },
      });
    expect(codes((await call(" ")).json)).toEqual(["meeting_short_notice"]);
    expect((await call("The law is voted on that week.")).status).toBe(200);
    expect(await publicPage(no)).toMatchObject({ noticeReason: "The law is voted on that week." });
  });

  it("[M2] a new date or place is told to who was invited; other changes are not", async () => {
    const no = await called();
    const change = async (body: object) =>
      meetings.done("secretary", wire.changeMeeting, {
        params: { no },
        body: { ...meetingBody, ...body, seen: (await read(no)).changedAt },
      });
    await change({ facilitator: "Somebody else" });
    expect(await letters()).toHaveLength(16);
    await change({ place: "Library" });
    const told = (await meetings.house.store.read.select().from(outbox)).filter(({ text }) =>
      text.includes("Library"),
    );
    expect(told).toHaveLength(16);
    expect(told[0]?.subject).toContain("new date or place");
  });

  it("[M6] agenda and papers are public when they are sent, and the agenda stands in the letter", async () => {
    const no = await called();
    await onAgenda(no, ["Prices"]);
    expect(await publicPage(no)).toMatchObject({ agenda: [], papers: [] });
    await meetings.done("secretary", wire.sendAgenda, { params: { no }, body: { reason: "" } });
    expect(await publicPage(no)).toMatchObject({ agenda: [{ title: "Prices" }], papers: meetingBody.papers });
    const all = await meetings.house.store.read.select().from(outbox);
    expect(all.filter(({ text }) => text.includes("1. Prices"))).toHaveLength(16);
  });

  it("[M1] the link of a closed meeting is not public, its reason is", async () => {
    const no = await called({ open: false, closedReason: "Names of patients are spoken." });
    expect(await publicPage(no)).toMatchObject({
      open: false,
      remoteLink: "",
      remote: true,
      closedReason: "Names of patients are spoken.",
    });
  });

  it("[M1] an agenda that somebody changed meanwhile is not overwritten", async () => {
    const no = await planned();
    const { changedAt: seen } = await read(no);
    meetings.house.clock.set("2026-11-02T09:05:00.000Z");
    await onAgenda(no, ["Prices"]);
    const { json } = await meetings.house.ask("secretary", wire.setAgenda, {
      params: { process: "test", no },
      body: { seen, items: [item("Rents")] },
    });
    expect(json).toMatchObject({ error: { code: "changed_by_other" } });
    expect((await read(no)).agenda.map(({ title }) => title)).toEqual(["Prices"]);
  });

  it("[2.2] members of a working group call their own meetings and no others", async () => {
    const plan = (group: string | null, kind: string) =>
      meetings.house.ask("healthWriter", wire.planMeeting, {
        params: { process: "test" },
        body: { ...meetingBody, kind, group },
      });
    expect((await plan(meetings.house.groups.health, "working_group")).status).toBe(200);
    expect(codes((await plan(meetings.house.groups.budget, "working_group")).json)).toEqual([
      "may.other_group",
    ]);
    expect(codes((await plan(null, "msf")).json)).toEqual(["may.other_group"]);
  });
});

describe("questions for the agenda", () => {
  const asks = (no: number, text: string) =>
    meetings.house.app.perform(
      askQuestion,
      { kind: "public" },
      { process: meetings.house.process, no, name: "Rosa Diaz", organisation: "", text },
    );

  it("[M2] anybody puts one, it comes on the agenda and the public reads what came of it", async () => {
    const no = await called();
    await expect(asks(await planned(), "A question?")).rejects.toThrow("not_found");
    expect(await asks(no, "What of the prices?")).toEqual({ reference: "Q-0001" });
    expect(await publicPage(no)).toMatchObject({ questions: [] });
    const [asked] = (await read(no)).questions;
    const params = { no, question: asked?.id ?? "" };
    const say = (state: string, answer: string) =>
      meetings.house.ask("secretary", wire.answerQuestion, {
        params: { process: "test", ...params },
        body: { state, answer } as never,
      });
    expect((await say("on_agenda", "")).status).toBe(200);
    expect((await say("on_agenda", "")).status).toBe(200);
    expect((await read(no)).agenda).toMatchObject([
      { title: "What of the prices?", question: params.question },
    ]);
    expect(codes((await say("answered", " ")).json)).toEqual(["question_needs_words"]);
    await say("answered", "They are public from March on.");
    expect(await publicPage(no)).toMatchObject({
      questions: [{ reference: "Q-0001", state: "answered", answer: "They are public from March on." }],
    });
    await expect(asks(no, " ")).rejects.toThrow("meeting_question_missing");
  });
});

describe("who was there", () => {
  it("[M3] [M5] people check in themselves, from elsewhere counts, once each", async () => {
    const no = await called({ day: "2026-11-02", from: "03:00", to: "05:00" });
    const body = { presence: "remote", nameDisclosable: false } as const;
    await meetings.done("seat2", wire.attendMeeting, { params: { no }, body });
    await meetings.done("seat2", wire.attendMeeting, {
      params: { no },
      body: { ...body, nameDisclosable: true },
    });
    const { attendance, counts, expected } = await read(no);
    expect(attendance).toMatchObject([{ name: "seat2", seat: 2, bloc: "government", nameDisclosable: true }]);
    expect(counts).toMatchObject({ all: 1, remote: 1, government: 1 });
    expect(expected).toHaveLength(15);
    const again = await meetings.house.ask("secretary", wire.addAttendance, {
      params: { process: "test", no },
      body: { ...guestBody, person: meetings.house.people.seat2 ?? "" },
    });
    expect(codes(again.json)).toEqual(["attendance_twice"]);
    await meetings.done("seat2", wire.leaveMeeting, { params: { no } });
    expect((await read(no)).attendance).toEqual([]);
  });

  it("[M3] [M5] once it was held nobody checks in or out alone; whether one's name is told stays one's own word", async () => {
    const no = await called({ day: "2026-11-02", from: "03:00", to: "05:00" });
    const here = { presence: "remote", nameDisclosable: true } as const;
    const attends = (who: string, body: typeof here | { presence: "in_person"; nameDisclosable: boolean }) =>
      meetings.house.ask(who, wire.attendMeeting, { params: { no }, body });
    expect((await attends("seat2", here)).status).toBe(200);
    await meetings.done("secretary", wire.holdMeeting, { params: { no } });
    expect(codes((await attends("seat3", here)).json)).toEqual(["check_in_over"]);
    expect(codes((await attends("seat2", { ...here, presence: "in_person" })).json)).toEqual([
      "check_in_over",
    ]);
    const left = await meetings.house.ask("seat2", wire.leaveMeeting, { params: { no } });
    expect(codes(left.json)).toEqual(["check_in_over"]);
    expect(
      (
        await meetings.house.ask("seat2", wire.attendMeeting, {
          params: { no },
          body: { ...here, nameDisclosable: false },
        })
      ).status,
    ).toBe(200);
    expect((await read(no)).attendance).toMatchObject([
      { seat: 2, presence: "remote", nameDisclosable: false },
    ]);
  });

  it("[M5] a name that may not be disclosed stands in no public word, and others of the workspace do not read it", async () => {
    const no = await held();
    await meetings.done("secretary", wire.addAttendance, {
      params: { no },
      body: { ...guestBody, name: "Ines Hidden", organisation: "Shelter", nameDisclosable: false },
    });
    await meetings.done("secretary", wire.openMinutes, { params: { no } });
    const page = await publicPage(no);
    expect(page?.attendance).toMatchObject({
      counts: { all: 2 },
      people: [{ name: "Rosa Diaz" }, { name: null, organisation: "Shelter" }],
    });
    expect(JSON.stringify(page)).not.toContain("Ines");
    const names = async (who: string) => (await read(no, who)).attendance.map(({ name }) => name);
    expect(await names("secretary")).toContain("Ines Hidden");
    expect(await names("observer")).not.toContain("Ines Hidden");
    const [row] = await meetings.house.store.read.select().from(meeting).where(eq(meeting.no, no));
    const doc = await meetings.house.app.documents.read(row?.document ?? "");
    expect(JSON.stringify(wire.minutesOf(doc))).not.toContain("Ines");
    doc.destroy();
  });

  it("[M4] a line written at the chair's desk stands at the end of what was decided", async () => {
    const no = await held();
    const note = (line: string) =>
      meetings.house.ask("secretary", wire.noteInMinutes, { params: { no }, body: { line } });
    expect(codes((await note("Agreed.")).json)).toEqual(["minutes_not_open"]);
    await meetings.done("secretary", wire.openMinutes, { params: { no } });
    for (const line of ["Ballot 1 passed.", "The next meeting is in May."])
      expect((await note(line)).status).toBe(200);
    const [row] = await meetings.house.store.read.select().from(meeting).where(eq(meeting.no, no));
    const doc = await meetings.house.app.documents.read(row?.document ?? "");
    expect(plainText(wire.minutesOf(doc).fields.decisions as RichNode)).toMatch(
      /Ballot 1 passed\.\n+The next meeting is in May\.$/,
    );
    doc.destroy();
  });

  it("[M5] the last one of a meeting that was held stays on its record", async () => {
    const no = await held();
    const [only] = (await read(no)).attendance;
    const removed = await meetings.house.ask("secretary", wire.removeAttendance, {
      params: { process: "test", no, row: only?.id ?? "" },
    });
    expect(codes(removed.json)).toEqual(["meeting_without_attendance"]);
  });
});

describe("minutes", () => {
  it("[FREEZE-8] [M4] that were written on after they were read are not approved, and nothing is frozen", async () => {
    const no = await held();
    const params = { no };
    await meetings.done("secretary", wire.openMinutes, { params });
    const minutes = (who = "chairGov") => meetings.done(who, wire.readMinutes, { params });
    const { document, stands } = await minutes();
    expect(stands, "a draft is not yet to be approved").toBeNull();
    await meetings.done("secretary", wire.circulateMinutes, { params });
    expect((await minutes("secretary")).stands, "another approves them").toBeNull();
    const read = (await minutes()).stands;
    expect(read?.points.map(({ title }) => title)).toEqual(["Prices", "Any other business"]);
    await meetings.done("secretary", wire.noteInMinutes, { params, body: { line: "Nobody has read this." } });
    const approve = (seen: string | undefined) =>
      meetings.house.ask("chairGov", wire.approveMinutes, {
        params: { process: "test", ...params },
        body: { meeting: null, note: "By letter.", seen },
      });
    expect(codes((await approve(read?.words)).json)).toEqual(["words_changed_since_read"]);
    expect((await meetings.done("secretary", wire.readMeeting, { params })).minutes).toBe("circulated");
    const rightOf = meetings.house.app.documents.rightOf;
    expect(await rightOf(meetings.house.people.secretary ?? "", document ?? "")).toBe("edit");
    const now = (await minutes()).stands;
    expect(JSON.stringify(now?.fields.decisions)).toContain("Nobody has read this.");
    expect((await approve(now?.words)).status).toBe(200);
    expect((await minutes()).stands, "nothing is left to approve").toBeNull();
  });

  it("[M4] begin with agenda and attendance, are frozen when approved and public when published", async () => {
    const no = await held();
    const params = { no };
    await meetings.done("secretary", wire.openMinutes, { params });
    const { document } = await meetings.done("observer", wire.readMinutes, { params });
    const right = (who: string) =>
      documentAccess.rightOn(
        meetings.house.store.read,
        meetings.house.people[who] ?? "",
        document ?? "",
        meetings.house.clock.now(),
      );
    expect(await right("secretary")).toBe("edit");
    expect(await right("observer")).toBe("read");
    const doc = await meetings.house.app.documents.read(document ?? "");
    const { fields, points } = wire.minutesOf(doc);
    doc.destroy();
    expect(points.map(({ title }) => title)).toEqual(["Prices", "Any other business"]);
    expect(points.map(({ said }) => plainText(said as RichNode))).toEqual(["", ""]);
    expect(plainText(fields.present as RichNode)).toContain("Rosa Diaz, Patients' association");
    await meetings.done("secretary", wire.circulateMinutes, { params });
    const approve = (who: string, body: { meeting: number | null; note: string }) =>
      meetings.house.ask(who, wire.approveMinutes, { params: { process: "test", ...params }, body });
    expect(codes((await approve("chairGov", { meeting: null, note: "" })).json)).toEqual([
      "minutes_approved_how",
    ]);
    const next = await called({ day: "2026-12-08" });
    expect((await approve("secretary", { meeting: next, note: "" })).status).toBe(403);
    const { json } = await approve("chairGov", { meeting: next, note: "" });
    expect(json.root).toMatch(/^[0-9a-f]{64}$/);
    expect(await right("secretary")).toBe("read");
    expect(await publicPage(no)).toMatchObject({ minutes: { state: "approved", fields: {}, points: [] } });
    await meetings.done("secretary", wire.publishMinutes, { params });
    const page = await publicPage(no);
    expect(page).toMatchObject({
      minutes: { state: "published", approvedIn: next, root: json.root, points: [{ title: "Prices" }, {}] },
    });
    expect(plainText(page?.minutes?.fields.present as RichNode)).toContain("Rosa Diaz");
  });

  it("[M4] the draft is due ten working days after the meeting", async () => {
    const no = await held();
    expect(await read(no)).toMatchObject({ minutesBy: "2026-11-16", minutesLate: false });
    meetings.house.clock.set("2026-11-17T15:00:00.000Z");
    expect(await read(no)).toMatchObject({ minutesBy: "2026-11-16", minutesLate: true });
    await meetings.done("secretary", wire.openMinutes, { params: { no } });
    await meetings.done("secretary", wire.circulateMinutes, { params: { no } });
    expect(await read(no)).toMatchObject({ minutesBy: null, minutesLate: false });
  });
});
