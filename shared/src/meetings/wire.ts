import { z } from "zod";
import { day, done, id, inProcess, instant, line, nothing, prose } from "../protocol/common.js";
import { route } from "../protocol/route.js";
import { meetingKinds, purposes } from "./vocabulary.js";
import { base, clock, one, onMeeting, telling, topics } from "./wire-parts.js";
import { meetingRow, namedGroup, wholeMeeting } from "./wire-read.js";

const link = z.union([z.literal(""), z.url({ protocol: /^https?$/u }).max(500)]);

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
  once: true,
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
  once: true,
  path: one,
  asks: "run_meeting",
  summary: "Change a meeting that was read as `seen`, until it is held; what is public changes with it.",
  params: onMeeting,
  query: nothing,
  body: meetingForm.extend({ seen: instant }),
  reply: done,
});

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
