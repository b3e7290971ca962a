import { z } from "zod";
import { stakeholderTypes } from "../contributions/vocabulary.js";
import { day, instant } from "../protocol/common.js";
import { meetingCourse } from "./course.js";
import { meetingFile } from "./files.js";
import { attendanceCounts, blocLabels, paper } from "./public-record.js";
import {
  agendaThings,
  attendedBlocs,
  meetingKinds,
  meetingStates,
  minutesStates,
  presences,
  purposes,
  questionStates,
} from "./vocabulary.js";

export const namedGroup = z.strictObject({ id: z.string(), name: z.string() });
const notice = z.strictObject({ days: z.int(), needed: z.int(), short: z.boolean() });

export const meetingRow = z.strictObject({
  no: z.int(),
  kind: z.enum(meetingKinds),
  title: z.string(),
  /** Null: of the forum, or of the process as a whole. */
  group: namedGroup.nullable(),
  state: z.enum(meetingStates),
  startsAt: instant,
  endsAt: instant,
  place: z.string(),
  remote: z.boolean(),
  open: z.boolean(),
  minutes: z.enum(minutesStates).nullable(),
  /** Last working day for the draft of the minutes; null while it is not held, or circulated. */
  minutesBy: day.nullable(),
  minutesLate: z.boolean(),
  present: z.int(),
});
export type MeetingRow = z.infer<typeof meetingRow>;

const about = z.strictObject({ kind: z.enum(agendaThings), ref: z.string() });

export const agendaItem = z.strictObject({
  id: z.string(),
  title: z.string(),
  words: z.string(),
  minutes: z.int().nullable(),
  about: about.extend({ label: z.string(), tail: z.string() }).nullable(),
  question: z.string().nullable(),
});
export type AgendaItem = z.infer<typeof agendaItem>;

export const attendanceRow = z.strictObject({
  id: z.string(),
  person: z.string().nullable(),
  name: z.string(),
  organisation: z.string(),
  stakeholderType: z.enum(stakeholderTypes).nullable(),
  bloc: z.enum(attendedBlocs),
  seat: z.int().nullable(),
  presence: z.enum(presences),
  joined: z.string(),
  left: z.string(),
  nameDisclosable: z.boolean(),
  /** Belongs to the body that meets. */
  member: z.boolean(),
  own: z.boolean(),
});
export type AttendanceRow = z.infer<typeof attendanceRow>;

export const meetingQuestion = z.strictObject({
  id: z.string(),
  reference: z.string(),
  name: z.string(),
  organisation: z.string(),
  text: z.string(),
  at: instant,
  state: z.enum(questionStates),
  answer: z.string(),
});
export type MeetingQuestion = z.infer<typeof meetingQuestion>;

export const wholeMeeting = z.strictObject({
  ...meetingRow.shape,
  purpose: z.enum(purposes).nullable(),
  day,
  from: z.string(),
  to: z.string(),
  remoteLink: z.string(),
  streamLink: z.string(),
  closedReason: z.string(),
  facilitator: z.string(),
  languages: z.string(),
  access: z.string(),
  inputUse: z.string(),
  papers: z.array(paper),
  files: z.array(meetingFile),
  changedAt: instant,
  calledAt: instant.nullable(),
  noticeReason: z.string(),
  agendaSentAt: instant.nullable(),
  agendaReason: z.string(),
  cancelledReason: z.string(),
  heldAt: instant.nullable(),
  invited: z.int(),
  /** If date and place, or the agenda, went out today. */
  notice,
  agendaNotice: notice,
  agenda: z.array(agendaItem),
  course: meetingCourse.nullable(),
  questions: z.array(meetingQuestion),
  attendance: z.array(attendanceRow),
  counts: attendanceCounts,
  blocLabels,
  /** Members who are not recorded yet: one press each. */
  expected: z.array(
    z.strictObject({
      person: z.string().nullable(),
      name: z.string(),
      organisation: z.string(),
      stakeholderType: z.enum(stakeholderTypes).nullable(),
      bloc: z.enum(attendedBlocs),
      seat: z.int().nullable(),
    }),
  ),
  /** What an item may be about. */
  things: z.array(about.extend({ label: z.string() })),
  minutesDates: z.strictObject({
    circulatedAt: instant.nullable(),
    approvedAt: instant.nullable(),
    approvedIn: z.int().nullable(),
    approvedNote: z.string(),
    publishedAt: instant.nullable(),
    root: z.string().nullable(),
  }),
  /** Later meetings in which its minutes may be approved. */
  later: z.array(z.strictObject({ no: z.int(), title: z.string(), startsAt: instant })),
  can: z.strictObject({ run: z.boolean(), attend: z.boolean(), approve: z.boolean() }),
});
export type WholeMeeting = z.infer<typeof wholeMeeting>;
