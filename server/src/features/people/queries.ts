import { type Asker, actions, type Bloc, type Me, may, type ownAccount } from "@accord/shared/people";
import type { ReplyOf } from "@accord/shared/protocol";
import { and, eq, gt, inArray } from "drizzle-orm";
import { askerOf } from "../../acts/authorise.js";
import { coChairsOf } from "../../acts/memberships.js";
import type { Db } from "../../ports/store.js";
import { person, process, session as sessionTable, token } from "../../ports/tables/index.js";

export async function personByEmail(db: Db, email: string): Promise<typeof person.$inferSelect | null> {
  const [row] = await db.select().from(person).where(eq(person.email, email.trim().toLowerCase()));
  return row ?? null;
}

export async function meOf(db: Db, personId: string | null, demo: boolean, now: string): Promise<Me> {
  const [row] = personId === null ? [] : await db.select().from(person).where(eq(person.id, personId));
  if (!row) return { person: null, processes: [], demo };
  const asker = await askerOf(db, { kind: "person", id: row.id }, now);
  return {
    person: { id: row.id, name: row.name, email: row.email, administrator: row.administrator },
    processes: await processesOf(db, asker),
    demo,
  };
}

async function processesOf(db: Db, asker: Asker): Promise<Me["processes"]> {
  if (asker.kind !== "person") return [];
  const ids = [...new Set(asker.memberships.map((held) => held.process).filter(Boolean))];
  const rows =
    ids.length === 0
      ? []
      : await db.select().from(process).where(inArray(process.id, ids)).orderBy(process.title);
  return rows.map((row) => ({
    slug: row.slug,
    title: row.title,
    timeZone: row.timeZone,
    language: row.language,
    roles: asker.memberships
      .filter((held) => held.process === row.id)
      .map(({ role, group, bloc }) => ({ role, group, bloc })),
    may: actions.filter((action) => may(asker, action, { process: row.id }).allowed),
  }));
}

/** Blocs that have a co-chair now. */
export async function coChairBlocs(
  db: Db,
  processId: string,
  now: string,
): Promise<ReadonlySet<Bloc | null>> {
  return new Set((await coChairsOf(db, processId, now)).map(({ bloc }) => bloc));
}

export async function accountOf(
  db: Db,
  who: string,
  session: string,
  now: string,
): Promise<ReplyOf<typeof ownAccount>> {
  const [row] = await db.select().from(person).where(eq(person.id, who));
  const sessions = await db
    .select({ hash: sessionTable.hash })
    .from(sessionTable)
    .where(and(eq(sessionTable.person, who), gt(sessionTable.expiresAt, now)));
  const tokens = await db.select().from(token).where(eq(token.person, who)).orderBy(token.createdAt);
  return {
    name: row?.name ?? "",
    email: row?.email ?? "",
    otherSessions: sessions.filter(({ hash }) => hash !== session).length,
    tokens: tokens.map(({ hash, name, createdAt, expiresAt }) => ({
      id: hash,
      name,
      createdAt,
      expiresAt,
      expired: expiresAt !== null && expiresAt <= now,
    })),
  };
}

/** Names by person id; rows keep "system" or nobody too, and those have none. */
export async function namesOf(db: Db, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const some = [...new Set(ids.filter((id) => id !== null))];
  if (some.length === 0) return new Map();
  const rows = await db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(inArray(person.id, some));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
