import { readDocument, type TextJson } from "@accord/shared/document-schema";
import {
  type CommitteeCount,
  countCommittee,
  type PositionFacts,
  positionTemplate,
  standingOf,
} from "@accord/shared/positions";
import { and, asc, desc, eq } from "drizzle-orm";
import type * as Y from "yjs";
import { inForce } from "../../acts/memberships.js";
import { found } from "../../acts/refused.js";
import type { ProcessRow } from "../../doors/http.js";
import type { Db } from "../../ports/store.js";
import {
  committeeVote,
  membership,
  network,
  person,
  position,
  positionRemark,
  positionSignature,
  process as processTable,
  version,
} from "../../ports/tables/index.js";

/** What is posted: the words of the live text, which is given up with it. */
export function wordsIn(doc: Y.Doc): TextJson {
  const words = readDocument(doc, positionTemplate).fields.words as TextJson;
  doc.destroy();
  return words;
}

export type StoredPosition = typeof position.$inferSelect;
type StoredNetwork = typeof network.$inferSelect;

export async function networkOf(db: Db, process: string, group: string): Promise<StoredNetwork | null> {
  const own = and(eq(network.process, process), eq(network.group, group));
  return (await db.select().from(network).where(own))[0] ?? null;
}

export const networksOf = (db: Db, process: string): Promise<StoredNetwork[]> =>
  db.select().from(network).where(eq(network.process, process)).orderBy(asc(network.name));

/** Those who write in the group, which is all that a network's members are. */
export const membersOf = (db: Db, group: string, now: string) =>
  db
    .selectDistinct({ id: person.id, name: person.name, email: person.email })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.person))
    .where(and(eq(membership.group, group), eq(person.active, true), inForce(now)))
    .orderBy(asc(person.name));

export async function positionByNumber(db: Db, process: string, no: number): Promise<StoredPosition> {
  const own = and(eq(position.process, process), eq(position.no, no));
  return found((await db.select().from(position).where(own))[0]);
}

export const positionsOf = (db: Db, process: string): Promise<StoredPosition[]> =>
  db.select().from(position).where(eq(position.process, process)).orderBy(desc(position.no));

/** Everything that the procedure of one position turns on. */
export interface Known {
  readonly row: StoredPosition;
  readonly home: ProcessRow;
  readonly network: StoredNetwork;
  readonly remarks: readonly (typeof positionRemark.$inferSelect)[];
  /** To the version that is posted. */
  readonly signatures: readonly (typeof positionSignature.$inferSelect)[];
  readonly votes: readonly (typeof committeeVote.$inferSelect)[];
  readonly posted: typeof version.$inferSelect | null;
  readonly facts: PositionFacts;
  readonly standing: ReturnType<typeof standingOf>;
  readonly count: CommitteeCount | null;
}

export async function knownOf(db: Db, row: StoredPosition, now: string): Promise<Known> {
  const [home] = await db.select().from(processTable).where(eq(processTable.id, row.process));
  const remarks = await db
    .select()
    .from(positionRemark)
    .where(eq(positionRemark.position, row.id))
    .orderBy(asc(positionRemark.at), asc(positionRemark.id));
  const signatures = await db
    .select()
    .from(positionSignature)
    .where(and(eq(positionSignature.position, row.id), eq(positionSignature.version, row.version ?? "")))
    .orderBy(asc(positionSignature.at), asc(positionSignature.person));
  const votes = await db
    .select()
    .from(committeeVote)
    .where(eq(committeeVote.position, row.id))
    .orderBy(asc(committeeVote.at), asc(committeeVote.person));
  const [posted] = await db
    .select()
    .from(version)
    .where(eq(version.id, row.version ?? ""));
  const choices = votes.map(({ choice }) => choice);
  const committee = row.committee && {
    until: row.committee.until,
    members: row.committee.members.length,
    choices,
  };
  const facts: PositionFacts = { ...row, committee };
  const { timeZone } = found(home);
  return {
    row,
    home: found(home),
    network: found(await networkOf(db, row.process, row.group)),
    remarks,
    signatures,
    votes,
    posted: posted ?? null,
    facts,
    standing: standingOf(facts, remarks, now, timeZone),
    count: committee && countCommittee(committee.members, choices),
  };
}
