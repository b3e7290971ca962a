import { issue } from "@accord/shared/issues";
import { and, eq, exists, inArray, isNotNull, isNull, ne, notExists, or, sql } from "drizzle-orm";
import { act } from "../../../acts/act.js";
import { refuseIf } from "../../../acts/refused.js";
import type { Db } from "../../../ports/store.js";
import {
  contribution,
  contributionImport,
  contributionTheme,
  importDraft,
  importRow,
  link,
  responseLine,
  theme,
  workingGroup,
} from "../../../ports/tables/index.js";
import { breathe, slices } from "../breathe.js";
import { draftOf } from "../find.js";
import type { ProgressBoard } from "../progress.js";
import { indexContribution } from "../search-entry.js";
import { rewritePublic } from "../set-themes.js";

/**
 * One contribution of an import that somebody has used since: made public or hidden, sorted, linked, answered, or
 * changed by a later import. Null: the import can be taken back.
 */
export async function usedOf(db: Db, draft: typeof importDraft.$inferSelect): Promise<string | null> {
  const [done] = await db.select().from(contributionImport).where(eq(contributionImport.id, draft.id));
  const one = { one: sql`1` };
  const later = db
    .select(one)
    .from(importRow)
    .innerJoin(contributionImport, eq(contributionImport.id, importRow.import))
    .where(
      and(
        eq(importRow.contribution, contribution.id),
        ne(importRow.import, draft.id),
        sql`${contributionImport.at} >= ${done?.at ?? ""}`,
      ),
    );
  const of = (added: boolean) =>
    exists(
      db
        .select(one)
        .from(importRow)
        .where(
          and(
            eq(importRow.import, draft.id),
            eq(importRow.contribution, contribution.id),
            added ? isNull(importRow.before) : isNotNull(importRow.before),
          ),
        ),
    );
  const answered = exists(
    db
      .select(one)
      .from(responseLine)
      .where(and(eq(responseLine.kind, "contribution"), eq(responseLine.thing, contribution.id))),
  );
  const linked = exists(
    db
      .select(one)
      .from(link)
      .where(
        or(
          and(eq(link.fromKind, "contribution"), eq(link.from, contribution.id)),
          and(eq(link.toKind, "contribution"), eq(link.to, contribution.id)),
        ),
      ),
  );
  const sorted = exists(
    db
      .select(one)
      .from(contributionTheme)
      .where(
        and(eq(contributionTheme.contribution, contribution.id), ne(contributionTheme.at, done?.at ?? "")),
      ),
  );
  const [row] = await db
    .select({ reference: contribution.reference })
    .from(contribution)
    .where(
      or(
        and(of(true), or(ne(contribution.state, "received"), answered, linked, sorted, exists(later))),
        and(of(false), or(answered, exists(later))),
      ),
    )
    .limit(1);
  return row?.reference ?? null;
}

/** Takes a whole import back: what it added goes, what it changed stands as before, its own themes go if empty [IMP-6]. */
export const undoImport = (board: ProgressBoard) =>
  act<{ process: string; import: string }, { removed: number; restored: number }>({
    name: "undo-import",
    asks: "enter_for_somebody",
    thing: async (_tx, { process }) => ({ process }),
    async run(context, { process, import: id }) {
      const { tx, search, audit, announce } = context;
      const draft = await draftOf(tx, process, id);
      refuseIf(draft.state === "done" ? [] : [issue("import_not_done")]);
      const used = await usedOf(tx, draft);
      refuseIf(used === null ? [] : [issue("import_used", { reference: used })]);
      const rows = await tx.select().from(importRow).where(eq(importRow.import, id));
      const report = board.report(id, "undoing");
      const added = rows.filter((row) => row.before === null).map((row) => row.contribution);
      let done = 0;
      for (const part of slices(added, 50)) {
        const ids = [...part];
        await tx.delete(importRow).where(and(eq(importRow.import, id), inArray(importRow.contribution, ids)));
        await tx.delete(contributionTheme).where(inArray(contributionTheme.contribution, ids));
        await search.removeAll(tx, process, "contribution", ids);
        await tx.delete(contribution).where(inArray(contribution.id, ids));
        done += ids.length;
        report(done, rows.length);
        await breathe();
      }
      const changed = rows.filter((row) => row.before !== null);
      for (const part of slices(changed, 25)) {
        for (const { contribution: of, before } of part) {
          if (before === null) continue;
          const [row] = await tx.update(contribution).set(before).where(eq(contribution.id, of)).returning();
          if (row && row.state !== "hidden") await indexContribution(search, tx, row);
        }
        await rewritePublic(
          context,
          process,
          part.map((row) => row.contribution),
        );
        await breathe();
      }
      await tx.delete(importRow).where(eq(importRow.import, id));
      await removeEmptyThemes(tx, draft.madeThemes);
      await tx.delete(contributionImport).where(eq(contributionImport.id, id));
      await tx.update(importDraft).set({ state: "undone" }).where(eq(importDraft.id, id));
      audit({ import: id, removed: added.length, restored: changed.length });
      announce(process, "contributions", "imports", "themes");
      return { removed: added.length, restored: changed.length };
    },
  });

async function removeEmptyThemes(tx: Db, made: readonly string[]): Promise<void> {
  if (made.length === 0) return;
  const one = { one: sql`1` };
  await tx
    .delete(theme)
    .where(
      and(
        inArray(theme.id, [...made]),
        notExists(tx.select(one).from(contributionTheme).where(eq(contributionTheme.theme, theme.id))),
        notExists(tx.select(one).from(workingGroup).where(eq(workingGroup.theme, theme.id))),
      ),
    );
}
