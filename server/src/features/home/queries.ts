import type { ComingDate, WaitingRow } from "@accord/shared/home";
import { daysBetween, inZone } from "@accord/shared/messages";
import type { Bloc } from "@accord/shared/people";
import {
  and,
  asc,
  desc,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  max,
  min,
  ne,
  notExists,
  or,
  sql,
} from "drizzle-orm";
import type { ProcessRow } from "../../doors/http.js";
import type { Db } from "../../ports/store.js";
import * as t from "../../ports/tables/index.js";

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

const row = (
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

const at = ({ process }: Looking, tail: string): string => `/app/${process.slug}/${tail}`;

/** Open ballots where I hold a seat in the roll, am not recused and have not voted; a substitute only in the member's absence. */
export async function votesWaiting(looking: Looking): Promise<WaitingRow[]> {
  const { db, me, process } = looking;
  const voted = db
    .select({ one: sql`1` })
    .from(t.vote)
    .where(and(eq(t.vote.ballot, t.roll.ballot), eq(t.vote.seat, t.roll.seat)));
  const rows = await db
    .select({ ballot: t.ballot })
    .from(t.ballot)
    .innerJoin(t.roll, eq(t.roll.ballot, t.ballot.id))
    .leftJoin(t.seat, eq(t.seat.id, t.roll.seat))
    .where(
      and(
        eq(t.ballot.process, process.id),
        eq(t.ballot.state, "open"),
        eq(t.roll.recused, false),
        or(
          and(eq(t.roll.person, me), ne(t.roll.presence, "by_substitute")),
          and(eq(t.seat.substitute, me), eq(t.roll.presence, "by_substitute")),
        ),
        notExists(voted),
      ),
    );
  return rows.map(({ ballot }) =>
    row(looking, {
      id: `vote-${ballot.id}`,
      kind: "vote",
      why: "seat_in_roll",
      object: ballot.question,
      number: String(ballot.no),
      until: ballot.closesAt,
      since: ballot.openedAt ?? ballot.createdAt,
      href: at(looking, `ballots/${ballot.id}`),
    }),
  );
}

/** Prepared by somebody who is no co-chair: opens once a co-chair has confirmed question, rule and closing time. */
export async function ballotsToConfirm(looking: Looking): Promise<WaitingRow[]> {
  if (looking.chairs.length === 0) return [];
  const rows = await looking.db
    .select()
    .from(t.ballot)
    .where(
      and(
        eq(t.ballot.process, looking.process.id),
        eq(t.ballot.state, "draft"),
        isNull(t.ballot.confirmedBy),
      ),
    );
  return rows.map((ballot) =>
    row(looking, {
      id: `confirm-${ballot.id}`,
      kind: "approve",
      why: "co_chair_confirms_ballot",
      object: ballot.question,
      number: String(ballot.no),
      since: ballot.createdAt,
      href: at(looking, `ballots/${ballot.id}`),
    }),
  );
}

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

/** Drafted responses that my bloc has not approved; where one approval is enough, those without any. */
export async function responsesToApprove(looking: Looking): Promise<WaitingRow[]> {
  const { db, process, chairs, me } = looking;
  if (chairs.length === 0) return [];
  const drafted = await db
    .select()
    .from(t.response)
    .where(and(eq(t.response.process, process.id), eq(t.response.state, "drafted")))
    .orderBy(asc(t.response.createdAt));
  const each = process.settings.responseApproval === "each_bloc";
  const mine = drafted.filter(({ approvals }) =>
    each
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
      count: mine.length,
      since: oldest.changedAt,
      href: at(looking, "responses?state=drafted"),
    }),
  ];
}

