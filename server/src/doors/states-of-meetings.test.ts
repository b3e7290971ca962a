import * as wire from "@accord/shared/meetings";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { meeting, meetingQuestion } from "../ports/tables/index.js";
import { fileBody, guestBody, meetingBody } from "../testing/bodies.js";
import { doneIn } from "../testing/hands.js";
import { openStateHouse, type StateHouse } from "../testing/states.js";

let house: StateHouse;
beforeEach(async () => {
  house = await openStateHouse();
});
afterEach(() => house.close());

const way = ["planned", "coming", "begun", "met", "held", "draft", "circulated", "approved", "published"];
const item = { id: null, title: "Prices", words: "", minutes: 20, about: null, question: null };
const { person: _person, ...correction } = guestBody;

interface MeetingThing {
  readonly no: number;
  readonly seen: string;
  readonly row: string;
  readonly file: string;
  readonly question: string;
}

/** A meeting of the health group, with an agenda and a question, so far along that its state is the one named. */
async function meetingIn(state: string): Promise<MeetingThing> {
  const done = doneIn(house, "test");
  const coming = state === "coming" || state === "cancelled";
  const body = {
    ...meetingBody,
    kind: "working_group",
    group: house.groups.health,
    ...(coming ? {} : { day: "2026-11-02", from: "03:00", to: "05:00" }),
  };
  const { no } = await done("contact", wire.planMeeting, { body });
  const params = { no };
  const read = async () => {
    const [row] = await house.store.read.select().from(meeting).where(eq(meeting.no, no));
    if (!row) throw new Error(String(no));
    return row;
  };
  const { id, changedAt } = await read();
  await done("contact", wire.setAgenda, { params, body: { seen: changedAt, items: [item] } });
  await house.store.transact(async (tx) => {
    await tx.insert(meetingQuestion).values({
      id: `question-${no}`,
      process: house.process,
      no,
      meeting: id,
      name: "",
      organisation: "",
      text: "What of the prices?",
      state: "received",
      at: changedAt,
    });
  });
  const { id: file } = await done("contact", wire.uploadMeetingFile, {
    params,
    ...fileBody("%PDF-1.7 the first", "first.pdf"),
  });
  const far = way.indexOf(state);
  const until = (stage: string) => far >= way.indexOf(stage);
  if (state !== "planned")
    await done("contact", wire.callMeeting, { params, body: { reason: "It is urgent." } });
  if (state === "cancelled")
    await done("contact", wire.cancelMeeting, { params, body: { reason: "The hall is closed." } });
  let row = "no-row";
  if (until("met")) {
    await done("contact", wire.addAttendance, { params, body: guestBody });
    row = (await done("contact", wire.addAttendance, { params, body: { ...guestBody, name: "Ana" } })).id;
  }
  if (until("held")) await done("contact", wire.holdMeeting, { params });
  if (until("draft")) await done("contact", wire.openMinutes, { params });
  if (until("circulated")) await done("contact", wire.circulateMinutes, { params });
  if (until("approved"))
    await done("chairGov", wire.approveMinutes, { params, body: { meeting: null, note: "By letter." } });
  if (until("published")) await done("contact", wire.publishMinutes, { params });
  return { no, row, file, seen: (await read()).changedAt, question: `question-${no}` };
}

