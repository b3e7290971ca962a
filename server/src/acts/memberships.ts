import type { Membership } from "@accord/shared/people";
import { and, eq, gt, isNull, lte, or } from "drizzle-orm";
import type { Db } from "../ports/store.js";
import { membership, person, seat } from "../ports/tables/index.js";

/** All that a person holds now: roles in force, and the seats of forums, which make a forum member. */
export async function membershipsOf(db: Db, personId: string, now: string): Promise<Membership[]> {
  const [who] = await db.select().from(person).where(eq(person.id, personId));
  if (!who?.active) return [];
  const roles = await db
    .select()
    .from(membership)
    .where(
      and(
        eq(membership.person, personId),
        lte(membership.from, now),
        or(isNull(membership.until), gt(membership.until, now)),
      ),
    );
  const seats = await db
    .select()
    .from(seat)
    .where(and(eq(seat.holder, personId), eq(seat.status, "active")));
  const held: Membership[] = roles.map((row) => ({
    role: row.role,
    process: row.process,
    group: row.group,
    bloc: row.bloc,
  }));
  for (const own of seats)
    held.push({ role: "msf_member", process: own.process, group: null, bloc: own.bloc });
  if (who.administrator) held.push({ role: "administrator", process: "", group: null, bloc: null });
  return held;
}
