import type { ElectionRound, PublicElection } from "@accord/shared/elections";
import { electionPublication, publicElection } from "@accord/shared/elections";
import { and, asc, desc, eq } from "drizzle-orm";
import { found } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { election, electionApplication, electionVoter } from "../../ports/tables/index.js";
import { publishedAt } from "../public-site/index.js";

export type StoredElection = typeof election.$inferSelect;
export type StoredApplication = typeof electionApplication.$inferSelect;

export interface OnElection {
  readonly process: string;
  readonly no: number;
}

export interface OnApplication extends OnElection {
  readonly application: number;
}

export async function electionByNo(db: Db, { process, no }: OnElection): Promise<StoredElection> {
  const [row] = await db
    .select()
    .from(election)
    .where(and(eq(election.process, process), eq(election.no, no)));
  return found(row);
}

/** What an act asks its right about: the election, and the people named as its commission. */
export async function thingOf(db: Db, on: OnElection) {
  const { process, form } = await electionByNo(db, on);
  return { process, invited: form.commission };
}

export const electionsOf = (db: Db, process: string): Promise<StoredElection[]> =>
  db.select().from(election).where(eq(election.process, process)).orderBy(desc(election.no));

export const applicationsOf = (db: Db, id: string): Promise<StoredApplication[]> =>
  db
    .select()
    .from(electionApplication)
    .where(eq(electionApplication.election, id))
    .orderBy(asc(electionApplication.no));

export async function applicationByNo(db: Db, of: string, no: number): Promise<StoredApplication> {
  const [row] = await db
    .select()
    .from(electionApplication)
    .where(and(eq(electionApplication.election, of), eq(electionApplication.no, no)));
  return found(row);
}

export async function applicationByKey(db: Db, keyHash: string): Promise<StoredApplication | null> {
  const [row] = await db.select().from(electionApplication).where(eq(electionApplication.keyHash, keyHash));
  return row ?? null;
}

export const lastRound = ({ rounds }: Pick<StoredElection, "rounds">): ElectionRound | null =>
  rounds.at(-1) ?? null;

/** Of a link that was not used yet: who may vote with it, and where. */
export async function voterByToken(db: Db, tokenHash: string) {
  const [row] = await db.select().from(electionVoter).where(eq(electionVoter.tokenHash, tokenHash));
  return row ?? null;
}

export async function votersOf(db: Db, of: string, round: number) {
  return db
    .select()
    .from(electionVoter)
    .where(and(eq(electionVoter.election, of), eq(electionVoter.round, round)));
}

/** As published; null before. */
export async function publishedElection(db: Db, { process, no }: OnElection): Promise<PublicElection | null> {
  const body = await publishedAt(db, process, electionPublication.address(no));
  return body === null ? null : publicElection.parse(body);
}
