import { invitationState, type readInvitation } from "@accord/shared/people";
import type { ReplyOf } from "@accord/shared/protocol";
import { and, eq } from "drizzle-orm";
import { found } from "../../acts/refused.js";
import { hashOfSecret } from "../../doors/speaker.js";
import type { Db } from "../../ports/store.js";
import { ballot, forum, type invitation, person, process } from "../../ports/tables/index.js";
import { byHash } from "./accept-invitation.js";
import { personByEmail } from "./queries.js";
import { rolesOf } from "./spoken-roles.js";

/** What the holder of a link may know of it: who invites, to what. Of a closed one, no address. */
export async function invitationPage(
  db: Db,
  key: string,
  now: string,
): Promise<ReplyOf<typeof readInvitation>> {
  const offer = await byHash(db, hashOfSecret(key));
  const [where] = await db.select().from(process).where(eq(process.id, offer.process));
  const [by] = await db.select().from(person).where(eq(person.id, offer.createdBy));
  const state = invitationState(offer, now);
  const { slug, title, memberName, timeZone } = found(where);
  const spoken = await rolesOf(db, offer.process);
  const [rules] = await db.select().from(forum).where(eq(forum.process, offer.process));
  const email = state === "open" ? offer.email : null;
  return {
    state,
    by: by?.name ?? "",
    process: { slug, title, memberName, timeZone },
    roles: offer.roles.map(spoken),
    name: state === "open" ? offer.name : null,
    email,
    hasAccount: email !== null && (await personByEmail(db, email)) !== null,
    ethics: offer.roles.some(({ seat }) => seat !== null) ? (rules?.ethics ?? "none") : "none",
    leadsTo: offer.leadsTo,
    vote: await questionAt(db, offer),
    expiresAt: offer.expiresAt,
    usedAt: offer.usedAt,
  };
}

/** What is public of the ballot whose page the link opens. */
async function questionAt(
  db: Db,
  { process: home, leadsTo }: typeof invitation.$inferSelect,
): Promise<string | null> {
  const [, id] = /\/ballots\/([^/?#]+)$/u.exec(leadsTo) ?? [];
  if (id === undefined) return null;
  const open = and(eq(ballot.process, home), eq(ballot.id, id), eq(ballot.state, "open"));
  const [row] = await db.select({ question: ballot.question }).from(ballot).where(open);
  return row?.question ?? null;
}
