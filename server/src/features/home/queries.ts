import type { WaitingRow } from "@accord/shared/home";
import { daysBetween, inZone } from "@accord/shared/messages";
import type { Bloc } from "@accord/shared/people";
import { and, asc, eq, inArray, ne, notExists, or, sql } from "drizzle-orm";
import type { ProcessRow } from "../../doors/http.js";
import type { Db } from "../../ports/store.js";
import * as t from "../../ports/tables/index.js";
import { approvalHere } from "../responses/index.js";

/** Who asks, where: the process, what that person holds there, and now. */
export interface Looking {
  readonly db: Db;
  readonly me: string;
  readonly process: ProcessRow;
  readonly now: string;
  /** Blocs whose co-chair I am. */
  readonly chairs: readonly Bloc[];
  readonly groups: readonly string[];
}

export const row = (
  looking: Looking,
  some: Pick<WaitingRow, "id" | "kind" | "why" | "object" | "since" | "href"> & Partial<WaitingRow>,
): WaitingRow => ({
  number: null,
  count: 1,
  days: daysBetween(
    inZone(some.since, looking.process.timeZone).day,
    inZone(looking.now, looking.process.timeZone).day,
  ),
  until: null,
  ...some,
});

export const at = ({ process }: Looking, tail: string): string => `/app/${process.slug}/${tail}`;

/** Open ballots where I hold a seat in the roll, am not recused and have not voted; a substitute only in the member's absence. */
export async function votesWaiting(looking: Looking): Promise<WaitingRow[]> {
  const { db, me, process } = looking;
  const voted = db
    .select({ one: sql`1` })
    .from(t.vote)
    .where(and(eq(t.vote.ballot, t.roll.ballot), eq(t.vote.seat, t.roll.seat)));
  const rows = await db
    .select({ ballot: t.ballot, presence: t.roll.presence })
    .from(t.ballot)
    .innerJoin(t.roll, eq(t.roll.ballot, t.ballot.id))
    .leftJoin(t.seat, eq(t.seat.id, t.roll.seat))
    .where(
      and(
        eq(t.ballot.process, process.id),
        eq(t.ballot.state, "open"),
        eq(t.roll.recused, false),
        eq(t.roll.voted, false),
        or(
          and(eq(t.roll.person, me), ne(t.roll.presence, "by_substitute")),
          and(eq(t.seat.substitute, me), eq(t.roll.presence, "by_substitute")),
        ),
        notExists(voted),
      ),
    );
  return rows.map(({ ballot, presence }) =>
    ballotRow(looking, ballot, {
      kind: "vote",
      why: presence === "by_substitute" ? "substitute_in_roll" : "seat_in_roll",
      until: ballot.closesAt,
      since: ballot.openedAt ?? ballot.createdAt,
    }),
  );
}

/** Prepared by somebody who is no co-chair: opens once a co-chair has confirmed question, rule and closing time. */
export async function ballotsToConfirm(looking: Looking): Promise<WaitingRow[]> {
  if (looking.chairs.length === 0) return [];
  const waiting = (await preparedBallots(looking)).filter(({ confirmedBy }) => confirmedBy === null);
  return waiting.map((ballot) =>
    ballotRow(looking, ballot, { kind: "approve", why: "co_chair_confirms_ballot", since: ballot.createdAt }),
  );
}

/** Mine, which a co-chair has confirmed and nobody has opened. */
export async function ballotsToOpen(looking: Looking): Promise<WaitingRow[]> {
  return (await preparedBallots(looking)).flatMap((ballot) =>
    ballot.preparedBy === looking.me && ballot.confirmedAt !== null
      ? [ballotRow(looking, ballot, { kind: "review", why: "ballot_to_open", since: ballot.confirmedAt })]
      : [],
  );
}

const preparedBallots = ({ db, process }: Looking) =>
  db
    .select()
    .from(t.ballot)
    .where(and(eq(t.ballot.process, process.id), eq(t.ballot.state, "draft")));

export const ballotRow = (
  looking: Looking,
  { id, no, question }: typeof t.ballot.$inferSelect,
  how: Pick<WaitingRow, "kind" | "why" | "since"> & Partial<WaitingRow>,
): WaitingRow =>
  row(looking, {
    id: `${how.why}-${id}`,
    object: question,
    number: String(no),
    href: at(looking, `ballots/${id}`),
    ...how,
  });

