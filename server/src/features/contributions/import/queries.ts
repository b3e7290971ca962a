import { and, desc, eq, ne } from "drizzle-orm";
import type { Db } from "../../../ports/store.js";
import { contributionImport, importDraft } from "../../../ports/tables/index.js";
import { namesOf } from "../../people/queries.js";
import { draftOf } from "../find.js";
import { usedOf } from "./used-of.js";

type Draft = typeof importDraft.$inferSelect;
type Done = typeof contributionImport.$inferSelect;

const summary = (
  draft: Pick<Draft, "id" | "fileName" | "bytes" | "rows" | "state" | "createdAt">,
  done: Done | undefined,
  by: string | null,
) => ({
  id: draft.id,
  fileName: draft.fileName,
  bytes: draft.bytes,
  rows: draft.rows,
  state: draft.state,
  at: done?.at ?? draft.createdAt,
  by,
  added: done?.added ?? 0,
  updated: done?.updated ?? 0,
  unchanged: done?.unchanged ?? 0,
  publishedAt: done?.publishedAt ?? null,
});

export async function importsOf(db: Db, process: string) {
  const drafts = await db
    .select({
      id: importDraft.id,
      fileName: importDraft.fileName,
      bytes: importDraft.bytes,
      rows: importDraft.rows,
      state: importDraft.state,
      by: importDraft.by,
      createdAt: importDraft.createdAt,
    })
    .from(importDraft)
    .where(eq(importDraft.process, process))
    .orderBy(desc(importDraft.createdAt))
    .limit(100);
  const done = await db.select().from(contributionImport).where(eq(contributionImport.process, process));
  const names = await namesOf(db, [...new Set(drafts.map((draft) => draft.by))]);
  return drafts.map((draft) =>
    summary(
      draft,
      done.find((one) => one.id === draft.id),
      names.get(draft.by) ?? null,
    ),
  );
}

export async function importOf(db: Db, process: { id: string; timeZone: string }, id: string, now: string) {
  const draft = await draftOf(db, process.id, id);
  const earlier = await db
    .select()
    .from(contributionImport)
    .where(and(eq(contributionImport.process, process.id), ne(contributionImport.id, id)))
    .orderBy(desc(contributionImport.at));
  const [done] = await db.select().from(contributionImport).where(eq(contributionImport.id, id));
  const names = await namesOf(db, [draft.by]);
  return {
    ...summary(draft, done, names.get(draft.by) ?? null),
    delimiter: draft.delimiter,
    byteOrderMark: draft.byteOrderMark,
    columns: draft.columns,
    sample: draft.sample,
    mapping: draft.mapping,
    timeZone: process.timeZone,
    now,
    sameFileAt: earlier.find((one) => one.sha256 === draft.sha256)?.at ?? null,
    sources: [...new Set(earlier.map((one) => one.source))],
    undoable: draft.state === "done" && (await usedOf(db, draft)) === null,
  };
}

/** How the newest import with the same columns was read: the next file of a source begins with it. */
export async function sameColumns(
  db: Db,
  process: string,
  names: readonly string[],
): Promise<Draft["mapping"] | null> {
  const rows = await db
    .select({ columns: importDraft.columns, mapping: importDraft.mapping })
    .from(importDraft)
    .where(and(eq(importDraft.process, process), eq(importDraft.state, "done")))
    .orderBy(desc(importDraft.createdAt))
    .limit(20);
  const same = rows.find(
    (row) =>
      row.columns.length === names.length && row.columns.every((column, at) => column.name === names[at]),
  );
  return same?.mapping ?? null;
}
