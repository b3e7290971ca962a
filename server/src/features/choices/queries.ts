import type { ChoiceAbout, ChoicePlace, PublicChoice, UpDownValue } from "@accord/shared/choices";
import { placesOf } from "@accord/shared/choices";
import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { found } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { publicChoice, publicChoicePaper, publicChoiceVote, upDownVote } from "../../ports/tables/index.js";

export type StoredChoice = typeof publicChoice.$inferSelect;

export interface OnChoice {
  readonly process: string;
  readonly no: number;
}

export async function choiceByNo(db: Db, { process, no }: OnChoice): Promise<StoredChoice> {
  const [row] = await db
    .select()
    .from(publicChoice)
    .where(and(eq(publicChoice.process, process), eq(publicChoice.no, no)));
  return found(row);
}

export const choicesOf = (db: Db, process: string): Promise<StoredChoice[]> =>
  db.select().from(publicChoice).where(eq(publicChoice.process, process)).orderBy(desc(publicChoice.no));

export const paperOf = (db: Db, choice: string) =>
  db
    .select()
    .from(publicChoicePaper)
    .where(eq(publicChoicePaper.choice, choice))
    .orderBy(asc(publicChoicePaper.at), asc(publicChoicePaper.id));

/** Whether this voter has a vote in it; what it says is not known to anybody. */
export async function hasVoted(db: Db, choice: string, voter: string): Promise<boolean> {
  const rows = await db
    .select({ voter: publicChoiceVote.voter })
    .from(publicChoiceVote)
    .where(and(eq(publicChoiceVote.choice, choice), eq(publicChoiceVote.voter, voter)));
  return rows.length > 0;
}

/** What the public reads of it; null before it is opened. */
export function asPublic(row: StoredChoice): PublicChoice | null {
  const { form, no, state, openedAt, closesAt, closedAt, voidReason, tally, paper, settled, runOffOf } = row;
  if (state === "draft" || openedAt === null || closesAt === null) return null;
  return { ...form, no, state, openedAt, closesAt, closedAt, voidReason, tally, paper, settled, runOffOf };
}

/** [Q35] How an account votes on what stands on a public draft, by item. */
export async function upDownBy(
  db: Db,
  process: string,
  voter: string,
  items: readonly string[],
): Promise<ReadonlyMap<string, UpDownValue>> {
  const rows = await db
    .select({ item: upDownVote.item, value: upDownVote.value })
    .from(upDownVote)
    .where(
      and(eq(upDownVote.process, process), eq(upDownVote.voter, voter), inArray(upDownVote.item, [...items])),
    );
  return new Map(rows.map(({ item, value }) => [item, value]));
}

/** Where a proposal, contribution or theme stands in the results [Q30]. */
export async function placesIn(db: Db, process: string, about: ChoiceAbout): Promise<ChoicePlace[]> {
  const rows = await choicesOf(db, process);
  return placesOf(
    about,
    rows.flatMap((row) => asPublic(row) ?? []),
  );
}
