import { issue } from "@accord/shared/issues";
import { and, eq, inArray, notExists, sql } from "drizzle-orm";
import { act } from "../../../acts/act.js";
import { refuseIf } from "../../../acts/refused.js";
import type { Db } from "../../../ports/store.js";
import {
  contribution,
  contributionImport,
  contributionTheme,
  importDraft,
  importRow,
  theme,
  workingGroup,
} from "../../../ports/tables/index.js";
import { breathe, slices } from "../breathe.js";
import { draftOf } from "../find.js";
import type { ProgressBoard } from "../progress.js";
import { refreshAfter } from "../refresh.js";
import { restore } from "./staging.js";
import { usedOf } from "./used-of.js";

/**
 * Takes a whole import back in one short act: what it added goes, what it changed stands as before, its own themes go
 * if empty [IMP-6]. Search and public pages follow.
 */
export const undoImport = (board: ProgressBoard) =>
  act<{ process: string; import: string }, { removed: number; restored: number }>({
    name: "undo-import",
    asks: "enter_for_somebody",
    thing: async (_tx, { process }) => ({ process }),
    async run(context, { process, import: id }) {
      const { tx, audit, announce } = context;
      const draft = await draftOf(tx, process, id);
      refuseIf(draft.state === "done" ? [] : [issue("import_not_done")]);
      const used = await usedOf(tx, draft);
      refuseIf(used === null ? [] : [issue("import_used", { reference: used })]);
      const rows = await tx
        .select({ contribution: importRow.contribution, added: sql<number>`${importRow.before} is null` })
        .from(importRow)
        .where(eq(importRow.import, id));
      const added = rows.filter((row) => row.added).map((row) => row.contribution);
      const report = board.report(id, "undoing");
      await restore(tx, id);
      await tx.delete(importRow).where(eq(importRow.import, id));
      let done = 0;
      for (const part of slices(added, 500)) {
        await tx.delete(contributionTheme).where(inArray(contributionTheme.contribution, [...part]));
        await tx.delete(contribution).where(inArray(contribution.id, [...part]));
        done += part.length;
        report(done, added.length);
        await breathe();
      }
      await removeEmptyThemes(tx, draft.madeThemes);
      await tx.delete(contributionImport).where(eq(contributionImport.id, id));
      await tx.update(importDraft).set({ state: "undone" }).where(eq(importDraft.id, id));
      await refreshAfter(context, { process, ids: rows.map((row) => row.contribution) });
      const counts = { removed: added.length, restored: rows.length - added.length };
      audit({ import: id, ...counts });
      announce(process, "contributions", "imports", "themes");
      return counts;
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
