import { and, asc, count, eq, getTableColumns, isNull, type SQL, sql } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import { outcomeOfResponse, publication, publishedTheme } from "../../ports/tables/public-site.js";
import { type Part, type Publication, standing } from "./queries.js";

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