/** Published contributions without a published response, older than the process allows: for the point of contact, as one row. */
export async function lateAnswers(looking: Looking, isContact: boolean): Promise<WaitingRow[]> {
  const { db, process, now } = looking;
  if (!isContact) return [];
  const before = new Date(Date.parse(now) - process.settings.lateAfterDays * 86_400_000).toISOString();
  const answered = db
    .select({ one: sql`1` })
    .from(t.responseLine)
    .innerJoin(t.response, eq(t.response.id, t.responseLine.response))
    .where(
      and(
        eq(t.responseLine.kind, "contribution"),
        eq(t.responseLine.thing, t.contribution.id),
        eq(t.response.state, "published"),
      ),
    );
  const late = and(
    eq(t.contribution.process, process.id),
    ne(t.contribution.state, "hidden"),
    lt(t.contribution.receivedAt, before),
    notExists(answered),
  );
  const [figures] = await db
    .select({ count: sql<number>`count(*)`, since: min(t.contribution.receivedAt) })
    .from(t.contribution)
    .where(late);
  if (!figures || figures.count === 0 || figures.since === null) return [];
  const [oldest] = await db
    .select()
    .from(t.contribution)
    .where(late)
    .orderBy(asc(t.contribution.receivedAt), asc(t.contribution.no))
    .limit(1);
  return [
    row(looking, {
      id: `answer-${process.id}`,
      kind: "answer",
      why: "late_answers",
      object: oldest?.title ?? "",
      number: oldest?.reference ?? null,
      count: figures.count,
      since: figures.since,
      href: at(looking, "responses"),
    }),
  ];
}

/** Drafts of my groups that others have changed since my last act here. */
export async function changedDrafts(looking: Looking): Promise<WaitingRow[]> {
  const { db, me, process, groups } = looking;
  if (groups.length === 0) return [];
  const [last] = await db
    .select({ at: max(t.audit.at) })
    .from(t.audit)
    .where(and(eq(t.audit.actor, me), eq(t.audit.process, process.id)));
  const rows = await db
    .select({
      id: t.commitment.id,
      n: t.commitment.n,
      title: t.commitment.title,
      since: max(t.documentUpdate.at),
    })
    .from(t.commitment)
    .innerJoin(t.documentUpdate, eq(t.documentUpdate.document, t.commitment.document))
    .where(
      and(
        eq(t.commitment.process, process.id),
        inArray(t.commitment.group, [...groups]),
        isNotNull(t.documentUpdate.person),
        ne(t.documentUpdate.person, me),
        gt(t.documentUpdate.at, last?.at ?? ""),
      ),
    )
    .groupBy(t.commitment.id, t.commitment.n, t.commitment.title);
  return rows.map(({ id, n, title, since }) =>
    row(looking, {
      id: `read-${id}`,
      kind: "read",
      why: "draft_changed",
      object: title,
      number: String(n),
      since: since ?? looking.now,
      href: at(looking, `commitments/${n}`),
    }),
  );
}

/** Closing times that lie ahead, soonest first. */
export async function comingDates(looking: Looking): Promise<ComingDate[]> {
  const { db, process, now } = looking;
  const ballots = await db
    .select()
    .from(t.ballot)
    .where(and(eq(t.ballot.process, process.id), eq(t.ballot.state, "open"), gt(t.ballot.closesAt, now)));
  const calls = await db
    .select()
    .from(t.call)
    .where(and(eq(t.call.process, process.id), gt(t.call.closesAt, now)));
  const dates: ComingDate[] = [
    ...ballots.map(({ id, question, closesAt }) => ({
      at: closesAt ?? "",
      what: "ballot_closes" as const,
      object: question,
      href: at(looking, `ballots/${id}`),
    })),
    ...calls.map(({ title, closesAt }) => ({
      at: closesAt ?? "",
      what: "call_closes" as const,
      object: title,
      href: null,
    })),
  ];
  return dates.sort((a, b) => (a.at < b.at ? -1 : 1)).slice(0, 8);
}

/** What is there yet of a process that was just set up. */
export async function setupFigures({
  db,
  process,
}: Looking): Promise<Record<"people" | "contributions" | "themes" | "groups" | "commitments", number>> {
  const count = async (
    of:
      | typeof t.invitation
      | typeof t.contribution
      | typeof t.theme
      | typeof t.workingGroup
      | typeof t.commitment,
  ): Promise<number> => {
    const [figures] = await db
      .select({ count: sql<number>`count(*)` })
      .from(of)
      .where(eq(of.process, process.id));
    return figures?.count ?? 0;
  };
  const others = await db
    .select({ person: t.membership.person })
    .from(t.membership)
    .where(eq(t.membership.process, process.id))
    .orderBy(desc(t.membership.from))
    .limit(2);
  return {
    people: (await count(t.invitation)) + Math.max(0, others.length - 1),
    contributions: await count(t.contribution),
    themes: await count(t.theme),
    groups: await count(t.workingGroup),
    commitments: await count(t.commitment),
  };
}
