import { and, asc, desc, eq, inArray, isNull, max, or, sql } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import { aboutDraftOf, publication, publishedCount } from "../../ports/tables/public-site.js";

export type Publication = typeof publication.$inferSelect;

/** Of a process, and not taken away again. */
export const standing = (process: string) =>
  and(eq(publication.process, process), isNull(publication.tombstone));

/** One public page; null where nothing was ever public at the address. A tombstone says that it is gone, and why. */
export async function publicationAt(db: Db, process: string, address: string): Promise<Publication | null> {
  const [row] = await db
    .select()
    .from(publication)
    .where(and(eq(publication.process, process), eq(publication.address, address)));
  return row ?? null;
}

/** Its body; null where nothing is public there, or no more. */
export async function publishedAt(db: Db, process: string, address: string): Promise<unknown> {
  const row = await publicationAt(db, process, address);
  return row === null || row.tombstone !== null ? null : row.body;
}

export interface Part {
  readonly offset: number;
  readonly limit: number;
  readonly newestFirst?: boolean;
}

export async function publicationsOf(
  db: Db,
  process: string,
  kind: string,
  part: Part,
): Promise<Publication[]> {
  const order = part.newestFirst ? desc(publication.position) : asc(publication.position);
  return db
    .select()
    .from(publication)
    .where(and(standing(process), eq(publication.kind, kind)))
    .orderBy(order)
    .limit(part.limit)
    .offset(part.offset);
}

export async function publicationsAt(
  db: Db,
  process: string,
  addresses: readonly string[],
): Promise<Publication[]> {
  if (addresses.length === 0) return [];
  return db
    .select()
    .from(publication)
    .where(and(standing(process), inArray(publication.address, [...addresses])))
    .orderBy(asc(publication.position));
}

export async function countsOf(db: Db, process: string): Promise<Readonly<Record<string, number>>> {
  const rows = await db.select().from(publishedCount).where(eq(publishedCount.process, process));
  return Object.fromEntries(rows.map((row) => [row.name, row.value]));
}

export async function lastChange(db: Db, process: string): Promise<string | null> {
  const [row] = await db
    .select({ at: max(publication.since) })
    .from(publication)
    .where(eq(publication.process, process));
  return row?.at ?? null;
}

/** Public pages of these kinds that name a reference in a list of their body. */
export async function publicationsNaming(db: Db, process: string, reference: string): Promise<Publication[]> {
  const names = (path: "$.contributions" | "$.links") =>
    sql`exists (select 1 from json_each(${publication.body}, ${path}) where json_each.value = ${reference})`;
  return db
    .select()
    .from(publication)
    .where(
      and(
        standing(process),
        // Also outside of the two: the index is asked for these kinds, and no page of a contribution is read.
        inArray(publication.kind, ["proposal", "draft", "decision"]),
        or(
          and(inArray(publication.kind, ["proposal", "draft"]), names("$.contributions")),
          and(eq(publication.kind, "decision"), names("$.links")),
        ),
      ),
    )
    .orderBy(asc(publication.position));
}

/** Public contributions about any version of a commitment's draft. */
export async function recordsAbout(db: Db, process: string, n: number): Promise<Publication[]> {
  return db
    .select()
    .from(publication)
    .where(and(standing(process), sql`${aboutDraftOf} = ${n}`))
    .orderBy(asc(publication.position));
}

/** Public decisions about the text at an address. */
export async function decisionsAbout(db: Db, process: string, address: string): Promise<Publication[]> {
  return db
    .select()
    .from(publication)
    .where(
      and(
        standing(process),
        eq(publication.kind, "decision"),
        sql`exists (select 1 from json_each(${publication.body}, '$.texts') where json_each.value ->> '$.address' = ${address})`,
      ),
    );
}

/** Processes that have a public page. */
export async function publicProcesses(db: Db): Promise<Publication[]> {
  return db
    .select()
    .from(publication)
    .where(and(eq(publication.kind, "process"), isNull(publication.tombstone)));
}
