import { forumKinds } from "@accord/shared/meetings";
import { inZone } from "@accord/shared/messages";
import { and, eq, gt, inArray, or } from "drizzle-orm";
import type { ProcessRow } from "../../doors/http.js";
import type { Db } from "../../ports/store.js";
import { meeting } from "../../ports/tables/index.js";

/** Days on which the forum met and has a record of it, or is called to meet: what T5 and T6 count. */
export async function forumDays(
  db: Db,
  { id, timeZone }: Pick<ProcessRow, "id" | "timeZone">,
  now: string,
): Promise<string[]> {
  const rows = await db
    .select({ startsAt: meeting.startsAt })
    .from(meeting)
    .where(
      and(
        eq(meeting.process, id),
        inArray(meeting.kind, [...forumKinds]),
        or(eq(meeting.state, "held"), and(eq(meeting.state, "called"), gt(meeting.startsAt, now))),
      ),
    );
  return rows.map(({ startsAt }) => inZone(startsAt, timeZone).day);
}
