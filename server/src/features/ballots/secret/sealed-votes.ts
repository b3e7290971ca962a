import { type Choice, sizeOfSecretVote } from "@accord/shared/ballots";
import { and, eq } from "drizzle-orm";
import type { ActContext } from "../../../acts/act.js";
import { found } from "../../../acts/refused.js";
import type { Db } from "../../../ports/store.js";
import { roll, sealedPaper, sealedVote } from "../../../ports/tables/index.js";
import type { StoredBallot, StoredRoll } from "../queries.js";

interface SecretVote {
  readonly choice: Choice;
  readonly reason: string;
}

/** At the opening: a key of its own, and for each seat that may vote a row that looks as if it had. */
export async function sealRoll(
  { tx, seals }: ActContext,
  row: StoredBallot,
  rolls: readonly StoredRoll[],
): Promise<string> {
  const to = seals.make(row.id);
  const size = sizeOfSecretVote(row.secretReasons);
  for (const { seat, recused } of rolls)
    if (!recused)
      await tx.insert(sealedVote).values({ ballot: row.id, seat, sealed: seals.seal(to, null, size) });
  return to;
}

/** The vote takes the place of what was there. The same is written whether the seat had voted or not. */
export async function sealVote(
  { tx, seals }: ActContext,
  row: StoredBallot,
  seat: string,
  vote: SecretVote | null,
): Promise<void> {
  const sealed = seals.seal(found(row.sealTo), vote && { ...vote }, sizeOfSecretVote(row.secretReasons));
  await tx
    .update(sealedVote)
    .set({ sealed })
    .where(and(eq(sealedVote.ballot, row.id), eq(sealedVote.seat, seat)));
  await tx
    .update(roll)
    .set({ voted: true })
    .where(and(eq(roll.ballot, row.id), eq(roll.seat, seat)));
}

/** The votes by seat, for as long as they are counted. */
export async function openVotes(
  db: Db,
  { id }: StoredBallot,
  open: (sealed: Uint8Array) => unknown,
): Promise<(SecretVote & { seat: string })[]> {
  const rows = await db.select().from(sealedVote).where(eq(sealedVote.ballot, id));
  return rows.flatMap(({ seat, sealed }) => {
    const vote = open(sealed) as SecretVote | null;
    return vote === null ? [] : [{ seat, ...vote }];
  });
}

/** No vote stands under its seat any more. The key goes after the commit, by a start where the process ends before. */
export async function breakSeals({ tx, seals, afterCommit }: ActContext, ballot: string): Promise<void> {
  await tx.delete(sealedVote).where(eq(sealedVote.ballot, ballot));
  await tx.delete(sealedPaper).where(eq(sealedPaper.ballot, ballot));
  afterCommit(() => seals.destroy(ballot));
}

/** Ended without counting: nobody learns who had voted either. */
export async function dropSealedVotes(context: ActContext, row: StoredBallot): Promise<void> {
  if (row.secrecy === "open") return;
  await breakSeals(context, row.id);
  await context.tx.update(roll).set({ voted: false }).where(eq(roll.ballot, row.id));
}
