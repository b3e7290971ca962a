import { inZone } from "@accord/shared/messages";
import { cutOffOf, type PublicTimeline, publicTimeline, settingsOf } from "@accord/shared/process";
import { and, eq } from "drizzle-orm";
import type { ProcessRow } from "../../doors/http.js";
import type { Db } from "../../ports/store.js";
import { publication } from "../../ports/tables/index.js";
import { activitiesOf, planOf } from "./plan.js";

export const timelineAddress = "timeline";

/** The plan as it would be public if it were published on that day. */
export async function timelineOf(db: Db, process: ProcessRow, today: string): Promise<PublicTimeline> {
  const plan = await planOf(db, process.id);
  const activities = await activitiesOf(db, process.id);
  const { developmentStart, deadline, jurisdictions } = plan.facts;
  return publicTimeline.parse({
    activities: activities.map(({ changedAt: _at, ...one }) => one),
    facts: {
      developmentStart,
      deadline,
      planStart: process.planStart,
      planEnd: process.planEnd,
      jurisdictions,
    },
    cutOff: cutOffOf(plan.facts.cutOff, activities),
    settings: settingsOf(process.settings),
    firstPublishedOn: plan.publishedAt === null ? today : inZone(plan.publishedAt, process.timeZone).day,
    changedOn: today,
  });
}

/** The timeline that the public reads now; null while none is. */
export async function publishedTimeline(db: Db, process: string): Promise<PublicTimeline | null> {
  const [row] = await db
    .select()
    .from(publication)
    .where(and(eq(publication.process, process), eq(publication.address, timelineAddress)));
  return row && row.tombstone === null ? publicTimeline.parse(row.body) : null;
}

/** The same but for the day of the last change. */
export const saysTheSame = (a: PublicTimeline, b: PublicTimeline): boolean =>
  JSON.stringify(publicTimeline.parse({ ...a, changedOn: b.changedOn })) ===
  JSON.stringify(publicTimeline.parse(b));
