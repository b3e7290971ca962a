import type { ContributionChoice, ContributionFilter, ContributionLine } from "@accord/shared/contributions";
import { daysBetween, inZone } from "@accord/shared/messages";
import {
  and,
  asc,
  count,
  eq,
  exists,
  inArray,
  isNotNull,
  max,
  notExists,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Search } from "../../ports/search.js";
import type { Db } from "../../ports/store.js";
import { contribution, contributionTheme, importRow, responseLine, theme } from "../../ports/tables/index.js";
import type { Order, Place } from "./order.js";

/** As many as one search looks at; the best ones. */
const searchReach = 5000;

/** A view as conditions, with what the search found. */
interface View {
  readonly where: SQL | undefined;
  readonly cut: boolean;
}

export async function viewOf(
  db: Db,
  search: Search,
  process: string,
  filter: ContributionFilter,
): Promise<View> {
  const parts: (SQL | undefined)[] = [eq(contribution.process, process)];
  let cut = false;
  const words = filter.q?.trim() ?? "";
  const reference = /^c-?0*(\d{1,9})$/i.exec(words);
  if (reference) parts.push(eq(contribution.no, Number(reference[1])));
  else if (words !== "") {
    const ids = await search.query(db, { process, kind: "contribution", words, limit: searchReach });
    cut = ids.length === searchReach;
    parts.push(ids.length === 0 ? sql`1 = 0` : inArray(contribution.id, ids));
  }
  if (filter.channel) parts.push(eq(contribution.channel, filter.channel));
  if (filter.kind) parts.push(eq(contribution.contributorKind, filter.kind));
  if (filter.theme === "none") parts.push(notExists(marks(db)));
  else if (filter.theme) parts.push(exists(marks(db, eq(contributionTheme.theme, filter.theme))));
  if (filter.state === "hidden") parts.push(eq(contribution.state, "hidden"));
  if (filter.state === "not_public") parts.push(eq(contribution.state, "received"));
  if (filter.state === "answered") parts.push(exists(publishedAnswer(db)));
  if (filter.state === "no_response")
    parts.push(sql`${contribution.state} <> 'hidden'`, notExists(publishedAnswer(db)));
  if (filter.import) {
    const of = and(eq(importRow.import, filter.import), eq(importRow.contribution, contribution.id));
    parts.push(exists(db.select({ one: sql`1` }).from(importRow).where(of)));
  }
  return { where: and(...parts), cut };
}

const marks = (db: Db, more?: SQL) =>
  db
    .select({ one: sql`1` })
    .from(contributionTheme)
    .where(and(eq(contributionTheme.contribution, contribution.id), more));

const publishedAnswer = (db: Db) =>
  db
    .select({ one: sql`1` })
    .from(responseLine)
    .where(
      and(
        eq(responseLine.kind, "contribution"),
        eq(responseLine.thing, contribution.id),
        isNotNull(responseLine.release),
      ),
    );

export async function countOf(db: Db, where: SQL | undefined): Promise<number> {
  const [row] = await db.select({ n: count() }).from(contribution).where(where);
  return row?.n ?? 0;
}

/** The highest number given so far. */
export async function latestOf(db: Db, process: string): Promise<number> {
  const [row] = await db
    .select({ no: max(contribution.no) })
    .from(contribution)
    .where(eq(contribution.process, process));
  return row?.no ?? 0;
}

interface PageAsked {
  readonly order: Order;
  /** The one after which the page begins. */
  readonly after: Place | null;
  readonly limit: number;
  /** Whether the reader is told a name that is hidden from the public [8.6]. */
  readonly hiddenNames: boolean;
}

export async function pageOf(
  db: Db,
  where: SQL | undefined,
  page: PageAsked,
  now: string,
  zone: string,
): Promise<{ rows: ContributionLine[]; next: number | null }> {
  const rows = await db
    .select({
      id: contribution.id,
      no: contribution.no,
      reference: contribution.reference,
      title: contribution.title,
      receivedAt: contribution.receivedAt,
      contributorName: contribution.contributorName,
      anonymous: contribution.anonymous,
      kind: contribution.contributorKind,
      channel: contribution.channel,
      state: contribution.state,
    })
    .from(contribution)
    .where(and(where, page.after ? page.order.after(page.after) : undefined))
    .orderBy(...page.order.by)
    .limit(page.limit + 1);
  const shown = rows.slice(0, page.limit);
  const ids = shown.map((row) => row.id);
  const themes = await themesOf(db, ids);
  const answered = await answeredIn(db, ids);
  const today = inZone(now, zone).day;
  // A zone's formatter is slow to make, and most rows of an import share their day.
  const days = new Map<string, number>();
  const daysOf = (instant: string): number => {
    const known = days.get(instant) ?? daysBetween(inZone(instant, zone).day, today);
    days.set(instant, known);
    return known;
  };
  return {
    rows: shown.map((row) => ({
      ...row,
      title: row.state === "hidden" ? "" : row.title,
      contributorName: row.anonymous && !page.hiddenNames ? null : row.contributorName,
      themes: themes.get(row.id) ?? [],
      answered: answered.has(row.id),
      days: daysOf(row.receivedAt),
    })),
    next: rows.length > page.limit ? (shown.at(-1)?.no ?? null) : null,
  };
}

export async function themesOf(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, { id: string; name: string }[]>> {
  const of = new Map<string, { id: string; name: string }[]>();
  if (ids.length === 0) return of;
  const rows = await db
    .select({ contribution: contributionTheme.contribution, id: theme.id, name: theme.name })
    .from(contributionTheme)
    .innerJoin(theme, eq(theme.id, contributionTheme.theme))
    .where(inArray(contributionTheme.contribution, [...ids]))
    .orderBy(asc(theme.position));
  for (const { contribution: of_, ...mark } of rows) of.set(of_, [...(of.get(of_) ?? []), mark]);
  return of;
}

export async function answeredIn(db: Db, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ thing: responseLine.thing })
    .from(responseLine)
    .where(
      and(
        eq(responseLine.kind, "contribution"),
        inArray(responseLine.thing, [...ids]),
        isNotNull(responseLine.release),
      ),
    );
  return new Set(rows.map((row) => row.thing));
}

/** Those named that are of this process, or all that match a view, in the order of their numbers. */
export async function idsOf(
  db: Db,
  search: Search,
  process: string,
  choice: ContributionChoice,
): Promise<string[]> {
  const where =
    "ids" in choice
      ? and(eq(contribution.process, process), inArray(contribution.id, choice.ids))
      : (await viewOf(db, search, process, choice.filter)).where;
  const rows = await db
    .select({ id: contribution.id })
    .from(contribution)
    .where(where)
    .orderBy(asc(contribution.no));
  return rows.map((row) => row.id);
}

/** Where a contribution stands in a view, and who stands beside it. */
export async function placeIn(
  db: Db,
  where: SQL | undefined,
  place: Place,
  order: Order,
): Promise<{ at: number; of: number; previous: string | null; next: string | null }> {
  const beside = async (side: SQL | undefined, by: readonly SQL[]): Promise<string | null> => {
    const [row] = await db
      .select({ reference: contribution.reference })
      .from(contribution)
      .where(and(where, side))
      .orderBy(...by)
      .limit(1);
    return row?.reference ?? null;
  };
  return {
    at: await countOf(db, and(where, or(order.before(place), eq(contribution.no, place.no)))),
    of: await countOf(db, where),
    previous: await beside(order.before(place), order.back),
    next: await beside(order.after(place), order.by),
  };
}
