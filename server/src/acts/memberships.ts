import type { Membership } from "@accord/shared/people";
import { and, asc, eq, gt, isNull, lte, or } from "drizzle-orm";
import type { Db } from "../ports/store.js";
import { membership, person, seat } from "../ports/tables/index.js";

/** The one rule of terms: from its first instant on, until its last one has come. */
export const inForce = (now: string) =>
  and(lte(membership.from, now), or(isNull(membership.until), gt(membership.until, now)));

/** Who chairs now, one for each bloc where the forum is complete. */
export function coChairsOf(db: Db, process: string, now: string) {
  return db
    .select({ id: person.id, name: person.name, email: person.email, bloc: membership.bloc })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.person))
    .where(
      and(
        eq(membership.process, process),
        eq(membership.role, "co_chair"),
        eq(person.active, true),
        inForce(now),
      ),
    )
    .orderBy(asc(person.name));
}

/** All that a person holds now: roles in force, and the seats of forums, which make a forum member. */
export async function membershipsOf(db: Db, personId: string, now: string): Promise<Membership[]> {
  const [who] = await db.select().from(person).where(eq(person.id, personId));
  if (!who?.active) return [];
  const roles = await db
    .select()
    .from(membership)
    .where(and(eq(membership.person, personId), inForce(now)));
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
