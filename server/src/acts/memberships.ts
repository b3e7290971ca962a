import type { Membership } from "@accord/shared/people";
import { and, asc, eq, gt, isNull, lte, or, type Placeholder, sql } from "drizzle-orm";
import { prepared } from "../ports/prepared.js";
import type { Db } from "../ports/store.js";
import { membership, person, seat } from "../ports/tables/index.js";

/** The one rule of terms: from its first instant on, until its last one has come. */
export const inForce = (now: string | Placeholder) =>
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

const personRow = prepared((db) =>
  db
    .select({ active: person.active, administrator: person.administrator })
    .from(person)
    .where(eq(person.id, sql.placeholder("person")))
    .prepare(),
);
const rolesOf = prepared((db) =>
  db
    .select({
      role: membership.role,
      process: membership.process,
      group: membership.group,
      bloc: membership.bloc,
    })
    .from(membership)
    .where(and(eq(membership.person, sql.placeholder("person")), inForce(sql.placeholder("now"))))
    .prepare(),
);
const seatsOf = prepared((db) =>
  db
    .select({ process: seat.process, bloc: seat.bloc, holder: seat.holder })
    .from(seat)
    .where(
      and(
        or(eq(seat.holder, sql.placeholder("person")), eq(seat.substitute, sql.placeholder("person"))),
        eq(seat.status, "active"),
      ),
    )
    .prepare(),
);

/** All that a person holds now: roles in force, and the seats of forums, which make a member of the holder and let the substitute stand in [Q11]. */
export async function membershipsOf(db: Db, personId: string, now: string): Promise<Membership[]> {
  const [who] = await personRow(db).execute({ person: personId });
  if (!who?.active) return [];
  const held: Membership[] = await rolesOf(db).execute({ person: personId, now });
  for (const own of await seatsOf(db).execute({ person: personId }))
    held.push({
      role: own.holder === personId ? "msf_member" : "substitute",
      process: own.process,
      group: null,
      bloc: own.bloc,
    });
  if (who.administrator) held.push({ role: "administrator", process: "", group: null, bloc: null });
  return held;
}
