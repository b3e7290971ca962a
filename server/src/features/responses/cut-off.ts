import { type ActivityKind, cutOffOf, endOfDay } from "@accord/shared/process";
import { eq } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import { activity, processPlan } from "../../ports/tables/index.js";

/** The last instant whose contributions R1 counts (mechanisms.md 9); null while the plan of the process names none. */
export async function cutOffAt(
  db: Db,
  process: { readonly id: string; readonly timeZone: string },
): Promise<string | null> {
  const [plan] = await db
    .select({ cutOff: processPlan.cutOff })
    .from(processPlan)
    .where(eq(processPlan.process, process.id));
  const planned = await db
    .select({
      id: activity.id,
      kind: activity.kind,
      what: activity.what,
      startsOn: activity.startsOn,
      endsOn: activity.endsOn,
    })
    .from(activity)
    .where(eq(activity.process, process.id));
  const day = cutOffOf(
    plan?.cutOff ?? null,
    planned.map((one) => ({ ...one, kind: one.kind as ActivityKind })),
  );
  return day === null ? null : endOfDay(day.slice(0, 10), process.timeZone).replace(".000Z", ".999Z");
}

export async function isForNextPlan(
  db: Db,
  process: { readonly id: string; readonly timeZone: string },
  receivedAt: string,
): Promise<boolean> {
  const cutOff = await cutOffAt(db, process);
  return cutOff !== null && receivedAt > cutOff;
}
