import { inZone } from "@accord/shared/messages";
import {
  checksOf,
  cutOffOf,
  type readPlanOfActivities,
  settingsOf,
  type TimelineMark,
} from "@accord/shared/process";
import type { ReplyOf } from "@accord/shared/protocol";
import { and, eq, isNotNull } from "drizzle-orm";
import type { ProcessRow } from "../../doors/http.js";
import type { Db } from "../../ports/store.js";
import { ballot, call, commitment, release, version } from "../../ports/tables/index.js";
import { forumDays } from "../meetings/index.js";
import { publishedDays } from "../public-site/index.js";
import { activitiesOf, planOf } from "./plan.js";
import { publishedTimeline, saysTheSame, timelineOf } from "./timeline.js";
import { dayIn } from "./today.js";

/** The plan of a process with everything that the rules of time and the picture need. */
export async function readPlan(
  db: Db,
  process: ProcessRow,
  now: string,
): Promise<ReplyOf<typeof readPlanOfActivities>> {
  const today = dayIn(now, process.timeZone);
  const plan = await planOf(db, process.id);
  const activities = await activitiesOf(db, process.id);
  const settings = settingsOf(process.settings);
  const { planStart, planEnd, language, memberLevel: level } = process;
  const meetings = await forumDays(db, process, now);
  const updates = await publishedDays(db, process.id, process.timeZone);
  const published = await publishedTimeline(db, process.id);
  const next = published && (await timelineOf(db, process, today));
  const calls = await db
    .select({ id: call.id, title: call.title, from: call.opensAt, to: call.closesAt })
    .from(call)
    .where(eq(call.process, process.id));
  const publishedOn = plan.publishedAt && inZone(plan.publishedAt, process.timeZone).day;
  return {
    today,
    level,
    language,
    planStart,
    planEnd,
    activities,
    facts: plan.facts,
    stateOfPlay: plan.stateOfPlay,
    changedAt: plan.changedAt,
    cutOff: cutOffOf(plan.facts.cutOff, activities),
    settings,
    meetings,
    updates,
    published:
      published && next
        ? { first: published.firstPublishedOn, last: published.changedOn, same: saysTheSame(published, next) }
        : null,
    checks: checksOf({
      today,
      level,
      settings,
      facts: { ...plan.facts, planStart, planEnd },
      activities,
      publishedOn,
      meetings,
      updates,
    }).map((check) => ({ ...check, values: { ...check.values } })),
    marks: await marksOf(db, process, calls),
    calls: calls.map(({ id, title }) => ({ id, title })),
  };
}

/** What else has dates: calls, ballots, drafts from their opening to their last version, releases. */
async function marksOf(
  db: Db,
  { id, timeZone }: ProcessRow,
  calls: readonly { id: string; title: string; from: string; to: string | null }[],
): Promise<TimelineMark[]> {
  const day = (at: string): string => dayIn(at, timeZone);
  const ballots = await db
    .select()
    .from(ballot)
    .where(and(eq(ballot.process, id), isNotNull(ballot.openedAt)));
  const drafts = await db.select().from(commitment).where(eq(commitment.process, id));
  const versions = await db
    .select({ subject: version.subject, at: version.frozenAt })
    .from(version)
    .where(and(eq(version.process, id), eq(version.subjectKind, "commitment")));
  const releases = await db.select().from(release).where(eq(release.process, id));
  const lastVersion = new Map<string, string>();
  for (const { subject, at } of versions)
    if (at > (lastVersion.get(subject) ?? "")) lastVersion.set(subject, at);
  return [
    ...calls.map(({ id: one, title, from, to }) => ({
      id: `call-${one}`,
      what: "call" as const,
      label: title,
      from: day(from),
      to: to === null ? null : day(to),
      tail: `/contributions/calls/${one}`,
    })),
    ...ballots.map((one) => ({
      id: `ballot-${one.id}`,
      what: "ballot" as const,
      label: one.question,
      from: day(one.closedAt ?? one.closesAt ?? one.openedAt ?? one.createdAt),
      to: day(one.closedAt ?? one.closesAt ?? one.openedAt ?? one.createdAt),
      tail: `/ballots/${one.id}`,
    })),
    ...drafts.map((one) => ({
      id: `draft-${one.id}`,
      what: "draft" as const,
      label: `${one.n} ${one.title}`,
      from: day(one.createdAt),
      to: one.includedVersion === null ? null : day(lastVersion.get(one.id) ?? one.createdAt),
      tail: `/commitments/${one.n}`,
    })),
    ...releases.map((one) => ({
      id: `release-${one.no}`,
      what: "release" as const,
      label: String(one.no),
      from: day(one.at),
      to: day(one.at),
      tail: "/responses",
    })),
  ];
}
