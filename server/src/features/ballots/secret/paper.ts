import type { Choice, PaperCounts } from "@accord/shared/ballots";
import { canonicalJson } from "@accord/shared/canonical";
import type { Bloc } from "@accord/shared/forum";
import { asc, eq } from "drizzle-orm";
import type { ActContext } from "../../../acts/act.js";
import type { Db } from "../../../ports/store.js";
import { sealedPaper } from "../../../ports/tables/index.js";
import { namesOf } from "../../people/queries.js";
import type { StoredBallot } from "../queries.js";

/** Papers as counted by one: whose they are, and how many of each choice. */
interface Papers {
  readonly seats: readonly string[];
  readonly counts: PaperCounts;
}
type Open = (sealed: Uint8Array) => unknown;

const bytesOfSeat = 30;
const bytesOfCounts = 100;

/** For the longest list there can be. */
const sizeOfPapers = (seats: number): number => bytesOfCounts + bytesOfSeat * seats;

export const papersRows = (db: Db, ballot: string) =>
  db.select().from(sealedPaper).where(eq(sealedPaper.ballot, ballot)).orderBy(asc(sealedPaper.bloc));

/** Whether a co-chair of each bloc has counted alike; `differs` where they have not. */
export async function papersIn(db: Db, row: StoredBallot, open: Open) {
  const [one, other] = (await papersRows(db, row.id)).map(({ by, sealed }) => ({
    by,
    ...(open(sealed) as Papers),
  }));
  if (!one || !other) return { differs: false, papers: null };
  const same = canonicalJson([...one.seats, one.counts]) === canonicalJson([...other.seats, other.counts]);
  return { differs: !same, papers: same ? { ...one, by: [one.by, other.by] } : null };
}

/** Whose paper bears which choice nobody knows: each seat is given one of them, and only the totals are true. */
export async function paperVotes(db: Db, row: StoredBallot, open: Open) {
  const { papers } = await papersIn(db, row, open);
  if (papers === null) return null;
  const choices = (["for", "against", "abstain"] as const).flatMap((choice) =>
    Array<Choice>(papers.counts[choice]).fill(choice),
  );
  const names = await namesOf(db, papers.by);
  return {
    votes: papers.seats.map((seat, at) => ({ seat, choice: choices[at] ?? "abstain" })),
    by: papers.by.map((id) => names.get(id) ?? "").sort(),
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
  const { papers } = await papersIn(tx, row, open);
  return papers?.seats.includes(seat) ?? false;
}

/** In the place of what the same bloc's co-chair entered before. */
export async function sealPapers(
  { tx, by, seals }: ActContext,
  { id, sealTo }: StoredBallot,
  bloc: Bloc,
  { seats, counts }: Papers,
  most: number,
): Promise<void> {
  const value = { seats: [...seats].sort(), counts: { ...counts } };
  const sealed = seals.seal(sealTo ?? "", value, sizeOfPapers(most));
  await tx
    .insert(sealedPaper)
    .values({ ballot: id, bloc, by, sealed })
    .onConflictDoUpdate({ target: [sealedPaper.ballot, sealedPaper.bloc], set: { by, sealed } });
}
