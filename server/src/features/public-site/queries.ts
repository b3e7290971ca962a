import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  inArray,
  isNull,
  max,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import {
  aboutDraftOf,
  outcomeOfResponse,
  publication,
  publishedCount,
  publishedTheme,
} from "../../ports/tables/public-site.js";

export type Publication = typeof publication.$inferSelect;

/** Of a process, and not taken away again. */
const standing = (process: string) => and(eq(publication.process, process), isNull(publication.tombstone));

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

interface Part {
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

export interface FieldFilter {
  /** A theme of a contribution or response; the outcome of a response, which may be "none". */
  readonly field: "theme" | "outcome";
  readonly is: string;
}

/** So many addresses are looked up before somebody else is served. */
const slice = 500;
/** Before a value that SQLite is not to look for in an index. */
const aside = sql.raw("+");

/**
 * Public pages of a kind whose body has these values, of these addresses where some are named: how many, and one part.
 * The lists stand in indexes; `turn` is waited for between two pieces of what was found by a word.
 */
export async function publicationsWith(
  db: Db,
  process: string,
  kind: string,
  { filters, among }: { filters: readonly FieldFilter[]; among?: readonly string[] },
  part: Part,
  turn: () => Promise<void>,
): Promise<{ total: number; rows: Publication[] }> {
  if (among) {
    // By address alone: else SQLite goes through the whole list for each piece.
    const rest = filters.map((filter) => condition(process, kind, filter, aside));
    const where = and(standing(process), sql`${aside}${publication.kind} = ${kind}`, ...rest);
    return partOf(db, await placesAmong(db, where, among, turn), part);
  }
  const named = (field: FieldFilter["field"]) => filters.find((one) => one.field === field)?.is;
  const theme = named("theme");
  if (theme !== undefined) return underTheme(db, { process, kind, theme, outcome: named("outcome") }, part);
  const conditions = filters.map((filter) => condition(process, kind, filter));
  const where = and(standing(process), eq(publication.kind, kind), ...conditions);
  const [counted] = await db.select({ n: count() }).from(publication).where(where);
  const rows = await db
    .select()
    .from(publication)
    .where(where)
    .orderBy(asc(publication.position))
    .limit(part.limit)
    .offset(part.offset);
  return { total: counted?.n ?? 0, rows };
}

function condition(process: string, kind: string, { field, is }: FieldFilter, before = sql.raw("")): SQL {
  if (field === "outcome")
    return is === "none"
      ? sql`${before}${outcomeOfResponse} is null`
      : sql`${before}${outcomeOfResponse} = ${is}`;
  return sql`exists (select 1 from ${publishedTheme} where ${publishedTheme.process} = ${process}
    and ${publishedTheme.kind} = ${kind} and ${publishedTheme.theme} = ${is} and ${publishedTheme.position} = ${publication.position}
    and ${publishedTheme.address} = ${publication.address} and ${publishedTheme.language} = ${publication.language})`;
}

interface UnderTheme {
  readonly process: string;
  readonly kind: string;
  readonly theme: string;
  readonly outcome: string | undefined;
}

/** Public contributions or responses under a theme. */
async function underTheme(
  db: Db,
  { process, kind, theme, outcome }: UnderTheme,
  part: Part,
): Promise<{ total: number; rows: Publication[] }> {
  const where = and(
    eq(publishedTheme.process, process),
    eq(publishedTheme.kind, kind),
    eq(publishedTheme.theme, theme),
    ...(outcome === undefined ? [] : [eq(publishedTheme.outcome, outcome)]),
  );
  const [counted] = await db.select({ n: count() }).from(publishedTheme).where(where);
  const shown = db
    .select()
    .from(publishedTheme)
    .where(where)
    .orderBy(asc(publishedTheme.position))
    .limit(part.limit)
    .offset(part.offset)
    .as("shown");
  const rows = await db
    .select(getTableColumns(publication))
    .from(shown)
    .innerJoin(
      publication,
      and(
        eq(publication.process, shown.process),
        eq(publication.address, shown.address),
        eq(publication.language, shown.language),
      ),
    )
    .orderBy(asc(shown.position));
  return { total: counted?.n ?? 0, rows };
}

interface PlaceInList {
  readonly row: number;
  readonly position: number;
}

/** Where those of these addresses that meet the conditions stand in their list, in its order. */
async function placesAmong(
  db: Db,
  where: SQL | undefined,
  among: readonly string[],
  turn: () => Promise<void>,
): Promise<PlaceInList[]> {
  const places: PlaceInList[] = [];
  for (let at = 0; at < among.length; at += slice) {
    if (at > 0) await turn();
    const some = JSON.stringify(among.slice(at, at + slice));
    const found = await db
      .select({ row: rowOf, position: publication.position })
      .from(publication)
      .where(and(where, sql`${publication.address} in (select value from json_each(${some}))`));
    for (const place of found) places.push(place);
  }
  return places.sort((a, b) => a.position - b.position || a.row - b.row);
}

const rowOf = sql<number>`${publication}.rowid`;

async function partOf(
  db: Db,
  places: readonly PlaceInList[],
  { offset, limit }: Part,
): Promise<{ total: number; rows: Publication[] }> {
  const shown = JSON.stringify(places.slice(offset, offset + limit).map(({ row }) => row));
  const rows = await db
    .select()
    .from(publication)
    // Asked anew: what was taken away between two pieces is not shown.
    .where(and(isNull(publication.tombstone), sql`${rowOf} in (select value from json_each(${shown}))`))
    .orderBy(asc(publication.position), asc(rowOf));
  return { total: places.length, rows };
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

/** Names of themes that published contributions stand under: from each to the next, however many stand under it. */
export async function publishedThemes(db: Db, process: string): Promise<string[]> {
  const first = sql`select min(${publishedTheme.theme}) from ${publishedTheme}
    where ${publishedTheme.process} = ${process} and ${publishedTheme.kind} = 'contribution'`;
  const rows = await db.all<{ name: string }>(
    sql`with recursive named(name) as (${first} union all
          select (${first} and ${publishedTheme.theme} > named.name) from named where named.name is not null)
        select name from named where name is not null`,
  );
  return rows.map((row) => row.name);
}

/** Processes that have a public page. */
export async function publicProcesses(db: Db): Promise<Publication[]> {
  return db
    .select()
    .from(publication)
    .where(and(eq(publication.kind, "process"), isNull(publication.tombstone)));
}
