import { readDocument, type TextJson } from "@accord/shared/document-schema";
import {
  type ByBloc,
  byBloc,
  type FrozenTerms,
  freezeTerms,
  termsTemplate,
  wholeFigures,
} from "@accord/shared/forum";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import type * as Y from "yjs";
import { found } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { forum, seat, terms, version } from "../../ports/tables/index.js";

export type StoredTerms = typeof terms.$inferSelect;
type StoredForum = typeof forum.$inferSelect;

/** Newest first. */
export function termsOf(db: Db, process: string): Promise<StoredTerms[]> {
  return db.select().from(terms).where(eq(terms.process, process)).orderBy(desc(terms.n));
}

export async function termsByNumber(db: Db, process: string, n: number): Promise<StoredTerms> {
  return found((await termsOf(db, process)).find((row) => row.n === n));
}

export async function termsById(db: Db, process: string, id: string): Promise<StoredTerms> {
  return found((await termsOf(db, process)).find((row) => row.id === id));
}

export async function termsInForce(db: Db, process: string): Promise<StoredTerms | null> {
  return (await termsOf(db, process)).find(({ state }) => state === "in_force") ?? null;
}

/** A draft, or what is before the forum: there is one at a time. */
export async function termsUnderWay(db: Db, process: string): Promise<StoredTerms | null> {
  return (await termsOf(db, process)).find(({ state }) => state === "draft" || state === "put") ?? null;
}

export async function forumOf(db: Db, process: string): Promise<StoredForum> {
  const [row] = await db.select().from(forum).where(eq(forum.process, process));
  return found(row);
}

/** Seats that are active and held: M by bloc [7.4]. */
export async function filledSeats(db: Db, process: string): Promise<ByBloc<number>> {
  const rows = await db
    .select({ bloc: seat.bloc })
    .from(seat)
    .where(and(eq(seat.process, process), eq(seat.status, "active"), isNotNull(seat.holder)));
  return byBloc((bloc) => rows.filter((row) => row.bloc === bloc).length);
}

export const wordsIn = (doc: Y.Doc): Readonly<Record<string, TextJson>> =>
  readDocument(doc, termsTemplate).fields;

export const noWords: Readonly<Record<string, TextJson>> = Object.fromEntries(
  termsTemplate.fields.map(({ root }) => [root, { type: "doc", content: [{ type: "paragraph" }] }]),
);

/** What is in force, as one text: as frozen, or the figures without words where none were ever frozen. */
export async function frozenInForce(db: Db, process: string): Promise<FrozenTerms> {
  const row = await termsInForce(db, process);
  if (row?.version) {
    const [frozen] = await db.select().from(version).where(eq(version.id, row.version));
    return found(frozen).body as unknown as FrozenTerms;
  }
  return freezeTerms(noWords, row?.figures ?? wholeFigures(await forumOf(db, process)));
}

/** The version that it was made to take the place of: the last before it that was ever in force. */
export async function beforeOf(db: Db, row: StoredTerms): Promise<StoredTerms | null> {
  const earlier = (await termsOf(db, row.process)).filter(({ n }) => n < row.n);
  return earlier.find(({ inForceAt }) => inForceAt !== null) ?? null;
}