/** "Both together": a shortlisting that my bloc's co-chair has not signed. */
export async function signaturesWaiting(looking: Looking): Promise<WaitingRow[]> {
  const { db, process, chairs } = looking;
  if (chairs.length === 0) return [];
  const open = await db
    .select()
    .from(t.jointDecision)
    .where(and(eq(t.jointDecision.process, process.id), eq(t.jointDecision.state, "open")));
  const mine = open.filter(({ signatures }) =>
    chairs.some((bloc) => !signatures.some((signature) => signature.bloc === bloc)),
  );
  const ids = mine.flatMap(({ proposals }) => proposals.slice(0, 1));
  const named = ids.length === 0 ? [] : await db.select().from(t.proposal).where(inArray(t.proposal.id, ids));
  return mine.map((decision) => {
    const first = named.find(({ id }) => id === decision.proposals[0]);
    return row(looking, {
      id: `sign-${decision.id}`,
      kind: "sign",
      why: "second_signature",
      object: first?.title ?? "",
      number: first?.reference ?? null,
      count: decision.proposals.length,
      since: decision.proposedAt,
      href: at(looking, first ? `proposals/${first.reference}` : "proposals"),
    });
  });
}

/** Changes of seats, blocs or co-chairs that another person has asked for. */
export async function changesToConfirm(looking: Looking): Promise<WaitingRow[]> {
  if (looking.chairs.length === 0) return [];
  const rows = await looking.db
    .select({ change: t.peopleChange, by: t.person.name })
    .from(t.peopleChange)
    .innerJoin(t.person, eq(t.person.id, t.peopleChange.askedBy))
    .where(
      and(
        eq(t.peopleChange.process, looking.process.id),
        eq(t.peopleChange.state, "open"),
        ne(t.peopleChange.askedBy, looking.me),
      ),
    );
  return rows.map(({ change, by }) =>
    row(looking, {
      id: `change-${change.id}`,
      kind: "approve",
      why: "change_needs_second",
      object: by,
      since: change.askedAt,
      href: at(looking, "people"),
    }),
  );
}

/**
 * Complete drafts of responses that my bloc has not approved; where one approval is enough, those without any. Counted
 * at one juncture, whose list the row opens. Without a forum the point of contact approves.
 */
export async function responsesToApprove(looking: Looking, isContact: boolean): Promise<WaitingRow[]> {
  const { db, process, chairs, me } = looking;
  const approval = await approvalHere(db, process);
  if (approval === "point_of_contact" ? !isContact : chairs.length === 0) return [];
  const drafted = await db
    .select()
    .from(t.response)
    .where(
      and(eq(t.response.process, process.id), eq(t.response.state, "drafted"), eq(t.response.missing, [])),
    )
    .orderBy(asc(t.response.createdAt));
  const mine = drafted.filter(({ approvals }) =>
    approval === "each_bloc"
      ? chairs.some((bloc) => !approvals.some((one) => one.bloc === bloc || one.person === me))
      : approvals.length === 0,
  );
  const oldest = mine[0];
  if (!oldest) return [];
  return [
    row(looking, {
      id: `approve-${process.id}`,
      kind: "approve",
      why: "bloc_approves",
      object: oldest.elements.inputCollected.slice(0, 120),
      count: mine.filter(({ juncture }) => juncture === oldest.juncture).length,
      since: oldest.changedAt,
      href: at(looking, `responses?tab=to_approve${oldest.juncture === "themes" ? "&juncture=themes" : ""}`),
    }),
  ];
}

/** Approved and in no release yet: for the point of contact, as one row. */
export async function responsesToPublish(looking: Looking, isContact: boolean): Promise<WaitingRow[]> {
  if (!isContact) return [];
  const approved = await looking.db
    .select()
    .from(t.response)
    .where(and(eq(t.response.process, looking.process.id), eq(t.response.state, "approved")))
    .orderBy(asc(t.response.changedAt));
  const oldest = approved[0];
  if (!oldest) return [];
  return [
    row(looking, {
      id: `release-${looking.process.id}`,
      kind: "review",
      why: "responses_to_publish",
      object: oldest.elements.inputCollected.slice(0, 120),
      count: approved.length,
      since: oldest.changedAt,
      href: at(looking, "responses/publish"),
    }),
  ];
}
