import type { StakeholderType } from "@accord/shared/contributions";
import type {
  AgendaThing,
  AttendedBloc,
  MeetingCourse,
  MeetingKind,
  MeetingState,
  MinutesState,
  Presence,
  Purpose,
  QuestionState,
} from "@accord/shared/meetings";
import { index, json, table, time, uniqueIndex, whole, word, yes } from "./columns.js";

export interface StoredAgendaItem {
  /** Its own through every change of words and order: the time it took is kept by it. */
  readonly id: string;
  readonly title: string;
  readonly words: string;
  /** Time planned for it. */
  readonly minutes: number | null;
  readonly about: { readonly kind: AgendaThing; readonly ref: string } | null;
  /** Id of the question it came from [M2]. */
  readonly question: string | null;
}

/** Record of a meeting (9, M1), with its agenda; its minutes are a live text until they are approved. */
export const meeting = table(
  "meeting",
  {
    id: word("id").primaryKey(),
    process: word("process").notNull(),
    no: whole("no").notNull(),
    kind: word("kind").$type<MeetingKind>().notNull(),
    purpose: word("purpose").$type<Purpose>(),
    title: word("title").notNull(),
    group: word("group_id"),
    state: word("state").$type<MeetingState>().notNull(),
    startsAt: time("starts_at").notNull(),
    endsAt: time("ends_at").notNull(),
    place: word("place").notNull(),
    remoteLink: word("remote_link").notNull(),
    streamLink: word("stream_link").notNull(),
    open: yes("open").notNull(),
    closedReason: word("closed_reason").notNull(),
    facilitator: word("facilitator").notNull(),
    languages: word("languages").notNull(),
    access: word("access").notNull(),
    /** What participants are told of how their input is recorded and used [M6]. */
    inputUse: word("input_use").notNull(),
    papers: json<{ title: string; link: string }[]>("papers").notNull(),
    agenda: json<StoredAgendaItem[]>("agenda").notNull(),
    /** Null before its first item was taken up. */
    course: json<MeetingCourse>("course"),
    /** Of facts or agenda. */
    changedAt: time("changed_at").notNull(),
    calledAt: time("called_at"),
    noticeReason: word("notice_reason").notNull().default(""),
    /** Persons whom the notice went to. */
    invited: json<string[]>("invited").notNull(),
    agendaSentAt: time("agenda_sent_at"),
    agendaReason: word("agenda_reason").notNull().default(""),
    heldAt: time("held_at"),
    cancelledReason: word("cancelled_reason").notNull().default(""),
    minutes: word("minutes").$type<MinutesState>(),
    document: word("document"),
    circulatedAt: time("circulated_at"),
    approvedAt: time("approved_at"),
    /** Number of the meeting that approved them; null: as the note says. */
    approvedIn: whole("approved_in"),
    approvedNote: word("approved_note").notNull().default(""),
    /** Frozen version of the minutes. */
    version: word("version"),
    publishedAt: time("published_at"),
    by: word("by").notNull(),
    createdAt: time("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("meeting_no").on(t.process, t.no),
    index("meeting_start").on(t.process, t.startsAt),
    index("meeting_document").on(t.document),
  ],
);

/** Who was there (M5). */
export const attendance = table(
  "attendance",
  {
    id: word("id").primaryKey(),
    meeting: word("meeting")
      .notNull()
      .references(() => meeting.id),
    /** Null: a guest without account. */
    person: word("person"),
    name: word("name").notNull(),
    organisation: word("organisation").notNull(),
    stakeholderType: word("stakeholder_type").$type<StakeholderType>(),
    bloc: word("bloc").$type<AttendedBloc>().notNull(),
    seat: whole("seat"),
    presence: word("presence").$type<Presence>().notNull(),
    joined: word("joined").notNull(),
    left: word("left_at").notNull(),
    nameDisclosable: yes("name_disclosable").notNull(),
    by: word("by").notNull(),
    at: time("at").notNull(),
  },
  (t) => [uniqueIndex("attendance_person").on(t.meeting, t.person)],
);

/** A paper, a photo or what was shown, sent as a file (M1, M6). */
export const meetingFile = table(
  "meeting_file",
  {
    id: word("id").primaryKey(),
    meeting: word("meeting")
      .notNull()
      .references(() => meeting.id),
    name: word("name").notNull(),
    bytes: whole("bytes").notNull(),
    sha256: word("sha256").notNull(),
    file: word("file").notNull(),
    by: word("by").notNull(),
    at: time("at").notNull(),
    removedAt: time("removed_at"),
    removedReason: word("removed_reason").notNull().default(""),
  },
  (t) => [index("meeting_file_of").on(t.meeting)],
);

/** A question for the agenda by somebody who is no member, and what came of it (M2). */
export const meetingQuestion = table(
  "meeting_question",
  {
    id: word("id").primaryKey(),
    process: word("process").notNull(),
    no: whole("no").notNull(),
    meeting: word("meeting")
      .notNull()
      .references(() => meeting.id),
    name: word("name").notNull(),
    organisation: word("organisation").notNull(),
    text: word("text").notNull(),
    state: word("state").$type<QuestionState>().notNull(),
    answer: word("answer").notNull().default(""),
    at: time("at").notNull(),
    answeredAt: time("answered_at"),
  },
  (t) => [uniqueIndex("meeting_question_no").on(t.process, t.no), index("meeting_question_of").on(t.meeting)],
);
