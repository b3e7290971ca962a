import { type Choice, choiceSchema } from "@accord/shared/ballots";
import { canonicalJson } from "@accord/shared/canonical";
import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import type { ActContext } from "../../../acts/act.js";
import type { Db } from "../../../ports/store.js";
import { sealedPaper } from "../../../ports/tables/index.js";
import { namesOf } from "../../people/queries.js";
import type { StoredBallot } from "../queries.js";

/** Papers as counted by one: whose they are, and how many of each choice. */
export const paperCount = z.strictObject({
  seats: z.array(z.string()),
  counts: z.partialRecord(choiceSchema, z.int().min(0)),
});
export type PaperCount = z.infer<typeof paperCount>;

type Open = (sealed: Uint8Array) => unknown;

export const sizeOfPaper = 20_000;

/** As each bloc's co-chair has counted them. */
export async function papersOf(db: Db, row: StoredBallot, open: Open) {
  const rows = await db
    .select()
    .from(sealedPaper)
    .where(eq(sealedPaper.ballot, row.id))
    .orderBy(asc(sealedPaper.bloc));
  return rows.map(({ bloc, by, sealed }) => ({ bloc, by, count: paperCount.parse(open(sealed)) }));
}

/**
 * Papers count once both have counted them alike; null where they have not. Whose paper bears which choice nobody knows:
 * each seat is given one of them, and only the totals are true.
 */
export async function paperIn(db: Db, row: StoredBallot, open: Open) {
  const [one, other] = await papersOf(db, row, open);
  if (!one || !other || canonicalJson(one.count) !== canonicalJson(other.count)) return null;
  const { seats, counts } = one.count;
  const choices = Object.entries(counts).flatMap(([choice, n]) => Array<Choice>(n).fill(choice as Choice));
  const names = await namesOf(db, [one.by, other.by]);
  return {
    votes: seats.map((seat, at) => ({ seat, choice: choices[at] as Choice })),
    by: [one.by, other.by].map((id) => names.get(id) ?? "").sort(),
  };
}

/** Whose paper is counted votes no more on screen. */
export async function isOnPaper(
  { tx, seals }: ActContext,
  row: StoredBallot,
  seat: string,
): Promise<boolean> {
  const open = seals.opener(row.id);
  if (open === null) return false;
  const paper = await paperIn(tx, row, open);
  return paper?.votes.some((vote) => vote.seat === seat) ?? false;
}
