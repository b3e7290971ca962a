import {
  type Ballot,
  type BallotPage,
  type BallotRow,
  choicesOf,
  issuesWithVote,
  type Roll,
  stillNeeded,
  type Vote,
} from "@accord/shared/ballots";
import { type Asker, may } from "@accord/shared/people";
import { and, asc, countDistinct, desc, eq, inArray } from "drizzle-orm";
import { found } from "../../acts/refused.js";
import type { ProcessRow } from "../../doors/http.js";
import type { Db } from "../../ports/store.js";
import { ballot, forum, link, roll, vote } from "../../ports/tables/index.js";
import { namesOf } from "../people/queries.js";
import { textOfBallot } from "./text.js";

export type StoredBallot = typeof ballot.$inferSelect;
export type StoredRoll = typeof roll.$inferSelect;
export type StoredVote = typeof vote.$inferSelect;

export async function ballotById(db: Db, process: string, id: string): Promise<StoredBallot> {
  const [row] = await db
    .select()
    .from(ballot)
    .where(and(eq(ballot.process, process), eq(ballot.id, id)));
  return found(row);
}

export function rollOf(db: Db, id: string): Promise<StoredRoll[]> {
  return db.select().from(roll).where(eq(roll.ballot, id)).orderBy(asc(roll.seatNo));
}

export function votesOf(db: Db, id: string): Promise<StoredVote[]> {
  return db.select().from(vote).where(eq(vote.ballot, id)).orderBy(asc(vote.seat), asc(vote.cast));
}

/** The stored rows as the pure rules take them. */
export function asRule(row: StoredBallot, rolls: readonly StoredRoll[]): Ballot {
  return {
    state: row.state,
    rule: row.rule,
    quorum: row.quorum,
    mode: row.live ? "live" : "asynchronous",
    secrecy: "open",
    closesAt: row.closesAt,
    rolls: rolls.map(asRoll),
  };
}

export function asRoll({ seat, bloc, recused, presence }: StoredRoll): Roll {
  return { seat, bloc, recused, presence };
}

export function asVotes(votes: readonly StoredVote[]): Vote[] {
  return votes.map(({ seat, choice, cast }) => ({ seat, choice, sequence: cast }));
}

export async function ballotList(db: Db, process: ProcessRow, asker: Asker): Promise<BallotRow[]> {
  const rows = await db.select().from(ballot).where(eq(ballot.process, process.id)).orderBy(desc(ballot.no));
  const me = asker.kind === "person" ? asker.id : "";
  const ids = rows.map((row) => row.id);
  const mine =
    ids.length === 0
      ? []
      : await db
          .select()
          .from(roll)
          .where(and(eq(roll.person, me), inArray(roll.ballot, ids)));
  const cast =
    mine.length === 0
      ? []
      : await db
          .select({ ballot: vote.ballot, seat: vote.seat })
          .from(vote)
          .where(
            inArray(
              vote.ballot,
              mine.map((line) => line.ballot),
            ),
          );
  return rows.map((row) => {
    const line = mine.find((own) => own.ballot === row.id);
    const voted = line !== undefined && cast.some((one) => one.ballot === row.id && one.seat === line.seat);
    return rowOf(row, line ?? null, voted);
  });
}

function standingOf(row: StoredBallot, mine: StoredRoll | null, voted: boolean): BallotRow["mine"] {
  if (mine === null) return "no_seat";
  if (mine.recused) return "recused";
  if (voted) return "voted";
  return row.state === "draft" || row.state === "open" ? "waiting" : "not_voted";
}

function rowOf(row: StoredBallot, mine: StoredRoll | null, voted: boolean): BallotRow {
  return {
    id: row.id,
    no: row.no,
    question: row.question,
    subject: row.subject,
    state: row.state,
    result: row.result,
    live: row.live,
    openedAt: row.openedAt,
    closesAt: row.closesAt,
    closedAt: row.closedAt,
    decision: row.decisionEntry,
    mine: standingOf(row, mine, voted),
  };
}