it("[M1] [M4] [M5] [2.2] meetings of the own and of another group, in every state", async () => {
  const states = [...way, "cancelled"];
  const things: Record<string, MeetingThing[]> = {};
  for (const state of states) things[state] = [await meetingIn(state)];
  const on = () => ({ group: house.groups.health });
  const { wrong, let: through } = await house.walk<MeetingThing>({
    grid: `
                         planned             coming               begun                       met                  held                draft               circulated              approved              published              cancelled
      change-meeting     goes                goes                 goes                        goes                 meeting_is_held     meeting_is_held     meeting_is_held         meeting_is_held       meeting_is_held        meeting_is_cancelled
      call-meeting       goes                meeting_is_called    meeting_is_called           meeting_is_called    meeting_is_held     meeting_is_held     meeting_is_held         meeting_is_held       meeting_is_held        meeting_is_cancelled
      set-agenda         goes                goes                 goes                        goes                 meeting_is_held     meeting_is_held     meeting_is_held         meeting_is_held       meeting_is_held        meeting_is_cancelled
      take-up-item       meeting_not_called  goes                 goes                        goes                 meeting_is_held     meeting_is_held     meeting_is_held         meeting_is_held       meeting_is_held        meeting_is_cancelled
      send-agenda        meeting_not_called  goes                 goes                        goes                 meeting_is_held     meeting_is_held     meeting_is_held         meeting_is_held       meeting_is_held        meeting_is_cancelled
      cancel-meeting     goes                goes                 goes                        goes                 meeting_is_held     meeting_is_held     meeting_is_held         meeting_is_held       meeting_is_held        meeting_is_cancelled
      hold-meeting       meeting_not_called  meeting_not_begun    meeting_without_attendance  goes                 meeting_is_held     meeting_is_held     meeting_is_held         meeting_is_held       meeting_is_held        meeting_is_cancelled
      answer-question    goes                goes                 goes                        goes                 goes                goes                goes                    goes                  goes                   goes
      upload-meeting-file  goes              goes                 goes                        goes                 goes                goes                goes                    goes                  goes                   meeting_is_cancelled
      remove-meeting-file  goes              goes                 goes                        goes                 goes                goes                goes                    goes                  goes                   goes
      add-attendance     meeting_not_called  goes                 goes                        goes                 goes                goes                goes                    minutes_settled       minutes_settled        meeting_is_cancelled
      change-attendance  meeting_not_called  not_found            not_found                   goes                 goes                goes                goes                    minutes_settled       minutes_settled        meeting_is_cancelled
      remove-attendance  meeting_not_called  not_found            not_found                   goes                 goes                goes                goes                    minutes_settled       minutes_settled        meeting_is_cancelled
      attend-meeting     meeting_not_called  goes                 goes                        goes                 check_in_over       check_in_over       check_in_over           minutes_settled       minutes_settled        meeting_is_cancelled
      leave-meeting      meeting_not_called  goes                 goes                        goes                 check_in_over       check_in_over       check_in_over           minutes_settled       minutes_settled        meeting_is_cancelled
      open-minutes       meeting_not_called  goes                 goes                        goes                 goes                minutes_are_draft   minutes_are_circulated  minutes_are_approved  minutes_are_published  meeting_is_cancelled
      note-in-minutes    minutes_not_open    minutes_not_open     minutes_not_open            minutes_not_open     minutes_not_open    goes                goes                    minutes_settled       minutes_settled        minutes_not_open
      circulate-minutes  meeting_not_called  meeting_not_held     meeting_not_held            meeting_not_held     minutes_not_open    goes                minutes_are_circulated  minutes_are_approved  minutes_are_published  meeting_is_cancelled
      approve-minutes    meeting_not_called  meeting_not_held     meeting_not_held            meeting_not_held     minutes_not_open    minutes_are_draft   goes                    minutes_are_approved  minutes_are_published  meeting_is_cancelled
      publish-minutes    meeting_not_called  meeting_not_held     meeting_not_held            meeting_not_held     minutes_not_open    minutes_are_draft   minutes_are_circulated  goes                  minutes_are_published  meeting_is_cancelled`,
    things,
    rows: [
      {
        route: wire.changeMeeting,
        asked: ({ no, seen }) => ({ params: { no }, body: { ...meetingBody, kind: "webinar", seen } }),
        on,
      },
      { route: wire.callMeeting, asked: ({ no }) => ({ params: { no }, body: { reason: "Soon." } }), on },
      {
        route: wire.setAgenda,
        asked: ({ no, seen }) => ({ params: { no }, body: { seen, items: [item, item] } }),
        on,
      },
      { route: wire.takeUpItem, asked: ({ no }) => ({ params: { no }, body: { item: null } }), on },
      { route: wire.sendAgenda, asked: ({ no }) => ({ params: { no }, body: { reason: "Soon." } }), on },
      { route: wire.cancelMeeting, asked: ({ no }) => ({ params: { no }, body: { reason: "Ill." } }), on },
      { route: wire.holdMeeting, asked: ({ no }) => ({ params: { no } }), on },
      {
        route: wire.answerQuestion,
        asked: ({ no, question }) => ({
          params: { no, question },
          body: { state: "answered", answer: "Yes." },
        }),
        on,
      },
      {
        route: wire.uploadMeetingFile,
        asked: ({ no }) => ({ params: { no }, ...fileBody("%PDF-1.7 a paper", "paper.pdf") }),
        on,
      },
      {
        route: wire.removeMeetingFile,
        asked: ({ no, file }) => ({ params: { no, file }, body: { reason: "It names a patient." } }),
        on,
      },
      { route: wire.addAttendance, asked: ({ no }) => ({ params: { no }, body: guestBody }), on },
      {
        route: wire.changeAttendance,
        asked: ({ no, row }) => ({ params: { no, row }, body: correction }),
        on,
      },
      { route: wire.removeAttendance, asked: ({ no, row }) => ({ params: { no, row } }), on },
      {
        route: wire.attendMeeting,
        asked: ({ no }) => ({ params: { no }, body: { presence: "remote", nameDisclosable: true } }),
        on,
      },
      { route: wire.leaveMeeting, asked: ({ no }) => ({ params: { no } }), on },
      { route: wire.openMinutes, asked: ({ no }) => ({ params: { no } }), on },
      { route: wire.noteInMinutes, asked: ({ no }) => ({ params: { no }, body: { line: "Agreed." } }), on },
      { route: wire.circulateMinutes, asked: ({ no }) => ({ params: { no } }), on },
      {
        route: wire.approveMinutes,
        asked: ({ no }) => ({ params: { no }, body: { meeting: null, note: "By letter." } }),
        on,
      },
      { route: wire.publishMinutes, asked: ({ no }) => ({ params: { no } }), on },
    ],
  });
  expect(wrong).toEqual([]);
  expect(through).toBeGreaterThan(0);
}, 100_000);
