import { actions, type Asker, type Me, may } from "@accord/shared/people";
import { eq, inArray } from "drizzle-orm";
import { askerOf } from "../../acts/authorise.js";
import type { Db } from "../../ports/store.js";
import { person, process } from "../../ports/tables/index.js";

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
  const rows = ids.length === 0 ? [] : await db.select().from(process).where(inArray(process.id, ids)).orderBy(process.title);
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
