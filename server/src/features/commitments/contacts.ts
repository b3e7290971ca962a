import type { KnownContact } from "@accord/shared/commitments";
import { sayIn } from "@accord/shared/messages";
import type { Asker } from "@accord/shared/people";
import { and, desc, eq, isNotNull, ne } from "drizzle-orm";
import { inForce } from "../../acts/memberships.js";
import type { Documents } from "../../documents/index.js";
import type { ProcessRow } from "../../doors/http.js";
import type { Db } from "../../ports/store.js";
import { commitment, membership, organisation, person, seat } from "../../ports/tables/index.js";
import { readText } from "./read-text.js";

interface Asked {
  readonly process: ProcessRow;
  readonly asker: Asker;
  readonly now: string;
}

/** People of the process first, then contacts that its drafts name, the last draft first. */
export async function contactsKnown(db: Db, documents: Documents, asked: Asked): Promise<KnownContact[]> {
  return [...(await peopleKnown(db, asked)), ...(await contactsWritten(db, documents, asked.process.id))];
}

/** Their addresses to sign in with are nobody's to spread: the point of contact's is public [10.1], one's own is known. */
async function peopleKnown(db: Db, { process, asker, now }: Asked): Promise<KnownContact[]> {
  const say = sayIn(process.language);
  const held = await db
    .select({ who: person, role: membership.role, of: organisation.name })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.person))
    .leftJoin(organisation, eq(organisation.id, membership.organisation))
    .where(and(eq(membership.process, process.id), inForce(now), eq(person.active, true)));
  const seated = await db
    .select({ who: person, of: seat.organisation })
    .from(seat)
    .innerJoin(person, eq(person.id, seat.holder))
    .where(and(eq(seat.process, process.id), isNotNull(seat.holder), eq(seat.status, "active")));
  const known = new Map<string, KnownContact>();
  for (const { who, of, role } of [...seated.map((one) => ({ ...one, role: null })), ...held]) {
    const before = known.get(who.id);
    const isContact = role === "point_of_contact";
    const isOwn = asker.kind === "person" && asker.id === who.id;
    known.set(who.id, {
      name: who.name,
      organisation: before?.organisation || (of ?? ""),
      branch: null,
      title: before?.title || (isContact ? say("people.role.point_of_contact") : ""),
      email: before?.email || (isContact || isOwn ? who.email : ""),
    });
  }
  const all = [...known.values()];
  // Of two who bear one name nothing tells which of them is meant.
  return all.filter(({ name }) => all.filter((one) => one.name === name).length === 1);
}

async function contactsWritten(db: Db, documents: Documents, process: string): Promise<KnownContact[]> {
  const drafts = await db
    .select({ document: commitment.document })
    .from(commitment)
    .where(and(eq(commitment.process, process), ne(commitment.state, "withdrawn")))
    .orderBy(desc(commitment.n));
  const written: KnownContact[] = [];
  for (const { document } of drafts) {
    written.push(...(await readText(documents, document)).contacts);
  }
  return written;
}
