import { and, asc, eq, inArray } from "drizzle-orm";
import { found } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { commitment, contribution, link } from "../../ports/tables/index.js";

export type StoredCommitment = typeof commitment.$inferSelect;

export async function commitmentByNumber(db: Db, process: string, n: number): Promise<StoredCommitment> {
  const [row] = await db
    .select()
    .from(commitment)
    .where(and(eq(commitment.process, process), eq(commitment.n, n)));
  return found(row);
}

export async function commitmentById(db: Db, process: string, id: string): Promise<StoredCommitment> {
  const [row] = await db
    .select()
    .from(commitment)
    .where(and(eq(commitment.process, process), eq(commitment.id, id)));
  return found(row);
}

export function commitmentsOf(db: Db, process: string): Promise<StoredCommitment[]> {
  return db.select().from(commitment).where(eq(commitment.process, process)).orderBy(asc(commitment.n));
}

/** What has a text with passages that answer contributions. */
export interface LinkedText {
  readonly kind: "commitment" | "problem_sheet";
  readonly id: string;
}

/** Every tie of a contribution to this thing: to the whole, or to a passage. */
export const linksTo = (db: Db, { kind, id }: LinkedText) => linksToAll(db, kind, [id]);

export function linksToAll(db: Db, kind: LinkedText["kind"], ids: readonly string[]) {
  return db
    .select({ link, contribution })
    .from(link)
    .innerJoin(contribution, eq(contribution.id, link.from))
    .where(and(eq(link.fromKind, "contribution"), eq(link.toKind, kind), inArray(link.to, [...ids])))
    .orderBy(asc(contribution.no), asc(link.at));
}
