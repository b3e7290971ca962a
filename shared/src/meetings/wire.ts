import { z } from "zod";
import { stakeholderTypes } from "../contributions/vocabulary.js";
import { day, done, id, inProcess, instant, line, nothing, prose } from "../protocol/common.js";
import { route } from "../protocol/route.js";
import {
  agendaThings,
  attendedBlocs,
  meetingKinds,
  presences,
  purposes,
  questionStates,
} from "./vocabulary.js";
import { meetingRow, namedGroup, wholeMeeting } from "./wire-read.js";

const no = z.coerce.number().int().positive().max(1_000_000);
export const onMeeting = inProcess.extend({ no });
const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u);
const link = z.union([z.literal(""), z.url({ protocol: /^https?$/u }).max(500)]);
const base = "/api/p/:process/meetings";
const one = `${base}/:no`;
const topics = ["meetings"];

export const meetingForm = z.strictObject({
  kind: z.enum(meetingKinds),
  purpose: z.enum(purposes).nullable(),
  title: line(150),
  group: id.nullable(),
  day,
  from: clock,
  to: clock,
  place: prose(300),
  remoteLink: link,
  streamLink: link,
  open: z.boolean(),
  closedReason: prose(500),
  facilitator: prose(150),
  languages: prose(200),
  access: prose(1_000),
  inputUse: prose(1_000),
  papers: z
    .array(z.strictObject({ title: line(150), link: z.url({ protocol: /^https?$/u }).max(500) }))
    .max(30),
});
export type MeetingForm = z.infer<typeof meetingForm>;

export const listMeetings = route({
  id: "list-meetings",
  method: "GET",
  path: base,
  asks: "read_workspace",
  summary: "Meetings of the forum and of the working groups, by date.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    now: instant,
    meetings: z.array(meetingRow),
    groups: z.array(namedGroup),
    /** For whom the asker may plan a meeting: groups, and the forum. */
    plans: z.strictObject({ groups: z.array(namedGroup), forum: z.boolean() }),
    forum: z.string(),
  }),
  topics,
});

export const readMeeting = route({
  id: "read-meeting",
  method: "GET",
  path: one,
  asks: "read_workspace",
  summary: "One meeting: facts, agenda, questions, attendance and the state of its minutes.",
  params: onMeeting,
  query: nothing,
  body: nothing,
  reply: wholeMeeting,
  topics: [...topics, "people"],
});

export const planMeeting = route({
  id: "plan-meeting",
  method: "POST",
  path: base,
  asks: "run_meeting",
  summary: "Plan a meeting; it is public when it is called.",
  params: inProcess,
  query: nothing,
  body: meetingForm,
  reply: z.strictObject({ no: z.int() }),
});

export const changeMeeting = route({
  id: "change-meeting",
  method: "PUT",
  path: one,
  asks: "run_meeting",
  summary: "Change a meeting that was read as `seen`, until it is held; what is public changes with it.",
  params: onMeeting,
  query: nothing,
  body: meetingForm.extend({ seen: instant }),
  reply: done,
});

const telling = z.strictObject({ reason: prose(500) });

export const callMeeting = route({
  id: "call-meeting",
  method: "POST",
  path: `${one}/call`,
  asks: "run_meeting",
  summary: "Give notice of date and place to members and the public; short notice gives its reason.",
  params: onMeeting,
  query: nothing,
  body: telling,
  reply: done,
});

export const setAgenda = route({
  id: "set-agenda",
  method: "PUT",
  path: `${one}/agenda`,
  asks: "run_meeting",
  summary: "Set the agenda of a meeting that was read as `seen`, in its order.",
  params: onMeeting,
  query: nothing,
  body: z.strictObject({
    seen: instant,
    items: z
      .array(
        z.strictObject({
          title: line(200),
          words: prose(2_000),
          minutes: z.int().min(1).max(600).nullable(),
          about: z.strictObject({ kind: z.enum(agendaThings), ref: line(20) }).nullable(),
          question: id.nullable(),
        }),
      )
      .max(60),
  }),
  reply: done,
});

export const sendAgenda = route({
  id: "send-agenda",
  method: "POST",
  path: `${one}/agenda/send`,
  asks: "run_meeting",
  summary: "Send agenda and papers to the members and publish them; shorter than usual gives its reason.",
  params: onMeeting,
  query: nothing,
  body: telling,
  reply: done,
});

export const cancelMeeting = route({
  id: "cancel-meeting",
  method: "POST",
  path: `${one}/cancel`,
  asks: "run_meeting",
  summary: "Cancel a meeting, with the reason that members and the public read.",
  params: onMeeting,
  query: nothing,
  body: z.strictObject({ reason: line(500) }),
  reply: done,
});