export async function ballotPageOf(
  db: Db,
  process: ProcessRow,
  id: string,
  asker: Asker,
  now: string,
): Promise<BallotPage> {
  const row = await ballotById(db, process.id, id);
  const rolls = await rollOf(db, id);
  const votes = await votesOf(db, id);
  const [forumRow] = await db.select().from(forum).where(eq(forum.process, process.id));
  const labels = found(forumRow).labels;
  const last = new Map(votes.map((one) => [one.seat, one]));
  const mine = asker.kind === "person" ? (rolls.find((line) => line.person === asker.id) ?? null) : null;
  const rule = asRule(row, rolls);
  const runs = may(asker, "run_ballot", { process: process.id, confirmed: row.confirmedBy !== null }).allowed;
  const chairs = may(asker, "run_ballot", { process: process.id, confirmed: false }).allowed;
  const names = await namesOf(db, [row.preparedBy, row.confirmedBy, ...rolls.map((line) => line.markedBy)]);
  const anyChoice = choicesOf(row.rule)[0];
  return {
    ...rowOf(row, mine, mine !== null && last.has(mine.seat)),
    rule: row.rule,
    quorum: row.quorum,
    mandate: row.mandate,
    blocLabels: labels,
    preparedBy: names.get(row.preparedBy) ?? "",
    confirmedBy: row.confirmedBy === null ? null : (names.get(row.confirmedBy) ?? ""),
    countdownSeconds: process.settings.closingCountdownSeconds,
    text: await textOfBallot(db, process, row),
    contributions: await contributionsBehind(db, row),
    roll: rolls.map((line) => {
      const one = last.get(line.seat);
      return {
        seat: line.seat,
        no: line.seatNo,
        bloc: line.bloc,
        name: line.name,
        organisation: line.organisation,
        recused: line.recused,
        recusedReason: line.recusedReason,
        presence: line.presence,
        markedBy: line.markedBy === null ? null : (names.get(line.markedBy) ?? null),
        choice: one?.choice ?? null,
        reason: one?.reason ?? null,
        how: one?.how ?? null,
        votedAt: one?.at ?? null,
      };
    }),
    figures: row.state === "draft" ? null : figuresOf(rule, rolls, votes),
    steps: (row.steps ?? []).map(({ code, values }) => ({ code, values: { ...values } })),
    effect: row.effect,
    voidReason: row.voidReason,
    can: {
      confirm: row.state === "draft" && row.confirmedBy === null && chairs,
      open: row.state === "draft" && runs,
      close: row.state === "open" && row.live && row.closesAt === null && runs,
      checkIn: row.state === "open" && row.live && runs,
      void: row.state === "open" && runs,
      vote:
        mine !== null &&
        anyChoice !== undefined &&
        issuesWithVote({ ballot: rule, seat: mine.seat, choice: anyChoice, reason: "", at: now }).every(
          (found) => found.code === "seat_absent",
        ),
    },
    mySeat: mine?.seat ?? null,
  };
}

function figuresOf(
  rule: Ballot,
  rolls: readonly StoredRoll[],
  votes: readonly StoredVote[],
): NonNullable<BallotPage["figures"]> {
  const now = stillNeeded({
    rule: rule.rule,
    quorum: rule.quorum,
    mode: rule.mode,
    rolls: rolls.map(asRoll),
    votes: asVotes(votes),
  });
  const bloc = (name: "government" | "non_government") => {
    const { for: yes, against, abstain, seats, present, voted } = now.byBloc[name];
    return { for: yes, against, abstain, seats, present, voted };
  };
  return {
    seats: rolls.length,
    present: now.quorum.present,
    quorumNeeded: now.quorum.needed,
    quorumMet: now.quorum.missing === 0 && now.quorum.blocsMissing.length === 0,
    needed: rule.mode === "asynchronous" && rule.state === "open" ? now.atFull.needed : now.needed,
    base: rule.mode === "asynchronous" && rule.state === "open" ? now.atFull.base : now.base,
    voted: now.voted,
    mayVote: now.mayVote,
    for: now.for,
    against: now.against,
    abstain: now.abstain,
    byBloc: { government: bloc("government"), non_government: bloc("non_government") },
  };
}

async function contributionsBehind(db: Db, row: StoredBallot): Promise<number> {
  const [counted] = await db
    .select({ n: countDistinct(link.from) })
    .from(link)
    .where(and(eq(link.fromKind, "contribution"), inArray(link.to, row.subjects)));
  return counted?.n ?? 0;
}
