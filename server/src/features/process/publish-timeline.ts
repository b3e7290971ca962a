import { issue } from "@accord/shared/issues";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { publish } from "../../acts/publish.js";
import { found, refuseIf } from "../../acts/refused.js";
import { process as processTable } from "../../ports/tables/index.js";
import { planOf, storePlan } from "./plan.js";
import { publishedTimeline, saysTheSame, timelineAddress, timelineOf } from "./timeline.js";
import { dayIn } from "./today.js";

/** The timeline becomes public as it stands. Its first time is the stamp of T1 and is never moved. */
export const publishTimeline = act<{ process: string }, { first: string; last: string }>({
  name: "publish-timeline",
  asks: "settings",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, { process }) {
    const { tx, now, audit, announce } = context;
    const row = found((await tx.select().from(processTable).where(eq(processTable.id, process)))[0]);
    const body = await timelineOf(tx, row, dayIn(now, row.timeZone));
    refuseIf(body.activities.length === 0 ? [issue("timeline_empty")] : []);
    const before = await publishedTimeline(tx, process);
    refuseIf(before !== null && saysTheSame(before, body) ? [issue("timeline_unchanged")] : []);
    const { publishedAt } = await planOf(tx, process);
    if (publishedAt === null) await storePlan(tx, process, { publishedAt: now }, now);
    await publish(context, { process, address: timelineAddress, kind: "timeline", body });
    audit({ first: publishedAt === null, activities: body.activities.length });
    announce(process, "plan");
    return { first: body.firstPublishedOn, last: body.changedOn };
  },
});