export const holdMeeting = route({
  id: "hold-meeting",
  method: "POST",
  path: `${one}/hold`,
  asks: "run_meeting",
  summary: "Record that the meeting was held, with who was there.",
  params: onMeeting,
  query: nothing,
  body: nothing,
  reply: done,
});

export const answerQuestion = route({
  id: "answer-question",
  method: "PUT",
  path: `${one}/questions/:question`,
  asks: "run_meeting",
  summary: "Say what comes of a question for the agenda: put on it, answered, or declined with a reason.",
  params: onMeeting.extend({ question: id }),
  query: nothing,
  body: z.strictObject({ state: z.enum(questionStates).exclude(["received"]), answer: prose(2_000) }),
  reply: done,
});

const attended = {
  presence: z.enum(presences),
  nameDisclosable: z.boolean(),
};
const clockOrNone = z.union([z.literal(""), clock]);
const attendance = z.strictObject({
  ...attended,
  /** A member of the process; facts that the store knows are taken from there. */
  person: id.nullable(),
  name: line(150),
  organisation: prose(200),
  stakeholderType: z.enum(stakeholderTypes).nullable(),
  bloc: z.enum(attendedBlocs),
  seat: z.int().nullable(),
  joined: clockOrNone,
  left: clockOrNone,
});
export type AttendanceForm = z.infer<typeof attendance>;

export const addAttendance = route({
  id: "add-attendance",
  method: "POST",
  path: `${one}/attendance`,
  asks: "run_meeting",
  summary: "Record somebody as present, member or guest, in person or from elsewhere.",
  params: onMeeting,
  query: nothing,
  body: attendance,
  reply: z.strictObject({ id }),
});

const onRow = onMeeting.extend({ row: id });

export const changeAttendance = route({
  id: "change-attendance",
  method: "PUT",
  path: `${one}/attendance/rows/:row`,
  asks: "run_meeting",
  summary: "Correct what is recorded of somebody who was there.",
  params: onRow,
  query: nothing,
  body: attendance.omit({ person: true }),
  reply: done,
});

export const removeAttendance = route({
  id: "remove-attendance",
  method: "DELETE",
  path: `${one}/attendance/rows/:row`,
  asks: "run_meeting",
  summary: "Take somebody off the record who was not there.",
  params: onRow,
  query: nothing,
  body: nothing,
  reply: done,
});

export const attendMeeting = route({
  id: "attend-meeting",
  method: "PUT",
  path: `${one}/attendance/own`,
  asks: "attend_meeting",
  summary: "Check in oneself, in person or from elsewhere, and say whether the own name may be disclosed.",
  params: onMeeting,
  query: nothing,
  body: z.strictObject(attended),
  reply: done,
});

export const leaveMeeting = route({
  id: "leave-meeting",
  method: "DELETE",
  path: `${one}/attendance/own`,
  asks: "attend_meeting",
  summary: "Take back the own check-in.",
  params: onMeeting,
  query: nothing,
  body: nothing,
  reply: done,
});

export const readMinutes = route({
  id: "read-minutes",
  method: "GET",
  path: `${one}/minutes`,
  asks: "read_workspace",
  summary: "The minutes of a meeting: the address of their live text, what they are about, their state.",
  params: onMeeting,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    meeting: wholeMeeting,
    /** Opaque address of the live text; null before they are opened. */
    document: z.string().nullable(),
    can: z.strictObject({ edit: z.boolean() }),
  }),
  topics,
});

export const openMinutes = route({
  id: "open-minutes",
  method: "POST",
  path: `${one}/minutes`,
  asks: "run_meeting",
  summary: "Open the minutes, begun with agenda, attendance and the decisions of the day.",
  params: onMeeting,
  query: nothing,
  body: nothing,
  reply: done,
});

export const circulateMinutes = route({
  id: "circulate-minutes",
  method: "POST",
  path: `${one}/minutes/circulate`,
  asks: "run_meeting",
  summary: "Send the draft of the minutes to who was there and to the members.",
  params: onMeeting,
  query: nothing,
  body: nothing,
  reply: done,
});

export const approveMinutes = route({
  id: "approve-minutes",
  method: "POST",
  path: `${one}/minutes/approve`,
  asks: "approve_minutes",
  summary: "Record that the minutes are approved, in which meeting or how; their words are frozen.",
  params: onMeeting,
  query: nothing,
  body: z.strictObject({ meeting: no.nullable(), note: prose(500) }),
  reply: z.strictObject({ root: z.string() }),
});

export const publishMinutes = route({
  id: "publish-minutes",
  method: "POST",
  path: `${one}/minutes/publish`,
  asks: "run_meeting",
  summary: "Publish the approved minutes on the page of the meeting.",
  params: onMeeting,
  query: nothing,
  body: nothing,
  reply: done,
});
