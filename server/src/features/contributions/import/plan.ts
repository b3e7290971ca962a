import {
  type CellRefusal,
  columnOf,
  fateOf,
  type ImportedRow,
  type KnownRow,
} from "@accord/shared/contributions";
import { and, asc, eq, gt, inArray, isNotNull, sql } from "drizzle-orm";
import type { Db } from "../../../ports/store.js";
import { contribution, response, responseLine, theme } from "../../../ports/tables/index.js";
import { breathe } from "../breathe.js";
import type { DraftRow, ReadRow } from "./readings.js";

export interface ImportPlan {
  readonly add: readonly { readonly row: number; readonly is: ImportedRow }[];
  readonly update: readonly { readonly row: number; readonly is: ImportedRow; readonly known: KnownRow }[];
  readonly unchanged: number;
  readonly refused: readonly (ReadRow & { readonly refusals: readonly CellRefusal[] })[];
  readonly newThemes: readonly string[];
}

/** What an import would do to the process as it stands now: asked before, and again inside the act. */
export async function planImport(db: Db, draft: DraftRow, rows: readonly ReadRow[]): Promise<ImportPlan> {
  const known = await knownRows(db, draft.process, draft.mapping.source);
  const idColumn = columnOf(draft.mapping, "sourceId");
  const earlier = new Map<string, number>();
  const add: { row: number; is: ImportedRow }[] = [];
  const update: { row: number; is: ImportedRow; known: KnownRow }[] = [];
  const refused: (ReadRow & { refusals: readonly CellRefusal[] })[] = [];
  const themes = new Set<string>();
  let unchanged = 0;
  let looked = 0;
  for (const read of rows) {
    looked += 1;
    if (looked % 2000 === 0) await breathe();
    if (!read.reading.ok) {
      refused.push({ ...read, refusals: read.reading.refusals });
      continue;
    }
    const is = read.reading.row;
    const id = is.sourceId;
    const fate = fateOf(
      is,
      id === null ? undefined : known.get(id),
      id === null ? undefined : earlier.get(id),
      idColumn === -1 ? null : idColumn,
    );
    if (id !== null && !earlier.has(id)) earlier.set(id, read.row);
    if (fate.fate === "refused") refused.push({ ...read, refusals: [fate.refusal] });
    else if (fate.fate === "unchanged") unchanged += 1;
    else if (fate.fate === "updated") update.push({ row: read.row, is, known: fate.known });
    else {
      add.push({ row: read.row, is });
      for (const name of is.themes) themes.add(name);
    }
  }
  return { add, update, unchanged, refused, newThemes: await newThemes(db, draft, themes) };
}

async function newThemes(db: Db, draft: DraftRow, wanted: ReadonlySet<string>): Promise<string[]> {
  if (!draft.mapping.makeThemes) return [];
  const rows = await db.select({ name: theme.name }).from(theme).where(eq(theme.process, draft.process));
  const there = new Set(rows.map((row) => row.name));
  return [...wanted].filter((name) => !there.has(name)).sort();
}

const page = 1000;

/** Everything that came from this source before, by its id there. */
async function knownRows(db: Db, process: string, source: string): Promise<Map<string, KnownRow>> {
  const known = new Map<string, KnownRow>();
  let after = 0;
  for (;;) {
    const rows = await db
      .select()
      .from(contribution)
      .where(
        and(
          eq(contribution.process, process),
          eq(contribution.source, source),
          isNotNull(contribution.sourceId),
          gt(contribution.no, after),
        ),
      )
      .orderBy(asc(contribution.no))
      .limit(page);
    const answered = await answeredAmong(
      db,
      rows.map((row) => row.id),
    );
    for (const row of rows) known.set(row.sourceId ?? "", { ...row, answered: answered.has(row.id) });
    if (rows.length < page) return known;
    after = rows.at(-1)?.no ?? after;
    await breathe();
  }
}

/** Those to whose words an answer stands: approved or published. */
export async function answeredAmong(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ thing: responseLine.thing })
    .from(responseLine)
    .innerJoin(response, eq(response.id, responseLine.response))
    .where(
      and(
        eq(responseLine.kind, "contribution"),
        inArray(responseLine.thing, [...ids]),
        sql`${response.state} <> 'drafted'`,
      ),
    );
  return new Set(rows.map((row) => row.thing));
}
