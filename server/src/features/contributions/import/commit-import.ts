import { contributionReference, type ImportedRow, type KnownRow } from "@accord/shared/contributions";
import { issue } from "@accord/shared/issues";
import { eq } from "drizzle-orm";
import { type ActContext, act } from "../../../acts/act.js";
import { nextNumber } from "../../../acts/numbers.js";
import { Refused, refuseIf } from "../../../acts/refused.js";
import {
  type ContributionWords,
  contribution,
  contributionImport,
  contributionTheme,
  importDraft,
  importRow,
  theme,
} from "../../../ports/tables/index.js";
import { breathe, slices } from "../breathe.js";
import { draftOf } from "../find.js";
import type { ProgressBoard } from "../progress.js";
import { indexContribution, indexContributions } from "../search-entry.js";
import { rewritePublic } from "../set-themes.js";
import { insertTheme } from "../themes.js";
import { planImport } from "./plan.js";
import { type DraftRow, type ReadRow, readingKey } from "./readings.js";

export interface CommitInput {
  readonly process: string;
  readonly import: string;
  /** The rows as they were read before the act, and by what. */
  readonly rows: readonly ReadRow[];
  readonly readBy: string;
}

export interface Imported {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly themes: number;
}

/** All rows or none: the plan is made anew against what stands now, and one refused row refuses the whole [IMP-6]. */
export const commitImport = (board: ProgressBoard) =>
  act<CommitInput, Imported>({
    name: "import-contributions",
    asks: "enter_for_somebody",
    thing: async (_tx, { process }) => ({ process }),
    async run(context, { process, import: id, rows, readBy }) {
      const { tx, by, now, audit, announce } = context;
      const draft = await draftOf(tx, process, id);
      refuseIf(draft.state === "open" ? [] : [issue("import_done_already")]);
      if (readingKey(draft) !== readBy) throw new Refused("changed_by_other");
      const plan = await planImport(tx, draft, rows);
      refuseIf(plan.refused.length > 0 ? [issue("import_rows_refused", { count: plan.refused.length })] : []);
      const report = board.report(id, "importing");
      const total = plan.add.length + plan.update.length;

      const { themes, made } = await themeIds(context, draft, plan.newThemes);
      await addRows(context, draft, plan.add, themes, (done) => report(done, total));
      await updateRows(context, draft, plan.update, (done) => report(plan.add.length + done, total));
      const counts = { added: plan.add.length, updated: plan.update.length, unchanged: plan.unchanged };
      await tx.insert(contributionImport).values({
        id,
        process,
        fileName: draft.fileName,
        sha256: draft.sha256,
        mapping: { ...draft.mapping },
        idColumn: draft.columns[draft.mapping.columns.indexOf("sourceId")]?.name ?? null,
        source: draft.mapping.source,
        ...counts,
        by,
        at: now,
      });
      await tx.update(importDraft).set({ state: "done", madeThemes: made }).where(eq(importDraft.id, id));
      audit({ import: id, ...counts, setAside: draft.setAside.length });
      announce(process, "contributions", "imports", "themes");
      return { ...counts, themes: made.length };
    },
  });

async function themeIds(
  { tx, now, newId }: ActContext,
  { process }: DraftRow,
  names: readonly string[],
): Promise<{ themes: ReadonlyMap<string, string>; made: string[] }> {
  const made: string[] = [];
  for (const name of names) {
    const id = newId();
    await insertTheme(tx, process, id, { name, scope: "", reasons: "" }, now);
    made.push(id);
  }
  const rows = await tx
    .select({ id: theme.id, name: theme.name })
    .from(theme)
    .where(eq(theme.process, process));
  return { themes: new Map(rows.map((row) => [row.name, row.id])), made };
}

async function addRows(
  { tx, by, now, newId, search }: ActContext,
  { id, process, mapping }: DraftRow,
  add: readonly { readonly is: ImportedRow }[],
  themes: ReadonlyMap<string, string>,
  report: (done: number) => void,
): Promise<void> {
  if (add.length === 0) return;
  let no = await nextNumber(tx, process, "contribution", add.length);
  let done = 0;
  for (const part of slices(add, 25)) {
    const rows = part.map(({ is: { themes: _themes, ...is } }) => {
      const mine = no++;
      return {
        id: newId(),
        process,
        no: mine,
        reference: contributionReference(mine),
        ...is,
        anonymous: false,
        consentShown: "at_the_source",
        import: id,
        source: mapping.source,
        state: "received" as const,
        createdAt: now,
      };
    });
    await tx.insert(contribution).values(rows);
    await tx
      .insert(importRow)
      .values(rows.map((row) => ({ import: id, contribution: row.id, before: null })));
    const marks = rows.flatMap((row, at) =>
      (part[at]?.is.themes ?? []).flatMap((name) => {
        const of = themes.get(name);
        return of === undefined ? [] : [{ contribution: row.id, theme: of, by, at: now }];
      }),
    );
    if (marks.length > 0) await tx.insert(contributionTheme).values(marks).onConflictDoNothing();
    await indexContributions(search, tx, rows);
    done += part.length;
    report(done);
    await breathe();
  }
}

/** Words of the source that changed. Themes stay as the sorters have set them since. */
async function updateRows(
  context: ActContext,
  { id, process }: DraftRow,
  update: readonly { readonly is: ImportedRow; readonly known: KnownRow }[],
  report: (done: number) => void,
): Promise<void> {
  const { tx, search } = context;
  let done = 0;
  for (const part of slices(update, 25)) {
    for (const { is, known } of part) {
      const words = wordsOf(is);
      const [row] = await tx.update(contribution).set(words).where(eq(contribution.id, known.id)).returning();
      await tx.insert(importRow).values({ import: id, contribution: known.id, before: wordsOf(known) });
      if (row && row.state !== "hidden") await indexContribution(search, tx, row);
    }
    await rewritePublic(
      context,
      process,
      part.map(({ known }) => known.id),
    );
    done += part.length;
    report(done);
    await breathe();
  }
}

export function wordsOf(row: ImportedRow | KnownRow): ContributionWords {
  return {
    title: row.title,
    text: row.text,
    receivedAt: row.receivedAt,
    contributorName: row.contributorName,
    organisation: row.organisation,
    contributorKind: row.contributorKind as ContributionWords["contributorKind"],
    channel: row.channel as ContributionWords["channel"],
    place: row.place,
    language: row.language,
    sourceAddress: row.sourceAddress,
  };
}
