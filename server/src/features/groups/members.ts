import type { readRoom } from "@accord/shared/groups";
import type { ReplyOf } from "@accord/shared/protocol";
import { and, eq } from "drizzle-orm";
import { coChairsOf, inForce } from "../../acts/memberships.js";
import type { Db } from "../../ports/store.js";
import { membership } from "../../ports/tables/index.js";
import { membersOf } from "../meetings/index.js";

/** Members with their role: in a group facilitators too, in the forum the co-chairs by name. */
export async function peopleIn(
  db: Db,
  process: string,
  group: string | null,
  now: string,
): Promise<ReplyOf<typeof readRoom>["members"]> {
  const special = new Set(
    group === null
      ? (await coChairsOf(db, process, now)).map(({ id }) => id)
      : await facilitatorsOf(db, group, now),
  );
  const [role, usual] =
    group === null ? (["co_chair", "msf_member"] as const) : (["facilitator", "wg_member"] as const);
  return (await membersOf(db, { process, group }, now)).map(({ person, name, organisation, bloc, seat }) => ({
    name,
    organisation,
    bloc,
    seat,
    role: special.has(person) ? role : usual,
  }));
}

async function facilitatorsOf(db: Db, group: string, now: string): Promise<string[]> {
  const rows = await db
    .select({ person: membership.person })
    .from(membership)
    .where(and(eq(membership.group, group), eq(membership.role, "facilitator"), inForce(now)));
  return rows.map(({ person }) => person);
}
