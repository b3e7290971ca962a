import { type Ballot, choicesOf, type Roll, type Vote } from "@accord/shared/ballots";
import type { VetoHolder } from "@accord/shared/forum";
import { and, asc, eq, inArray } from "drizzle-orm";
import { found } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import type { forum as forumTable } from "../../ports/tables/index.js";
import { ballot, roll, vote } from "../../ports/tables/index.js";

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

/** The ballot that a decision came from. */
export async function ballotByDecision(
  db: Db,
  process: string,
  decision: number,
): Promise<StoredBallot | undefined> {
  const [row] = await db
    .select()
    .from(ballot)
    .where(and(eq(ballot.process, process), eq(ballot.decisionEntry, decision)));
  return row;
}

export function rollOf(db: Db, id: string): Promise<StoredRoll[]> {
  return db.select().from(roll).where(eq(roll.ballot, id)).orderBy(asc(roll.seatNo));
}

/** The line of who asks: the own seat, else the one that names the asker as substitute, where that votes now before all [Q11]. */
export function lineOf(rolls: readonly StoredRoll[], who: string): StoredRoll | null {
  const named = rolls.filter(({ substitute }) => substitute === who);
  const voting = named.find(({ presence }) => presence === "by_substitute");
  return rolls.find(({ person }) => person === who) ?? voting ?? named[0] ?? null;
}

export function votesOf(db: Db, id: string): Promise<StoredVote[]> {
  return db.select().from(vote).where(eq(vote.ballot, id)).orderBy(asc(vote.seat), asc(vote.cast));
}

/** [BAL-20] A ballot on one of these that has not ended or not come into force; of a text of one's own there may be several. */
export async function otherBallotOn(
  db: Db,
  process: string,
  kind: StoredBallot["subject"],
  ids: readonly string[],
): Promise<StoredBallot | undefined> {
  if (kind === "text") return undefined;
  const running = await db
    .select()
    .from(ballot)
    .where(
      and(eq(ballot.process, process), inArray(ballot.state, ["draft", "open", "closed", "in_veto_window"])),
    );
  return running.find(
    (row) =>
      row.subjects.some((id) => ids.includes(id)) &&
      (row.subject === kind || !row.subjects.includes(process)),
  );
}

/** [Q8] Over the inclusion of a commitment alone; null where nobody may veto. */
export const vetoRight = (
  { veto }: Pick<typeof forumTable.$inferSelect, "veto">,
  subject: StoredBallot["subject"],
): { holder: VetoHolder; days: number } | null =>
  subject === "version" && veto.kind !== "none" ? { holder: veto.kind, days: veto.days } : null;

/** As the page and the public read it. */
export const vetoOf = ({ vetoDays, vetoHolder, vetoUntil, vetoGiven }: StoredBallot) =>
  vetoDays === null
    ? null
    : { days: vetoDays, holder: vetoHolder ?? "bloc", until: vetoUntil, given: vetoGiven };

/** The questions of its sitting in their order, itself among them. */
export async function sittingOf(db: Db, row: StoredBallot): Promise<StoredBallot[]> {
  if (row.sitting === null) return [row];
  return db
    .select()
    .from(ballot)
    .where(and(eq(ballot.process, row.process), eq(ballot.sitting, row.sitting)))
    .orderBy(asc(ballot.no));
}

/** The stored rows as the pure rules take them. */
export function asRule(row: StoredBallot, rolls: readonly StoredRoll[]): Ballot {
  return {
    state: row.state,
    rule: row.rule,
    quorum: row.quorum,
    mode: row.live ? "live" : "asynchronous",
    secrecy: row.secrecy,
    closesAt: row.closesAt,
    rolls: rolls.map(asRoll),
  };
}

export function asRoll({ seat, bloc, recused, presence }: StoredRoll): Roll {
  return { seat, bloc, recused, presence };
}

/** Who has voted, as the rules of closing ask for it; of what in secret, they ask nothing. */
export const votesIn = (
  row: StoredBallot,
  rolls: readonly StoredRoll[],
  votes: readonly StoredVote[],
): Vote[] =>
  row.secrecy === "open"
    ? asVotes(votes)
    : rolls
        .filter(({ voted }) => voted)
        .map(({ seat }) => ({ seat, choice: choicesOf(row.rule)[0] ?? "for", sequence: 1 }));

export function asVotes(votes: readonly StoredVote[]): Vote[] {
  return votes.map(({ seat, choice, cast }) => ({ seat, choice, sequence: cast }));
}
