import type { WaitingRow } from "@accord/shared/home";
import { type Asker, may } from "@accord/shared/people";
import { endOfDay } from "@accord/shared/process";
import { and, count, eq, min } from "drizzle-orm";
import * as t from "../../ports/tables/index.js";
import { draftDue } from "../meetings/index.js";
import { meetingsOf, type StoredMeeting } from "../meetings/queries.js";
import { at, type Looking, row } from "./queries.js";

/** Late minutes for who writes them, and questions of the public for who runs the meeting [M2, M4]. */
export async function meetingWaits(looking: Looking, asker: Asker): Promise<WaitingRow[]> {
  const { db, me, process, groups } = looking;
  const all = await meetingsOf(db, process.id);
  const mine = all.filter(
    ({ group, by }) =>
      may(asker, "run_meeting", { process: process.id, group }).allowed &&
      (group === null || groups.includes(group) || by === me),
  );
  if (mine.length === 0) return [];
  const asked = await db
    .select({ meeting: t.meetingQuestion.meeting, count: count(), since: min(t.meetingQuestion.at) })
    .from(t.meetingQuestion)
    .where(and(eq(t.meetingQuestion.process, process.id), eq(t.meetingQuestion.state, "received")))
    .groupBy(t.meetingQuestion.meeting);
  return mine
    .flatMap((one) => [
      lateDraft(looking, one),
      lateApproval(looking, one, all, asker),
      questionsWaiting(
        looking,
        one,
        asked.find(({ meeting }) => meeting === one.id),
      ),
    ])
    .filter((wait) => wait !== null);
}

const meetingRow = (
  looking: Looking,
  { id, no, title, document }: StoredMeeting,
  how: Pick<WaitingRow, "kind" | "why" | "since" | "until"> & Partial<WaitingRow>,
): WaitingRow =>
  row(looking, {
    id: `${how.why}-${id}`,
    object: title,
    number: String(no),
    href: at(looking, document === null ? `meetings/${no}` : `meetings/${no}/minutes`),
    ...how,
  });

function lateDraft(looking: Looking, one: StoredMeeting): WaitingRow | null {
  const due = draftDue(one, looking.process, looking.now);
  if (!due?.late) return null;
  const until = endOfDay(due.by, looking.process.timeZone);
  return meetingRow(looking, one, { kind: "write", why: "minutes_late", since: until, until });
}

/** Circulated, and the next meeting of the same body was held without a record that they are approved. */
function lateApproval(
  looking: Looking,
  one: StoredMeeting,
  all: readonly StoredMeeting[],
  asker: Asker,
): WaitingRow | null {
  const { group, startsAt, minutes } = one;
  if (one.state !== "held" || minutes !== "circulated") return null;
  const next = all.find(
    (later) => later.state === "held" && later.group === group && later.startsAt > startsAt,
  );
  if (next === undefined) return null;
  const approves = may(asker, "approve_minutes", { process: looking.process.id, group }).allowed;
  return meetingRow(looking, one, {
    ...(approves
      ? { kind: "approve", href: at(looking, `meetings/${one.no}/minutes/approve`) }
      : { kind: "review" }),
    why: "minutes_not_approved",
    since: next.endsAt,
    until: next.endsAt,
  });
}

function questionsWaiting(
  looking: Looking,
  one: StoredMeeting,
  asked: { readonly count: number; readonly since: string | null } | undefined,
): WaitingRow | null {
  if (!asked?.since || one.state === "cancelled") return null;
  return meetingRow(looking, one, {
    kind: "answer",
    why: "questions_waiting",
    count: asked.count,
    since: asked.since,
    until: one.startsAt,
    href: at(looking, `meetings/${one.no}`),
  });
}
