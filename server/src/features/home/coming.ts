import type { ComingDate } from "@accord/shared/home";
import { inZone } from "@accord/shared/messages";
import { endOfDay, startOfDay } from "@accord/shared/process";
import { and, asc, desc, eq, gt, inArray, isNull, or, sql } from "drizzle-orm";
import * as t from "../../ports/tables/index.js";
import { electionDates } from "./elections.js";
import { positionDates } from "./positions.js";
import { at, type Looking } from "./queries.js";

/** Closing times, activities that begin and the day the plan is due, as far as they lie ahead, soonest first. */
export async function comingDates(looking: Looking): Promise<ComingDate[]> {
  const { db, process, now, groups } = looking;
  const ballots = await db
    .select()
    .from(t.ballot)
    .where(and(eq(t.ballot.process, process.id), eq(t.ballot.state, "open"), gt(t.ballot.closesAt, now)));
  const choices = await db
    .select()
    .from(t.publicChoice)
    .where(and(eq(t.publicChoice.process, process.id), gt(t.publicChoice.closesAt, now)));
  const calls = await db
    .select()
    .from(t.call)
    .where(and(eq(t.call.process, process.id), gt(t.call.closesAt, now)));
  const dayOf = (moment: string): string => inZone(moment, process.timeZone).day;
  const today = dayOf(now);
  const planned = await db
    .select()
    .from(t.activity)
    .where(and(eq(t.activity.process, process.id), gt(t.activity.startsOn, today)))
    .orderBy(asc(t.activity.startsOn))
    .limit(8);
  const meetings = await db
    .select()
    .from(t.meeting)
    .where(
      and(
        eq(t.meeting.process, process.id),
        eq(t.meeting.state, "called"),
        gt(t.meeting.startsAt, now),
        or(isNull(t.meeting.group), inArray(t.meeting.group, [...groups])),
      ),
    );
  const called = new Set(
    meetings.flatMap(({ group, startsAt }) => (group === null ? [dayOf(startsAt)] : [])),
  );
  // A planned meeting of the forum that has been called is told once, as the meeting.
  const activities = planned.filter(
    ({ kind, startsOn }) => kind !== "forum_meeting" || !called.has(startsOn),
  );
  const [plan] = await db.select().from(t.processPlan).where(eq(t.processPlan.process, process.id));
  const due = plan?.deadline && plan.deadline > today ? [plan.deadline] : [];
  const dates: ComingDate[] = [
    ...activities.map(({ what, startsOn }) => ({
      at: startOfDay(startsOn, process.timeZone),
      what: "activity" as const,
      object: what,
      href: at(looking, `plan-of-activities`),
    })),
    ...meetings.map(({ no, title, startsAt }) => ({
      at: startsAt,
      what: "meeting" as const,
      object: title,
      href: at(looking, `meetings/${no}`),
    })),
    ...due.map((day) => ({
      at: endOfDay(day, process.timeZone),
      what: "plan_due" as const,
      object: "",
      href: at(looking, "plan"),
    })),
    ...ballots.map(({ id, question, closesAt }) => ({
      at: closesAt ?? "",
      what: "ballot_closes" as const,
      object: question,
      href: at(looking, `ballots/${id}`),
    })),
    ...choices
      .filter(({ state }) => state === "open")
      .map(({ no, form, closesAt }) => ({
        at: closesAt ?? "",
        what: "choice_closes" as const,
        object: form.question,
        href: at(looking, `choices/${no}`),
      })),
    ...calls.map(({ id, title, closesAt }) => ({
      at: closesAt ?? "",
      what: "call_closes" as const,
      object: title,
      href: `/p/${process.slug}/calls/${id}`,
    })),
    ...(await electionDates(looking)),
    ...(await positionDates(looking)),
  ];
  return dates.sort((a, b) => (a.at < b.at ? -1 : 1)).slice(0, 8);
}

/** What is there yet of a process that was just set up. */
export async function setupFigures({
  db,
  process,
}: Looking): Promise<
  Record<"people" | "contributions" | "themes" | "groups" | "commitments" | "activities", number>
> {
  const count = async (
    of:
      | typeof t.invitation
      | typeof t.contribution
      | typeof t.theme
      | typeof t.workingGroup
      | typeof t.commitment
      | typeof t.activity,
  ): Promise<number> => {
    const [figures] = await db
      .select({ count: sql<number>`count(*)` })
      .from(of)
      .where(eq(of.process, process.id));
    return figures?.count ?? 0;
  };
  const others = await db
    .select({ person: t.membership.person })
    .from(t.membership)
    .where(eq(t.membership.process, process.id))
    .orderBy(desc(t.membership.from))
    .limit(2);
  return {
    people: (await count(t.invitation)) + Math.max(0, others.length - 1),
    contributions: await count(t.contribution),
    themes: await count(t.theme),
    groups: await count(t.workingGroup),
    commitments: await count(t.commitment),
    activities: await count(t.activity),
  };
}
