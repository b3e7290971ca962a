import { type AttendedBloc, blocOfType, type MeetingFile, type WholeMeeting } from "@accord/shared/meetings";
import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import { inForce } from "../../acts/memberships.js";
import { found } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import {
  attendance,
  meeting,
  meetingFile,
  meetingQuestion,
  membership,
  organisation,
  person,
  seat,
} from "../../ports/tables/index.js";

export type StoredMeeting = typeof meeting.$inferSelect;
type StoredAttendance = typeof attendance.$inferSelect;
export type StoredQuestion = typeof meetingQuestion.$inferSelect;

export interface OnMeeting {
  readonly process: string;
  readonly no: number;
}

export async function meetingByNumber(db: Db, { process, no }: OnMeeting): Promise<StoredMeeting> {
  const [row] = await db
    .select()
    .from(meeting)
    .where(and(eq(meeting.process, process), eq(meeting.no, no)));
  return found(row);
}

/** By date. */
export const meetingsOf = (db: Db, process: string): Promise<StoredMeeting[]> =>
  db
    .select()
    .from(meeting)
    .where(eq(meeting.process, process))
    .orderBy(asc(meeting.startsAt), asc(meeting.no));

export const attendanceOf = (db: Db, of: string): Promise<StoredAttendance[]> =>
  db
    .select()
    .from(attendance)
    .where(eq(attendance.meeting, of))
    .orderBy(asc(attendance.seat), asc(attendance.name), asc(attendance.id));

/** In the order they came, with what was taken away since. */
export async function filesOf(db: Db, of: string): Promise<MeetingFile[]> {
  const rows = await db
    .select()
    .from(meetingFile)
    .where(eq(meetingFile.meeting, of))
    .orderBy(asc(meetingFile.at), asc(meetingFile.id));
  return rows.map(({ id, name, bytes, sha256, removedAt: at, removedReason: reason }) => ({
    id,
    name,
    bytes,
    sha256,
    removed: at === null ? null : { at, reason },
  }));
}

export const questionsOf = (db: Db, of: string): Promise<StoredQuestion[]> =>
  db.select().from(meetingQuestion).where(eq(meetingQuestion.meeting, of)).orderBy(asc(meetingQuestion.no));

export const questionReference = (no: number): string => `Q-${String(no).padStart(4, "0")}`;

/** A meeting as the permission table asks about it: its working group. */
export const meetingThing = async (db: Db, at: OnMeeting) => ({
  process: at.process,
  group: (await meetingByNumber(db, at)).group,
});

type Member = WholeMeeting["expected"][number] & { readonly person: string; readonly email: string };

/** Who belongs to the body that meets: the group's members and facilitators, or the seats of the forum. */
export function membersOf(db: Db, row: Pick<StoredMeeting, "process" | "group">, now: string) {
  return row.group === null ? seatHolders(db, row.process) : groupMembers(db, row.group, now);
}

async function seatHolders(db: Db, process: string): Promise<Member[]> {
  const rows = await db
    .select({ seat, person })
    .from(seat)
    .innerJoin(person, eq(person.id, seat.holder))
    .where(and(eq(seat.process, process), eq(seat.status, "active"), eq(person.active, true)))
    .orderBy(asc(seat.no));
  const types = await typesOf(db, process);
  return rows.map(({ seat: { no, bloc, organisation: of }, person: { id, name, email } }) => ({
    person: id,
    email,
    name,
    organisation: of,
    stakeholderType: types.get(of) ?? null,
    bloc,
    seat: no,
  }));
}

async function groupMembers(db: Db, group: string, now: string): Promise<Member[]> {
  const rows = await db
    .select({ held: membership, person, organisation })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.person))
    .leftJoin(organisation, eq(organisation.id, membership.organisation))
    .where(
      and(
        eq(membership.group, group),
        inArray(membership.role, ["wg_member", "facilitator"]),
        eq(person.active, true),
        inForce(now),
      ),
    )
    .orderBy(asc(person.name));
  const [first] = rows;
  const seated = new Map(
    (first ? await seatHolders(db, first.held.process) : []).map((one) => [one.person, one]),
  );
  const all = rows.map(({ held, person: { id, name, email }, organisation: of }): Member => {
    const type = (of?.stakeholderType ?? null) as Member["stakeholderType"];
    const own = { person: id, email, name, organisation: of?.name ?? "", stakeholderType: type };
    return { ...own, bloc: held.bloc ?? blocOfType(type), ...seated.get(id), seat: null };
  });
  return [...new Map(all.map((one) => [one.person, one])).values()];
}

async function typesOf(db: Db, process: string) {
  const rows = await db.select().from(organisation).where(eq(organisation.process, process));
  return new Map(rows.map((row) => [row.name, row.stakeholderType as Member["stakeholderType"]]));
}

/** What the store knows of somebody of the process: as a member of the body that meets, else by a role or seat. */
export async function memberFacts(
  db: Db,
  row: Pick<StoredMeeting, "process" | "group">,
  who: string,
  now: string,
): Promise<Omit<Member, "email">> {
  const own = (await membersOf(db, row, now)).find((one) => one.person === who);
  if (own) return own;
  const [held] = await db
    .select({ bloc: membership.bloc, name: person.name, organisation })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.person))
    .leftJoin(organisation, eq(organisation.id, membership.organisation))
    .where(and(eq(membership.process, row.process), eq(membership.person, who), inForce(now)));
  const [seated] = await db
    .select({ seat, name: person.name })
    .from(seat)
    .innerJoin(person, eq(person.id, seat.holder))
    .where(and(eq(seat.process, row.process), eq(seat.holder, who), isNotNull(seat.holder)));
  const { name } = found(held ?? seated);
  const type = (held?.organisation?.stakeholderType ?? null) as Member["stakeholderType"];
  const bloc: AttendedBloc = seated?.seat.bloc ?? held?.bloc ?? blocOfType(type);
  return {
    person: who,
    name,
    organisation: seated?.seat.organisation ?? held?.organisation?.name ?? "",
    stakeholderType: type,
    bloc,
    seat: null,
  };
}
