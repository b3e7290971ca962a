import {
  type BlocLabels,
  countsOf,
  isSettled,
  type listMeetings,
  type MeetingRow,
  minutesOf,
  noticeOf,
  type readMinutes,
  type WholeMeeting,
} from "@accord/shared/meetings";
import { inZone } from "@accord/shared/messages";
import { type Asker, may } from "@accord/shared/people";
import { settingsOf } from "@accord/shared/process";
import type { ReplyOf } from "@accord/shared/protocol";
import { usualLabels } from "@accord/shared/setup";
import { readHash } from "@accord/shared/versions";
import { count, eq } from "drizzle-orm";
import type { Documents } from "../../documents/index.js";
import type { ProcessRow } from "../../doors/http.js";
import type { Db } from "../../ports/store.js";
import { attendance, forum, meeting, version } from "../../ports/tables/index.js";
import { groupsOf } from "../proposals/queries.js";
import { dayOf, draftDue } from "./minutes-due.js";
import {
  attendanceOf,
  filesOf,
  meetingByNumber,
  meetingsOf,
  membersOf,
  questionReference,
  questionsOf,
  type StoredMeeting,
} from "./queries.js";
import { thingsOf } from "./things.js";

export interface Visit {
  readonly db: Db;
  readonly process: ProcessRow;
  readonly asker: Asker;
  readonly now: string;
}

type Groups = Awaited<ReturnType<typeof groupsOf>>;

function rowOf(
  { process, now }: Omit<Visit, "asker">,
  row: StoredMeeting,
  groups: Groups,
  present: number,
): MeetingRow {
  const due = draftDue(row, process, now);
  return {
    no: row.no,
    kind: row.kind,
    title: row.title,
    group: groups.find(({ id }) => id === row.group) ?? null,
    state: row.state,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    place: row.place,
    remote: row.remoteLink !== "",
    open: row.open,
    minutes: row.minutes,
    minutesBy: due?.by ?? null,
    minutesLate: due?.late ?? false,
    present,
  };
}

/** Meetings of the process, of one body where it is named (null: of no group), by date. */
export async function meetingRows(visit: Omit<Visit, "asker">, of?: string | null): Promise<MeetingRow[]> {
  const { db, process } = visit;
  const groups = await groupsOf(db, process.id);
  const present = await db
    .select({ meeting: attendance.meeting, n: count() })
    .from(attendance)
    .innerJoin(meeting, eq(meeting.id, attendance.meeting))
    .where(eq(meeting.process, process.id))
    .groupBy(attendance.meeting);
  return (await meetingsOf(db, process.id))
    .filter(({ group }) => of === undefined || group === of)
    .map((row) => rowOf(visit, row, groups, present.find((one) => one.meeting === row.id)?.n ?? 0));
}

const runs = (asker: Asker, process: string, group: string | null): boolean =>
  may(asker, "run_meeting", { process, group }).allowed;

/** Its name, and the labels of its blocs. */
export async function forumOf(db: Db, process: string): Promise<{ name: string; labels: BlocLabels }> {
  const [row] = await db
    .select({ name: forum.name, labels: forum.labels })
    .from(forum)
    .where(eq(forum.process, process));
  return row ?? { name: "", labels: usualLabels };
}

export async function meetingList(visit: Visit): Promise<ReplyOf<typeof listMeetings>> {
  const { db, process, asker, now } = visit;
  const groups = await groupsOf(db, process.id);
  return {
    now,
    meetings: await meetingRows(visit),
    groups,
    plans: {
      groups: groups.filter(({ id }) => runs(asker, process.id, id)),
      forum: runs(asker, process.id, null),
    },
    forum: (await forumOf(db, process.id)).name,
  };
}

