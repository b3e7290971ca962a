import { type Declaration, issuesWithDeclaration } from "@accord/shared/forum";
import { type Issue, issue } from "@accord/shared/issues";
import {
  bothJoined,
  invitationState,
  isHeld,
  issuesWithInvitation,
  type OfferedRole,
} from "@accord/shared/people";
import { and, eq, ne } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { membershipsOf } from "../../acts/memberships.js";
import { found, Refused, refuseIf } from "../../acts/refused.js";
import { raiseRights } from "../../acts/rights.js";
import type { Db } from "../../ports/store.js";
import { invitation, membership, peopleChange, person, seat } from "../../ports/tables/index.js";
import { writeStatements } from "../forum/index.js";
import { publishProcess } from "../process/index.js";
import { forumOf } from "../terms/queries.js";
import { keepOrganisation } from "./belonging.js";
import { type Known, refuseOtherPassword } from "./browser-session.js";
import { type OpenedSession, openSession } from "./open-session.js";
import { coChairBlocs, personByEmail } from "./queries.js";

export interface AcceptInput {
  readonly keyHash: string;
  /** Who joins: signed in, or known by the password that was given; null for a new account. */
  readonly person: string | null;
  /** Where it was the password. */
  readonly known?: Known;
  readonly account: { readonly email: string; readonly name: string; readonly passwordHash: string } | null;
  readonly signedIn: boolean;
  readonly declaration: Declaration | null;
}

type Invitation = typeof invitation.$inferSelect;

/** The key opens once: an account or more roles for one, the seat, and a session (T60). */
export const acceptInvitation = act<
  AcceptInput,
  { person: string; leadsTo: string; session: OpenedSession | null }
>({
  name: "accept-invitation",
  asks: null,
  thing: async (tx, { keyHash }) => ({ process: (await byHash(tx, keyHash)).process }),
  async run(context, { keyHash, person: here, known, account, signedIn, declaration }) {
    const { tx, now, audit, announce } = context;
    const offer = await byHash(tx, keyHash);
    // Whose answer was lost presses again, signed in by it.
    if (here !== null && signedIn && offer.usedBy === here)
      return { person: here, leadsTo: offer.leadsTo, session: null };
    refuseClosed(offer, now);
    if (known) await refuseOtherPassword(tx, known);
    const who = here ?? (await newPerson(context, account));
    await rightPerson(tx, offer, who);
    for (const offered of offer.roles) await give(context, offer, offered as OfferedRole, who);
    if (declaration && (await forumOf(tx, offer.process)).ethics !== "none") {
      refuseIf(issuesWithDeclaration(declaration));
      await writeStatements(context, offer.process, who, declaration.interests);
    }
    await tx
      .update(invitation)
      .set({ state: "used", usedBy: who, usedAt: now })
      .where(eq(invitation.id, offer.id));
    await raiseRights(context, who);
    await publishProcess(context, offer.process);
    audit({ invitation: offer.id, person: who });
    announce(offer.process, "people", "me", "session");
    return {
      person: who,
      leadsTo: offer.leadsTo,
      session: signedIn ? null : await openSession(context, who),
    };
  },
});

export async function byHash(db: Db, keyHash: string): Promise<Invitation> {
  const [row] = await db.select().from(invitation).where(eq(invitation.keyHash, keyHash));
  return found(row);
}

function refuseClosed(offer: Invitation, now: string): void {
  const state = invitationState(offer, now);
  const issues = issuesWithInvitation(state);
  if (state === "used") throw new Refused("already_used", issues);
  if (state === "expired") throw new Refused("expired", issues);
  refuseIf(issues);
}

async function newPerson({ tx, newId, now }: ActContext, account: AcceptInput["account"]): Promise<string> {
  const { email, name, passwordHash } = found(account);
  if (await personByEmail(tx, email)) throw new Refused("wrong_credentials");
  const id = newId();
  await tx
    .insert(person)
    .values({ id, email: email.trim().toLowerCase(), name, passwordHash, createdAt: now });
  return id;
}

async function rightPerson(tx: Db, offer: Invitation, who: string): Promise<void> {
  const [row] = await tx.select().from(person).where(eq(person.id, who));
  if (!found(row).active) throw new Refused("not_allowed", [issue("account_closed")]);
  const other = offer.email !== null && offer.email !== row?.email;
  if (other)
    throw new Refused("not_allowed", [issue("invitation_other_address", { address: offer.email ?? "" })]);
}

async function give(
  context: ActContext,
  offer: Invitation,
  offered: OfferedRole,
  who: string,
): Promise<void> {
  const { tx, now, newId } = context;
  if (offered.seat !== null) return giveSeat(context, offer, offered.seat, who);
  if (isHeld(await membershipsOf(tx, who, now), offer.process, offered)) return;
  const { role, group, bloc, organisation: said } = offered;
  const organisation = said ? await keepOrganisation(context, offer.process, said) : null;
  await tx
    .insert(membership)
    .values({ id: newId(), process: offer.process, person: who, role, group, bloc, organisation, from: now });
}

async function giveSeat(context: ActContext, offer: Invitation, id: string, who: string): Promise<void> {
  const { tx, now } = context;
  const [row] = await tx
    .select()
    .from(seat)
    .where(and(eq(seat.id, id), eq(seat.process, offer.process)));
  const { no, holder, status, term } = found(row);
  const issues: Issue[] = status === "suspended" ? [issue("seat_suspended", { seat: no })] : [];
  const [own] = await tx
    .select({ no: seat.no })
    .from(seat)
    .where(and(eq(seat.process, offer.process), eq(seat.holder, who), ne(seat.id, id)));
  if (own) issues.push(issue("person_holds_seat", { seat: own.no }));
  if (holder !== null && holder !== who) {
    // Offered before the co-chairs were there, by one person: it no longer replaces who sits there now.
    if (bothJoined(await coChairBlocs(tx, offer.process, now)) && !(await confirmed(tx, offer)))
      issues.push(issue("seat_taken", { seat: no }));
    else await raiseRights(context, holder);
  }
  refuseIf(issues);
  await tx
    .update(seat)
    .set({ holder: who, status: "active", vacantSince: null, term: holder === who ? term : term + 1 })
    .where(eq(seat.id, id));
}

async function confirmed(tx: Db, offer: Invitation): Promise<boolean> {
  const rows = await tx
    .select()
    .from(peopleChange)
    .where(and(eq(peopleChange.process, offer.process), eq(peopleChange.state, "done")));
  return rows.some(({ change }) => change.kind === "invitation" && change.invitation === offer.id);
}
