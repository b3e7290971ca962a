import { type ContributionWords, comparedFields, type ImportedRow } from "@accord/shared/contributions";
import { and, eq, getTableColumns, gte, inArray, isNotNull, lt, type SQL, sql } from "drizzle-orm";
import { type ActContext, act } from "../../../acts/act.js";
import type { Db } from "../../../ports/store.js";
import {
  contribution,
  contributionTheme,
  importRow,
  stagedContribution as staged,
  theme,
} from "../../../ports/tables/index.js";
import { breathe, partSize, slices } from "../breathe.js";
import { indexContributions } from "../search-entry.js";
import type { ImportPlan } from "./plan.js";

/** A row of the file as it waits to come in; `before` is null for one that is new. */
export interface StagedRow {
  readonly contribution: string;
  readonly is: ImportedRow;
  readonly before: ContributionWords | null;
}

/** New ones first: their place gives their number. */
export function stagedRows(plan: ImportPlan, newId: () => string): StagedRow[] {
  return [
    ...plan.add.map(({ is }) => ({ contribution: newId(), is, before: null })),
    ...plan.update.map(({ is, known }) => ({ contribution: known.id, is, before: wordsOf(known) })),
  ];
}

const wordsOf = (row: ContributionWords): ContributionWords =>
  Object.fromEntries(comparedFields.map((field) => [field, row[field]])) as unknown as ContributionWords;

/** Under this name their words are indexed, where no search looks. */
const waitingRoom = (staging: string): string => `staged:${staging}`;

/** Some rows are written where nobody reads them [IMP-6]; the first of a staging also sees to it that it is cleared. */
export async function stage(
  { tx, search, now, later }: ActContext,
  {
    process,
    staging,
    from,
    rows,
  }: { process: string; staging: string; from: number; rows: readonly StagedRow[] },
): Promise<void> {
  if (from === 0) await later(inTenMinutes(now), clearStaging.name, { process, staging });
  for (const [at, part] of [...slices(rows, 50)].entries()) {
    await tx.insert(staged).values(
      part.map(({ contribution: id, is: { themes, ...words }, before }, index) => ({
        staging,
        position: from + at * 50 + index,
        contribution: id,
        words,
        themes: [...new Set(themes)],
        before,
      })),
    );
    const added = part.filter(({ before }) => before === null);
    await indexContributions(
      search,
      tx,
      added.map(({ contribution: id, is }) => ({
        ...is,
        id,
        process: waitingRoom(staging),
        anonymous: false,
      })),
    );
    await breathe();
  }
}

const inTenMinutes = (now: string): string => new Date(Date.parse(now) + 600_000).toISOString();

interface Entering {
  readonly process: string;
  readonly import: string;
  readonly staging: string;
  readonly source: string;
  /** Number of the first new one, and how many there are. */
  readonly first: number;
  readonly added: number;
  readonly updated: number;
}

/** The staged rows become contributions, in a few statements for each thousand of them. */
export async function enter({ tx, search, by, now }: ActContext, entering: Entering): Promise<void> {
  const { process, import: id, staging, source, first, added, updated } = entering;
  const { contribution: thing, position, words, themes, before } = staged;
  const no = sql`${first} + ${position}`;
  for (let from = 0; from < added + updated; from += 1000) {
    const some = and(eq(staged.staging, staging), gte(position, from), lt(position, from + 1000));
    const fresh = sql`from ${staged} where ${and(some, lt(position, added))}`;
    await copy(tx, contribution, fresh, {
      id: thing,
      process,
      no,
      reference: sql`printf('C-%04d', ${no})`,
      ...wordsIn(words),
      sourceId: wordIn(words, "sourceId"),
      anonymous: 0,
      consentShown: "at_the_source",
      import: id,
      source,
      state: "received",
      createdAt: now,
    });
    const named = sql`from ${staged}, json_each(${themes}) as named, ${theme}
      where ${and(some, lt(position, added), eq(theme.process, process))} and ${theme.name} = named.value`;
    await copy(tx, contributionTheme, named, { contribution: thing, theme: theme.id, by, at: now });
    await tx
      .update(contribution)
      .set(wordsIn(words))
      .from(staged)
      .where(and(eq(contribution.id, thing), some, gte(position, added)));
    await copy(tx, importRow, sql`from ${staged} where ${some}`, { import: id, contribution: thing, before });
    await breathe();
  }
  await search.move(tx, waitingRoom(staging), process);
  await tx.delete(staged).where(eq(staged.staging, staging));
}

/** Rows of one table become rows of another without leaving the store. */
async function copy<Into extends typeof contribution | typeof contributionTheme | typeof importRow>(
  tx: Db,
  into: Into,
  from: SQL,
  values: Partial<Record<keyof Into["$inferInsert"], unknown>>,
): Promise<void> {
  const columns = getTableColumns(into) as Record<string, { name: string }>;
  const names = Object.keys(values).map((key) => sql.identifier(columns[key]?.name ?? key));
  const taken = Object.values(values).map((value) => sql`${value}`);
  await tx.run(
    sql`insert into ${into} (${sql.join(names, sql`, `)}) select ${sql.join(taken, sql`, `)} ${from}`,
  );
}

/** Words that an import changed stand as before. */
export async function restore(tx: Db, id: string): Promise<void> {
  await tx
    .update(contribution)
    .set(wordsIn(importRow.before))
    .from(importRow)
    .where(
      and(eq(contribution.id, importRow.contribution), eq(importRow.import, id), isNotNull(importRow.before)),
    );
}

type Kept = typeof staged.words | typeof importRow.before;
const wordIn = (kept: Kept, word: string): SQL => sql`${kept} ->> ${sql.raw(`'$.${word}'`)}`;
/** Each word of a row kept as JSON, for its column. */
const wordsIn = (kept: Kept) =>
  Object.fromEntries(comparedFields.map((word) => [word, wordIn(kept, word)])) as Record<
    (typeof comparedFields)[number],
    SQL
  >;

/** Rows that did not come in, because the import was refused or broken off, are put away. */
export const clearStaging = act<{ process: string; staging: string }, void>({
  name: "clear-staging",
  asks: "sort_contributions",
  thing: async (_tx, { process }) => ({ process }),
  async run({ tx, search, now, audit, later }, { process, staging }) {
    const of = eq(staged.staging, staging);
    const rows = await tx
      .delete(staged)
      .where(
        and(
          of,
          inArray(
            staged.position,
            tx.select({ position: staged.position }).from(staged).where(of).limit(partSize),
          ),
        ),
      )
      .returning({ id: staged.contribution });
    if (rows.length === 0) return;
    await search.removeAll(
      tx,
      waitingRoom(staging),
      "contribution",
      rows.map(({ id }) => id),
    );
    audit({ staging, rows: rows.length });
    await later(now, "clear-staging", { process, staging });
  },
});