export async function meetingPage(visit: Visit, no: number): Promise<WholeMeeting> {
  const { db, process, asker, now } = visit;
  const row = await meetingByNumber(db, { process: process.id, no });
  const rows = await attendanceOf(db, row.id);
  const members = await membersOf(db, row, now);
  const me = asker.kind === "person" ? asker.id : "";
  const can = {
    run: runs(asker, process.id, row.group),
    attend: may(asker, "attend_meeting", { process: process.id }).allowed,
    approve: may(asker, "approve_minutes", { process: process.id, group: row.group }).allowed,
  };
  const things = await thingsOf(db, process.id);
  const questions = await questionsOf(db, row.id);
  const { meetingNoticeDays, agendaNoticeDays } = settingsOf(process.settings);
  const start = inZone(row.startsAt, process.timeZone);
  const today = dayOf(now, process);
  const [frozen] =
    row.version === null ? [] : await db.select().from(version).where(eq(version.id, row.version));
  const { circulatedAt, approvedAt, approvedIn, approvedNote, publishedAt } = row;
  return {
    ...rowOf(visit, row, await groupsOf(db, process.id), rows.length),
    purpose: row.purpose,
    day: start.day,
    from: start.time,
    to: inZone(row.endsAt, process.timeZone).time,
    remoteLink: row.remoteLink,
    streamLink: row.streamLink,
    closedReason: row.closedReason,
    facilitator: row.facilitator,
    languages: row.languages,
    access: row.access,
    inputUse: row.inputUse,
    papers: row.papers,
    files: await filesOf(db, row.id),
    changedAt: row.changedAt,
    calledAt: row.calledAt,
    noticeReason: row.noticeReason,
    agendaSentAt: row.agendaSentAt,
    agendaReason: row.agendaReason,
    cancelledReason: row.cancelledReason,
    heldAt: row.heldAt,
    invited: row.invited.length,
    notice: noticeOf(today, start.day, meetingNoticeDays),
    agendaNotice: noticeOf(today, start.day, agendaNoticeDays),
    agenda: row.agenda.map((item) => ({
      ...item,
      about: things.find(({ kind, ref }) => kind === item.about?.kind && ref === item.about.ref) ?? null,
      question: item.question,
    })),
    course: row.course,
    questions: questions.map(({ id, no: number, name, organisation, text, at, state, answer }) => ({
      id,
      reference: questionReference(number),
      name,
      organisation,
      text,
      at,
      state,
      answer,
    })),
    attendance: rows.map(({ meeting: _meeting, by: _by, at: _at, name, ...one }) => ({
      ...one,
      // A name that may not be disclosed is known to who keeps the record, and to its bearer.
      name: one.nameDisclosable || can.run || one.person === me ? name : "",
      member: members.some(({ person }) => person === one.person),
      own: one.person !== null && one.person === me,
    })),
    counts: countsOf(rows),
    blocLabels: (await forumOf(db, process.id)).labels,
    expected: can.run
      ? members
          .filter(({ person }) => !rows.some((one) => one.person === person))
          .map(({ email: _email, ...member }) => member)
      : [],
    things: can.run ? things.map(({ kind, ref, label }) => ({ kind, ref, label })) : [],
    minutesDates: {
      circulatedAt,
      approvedAt,
      approvedIn,
      approvedNote,
      publishedAt,
      root: frozen?.root ?? null,
    },
    later: (await meetingsOf(db, process.id))
      .filter(
        ({ startsAt, state, group }) =>
          startsAt > row.startsAt && group === row.group && (state === "called" || state === "held"),
      )
      .map(({ no: number, title, startsAt }) => ({ no: number, title, startsAt })),
    can,
  };
}

export async function minutesPage(
  visit: Visit,
  no: number,
  documents: Pick<Documents, "read">,
): Promise<ReplyOf<typeof readMinutes>> {
  const { document, minutes } = await meetingByNumber(visit.db, { process: visit.process.id, no });
  const meeting = await meetingPage(visit, no);
  const isToApprove = meeting.can.approve && minutes === "circulated";
  const stands = document !== null && isToApprove ? await wordsNow(documents, document) : null;
  return { meeting, document, stands, can: { edit: meeting.can.run && !isSettled(minutes) } };
}

async function wordsNow(documents: Pick<Documents, "read">, document: string) {
  const doc = await documents.read(document);
  const body = minutesOf(doc);
  doc.destroy();
  return { fields: body.fields, points: [...body.points], words: readHash(body) };
}
