import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { type ImportMapping, importLimits } from "@accord/shared/contributions";
import { sayIn, sayIssue } from "@accord/shared/messages";
import type { Act } from "../../acts/act.js";
import { Refused } from "../../acts/refused.js";
import { processBySlug } from "../../doors/http.js";
import { draftOf } from "../../features/contributions/find.js";
import { commitImport } from "../../features/contributions/import/commit-import.js";
import { dropImport } from "../../features/contributions/import/drop-import.js";
import { keepImport } from "../../features/contributions/import/keep-import.js";
import { mapImport } from "../../features/contributions/import/map-import.js";
import { keepFile } from "../../features/contributions/import/receive-file.js";
import { importSteps } from "../../features/contributions/import/steps.js";
import { ProgressBoard } from "../../features/contributions/progress.js";
import type { Operation } from "../operation.js";

/** The same acts as on the screen, one after the other: keep, map, check, take all in or put the file away again. */
export const importFile: Operation = async ({ app, store, files, clock, ids }, input) => {
  const asked = input as { process: string; file: string; mapping: ImportMapping | null; check: boolean };
  const db = store.read;
  const process = await processBySlug(db, asked.process);
  const perform = <Input, Result>(act: Act<Input, Result>, given: Input) =>
    app.perform(act, { kind: "operator" }, given);
  const bytes = await readFile(asked.file);
  if (bytes.length > importLimits.bytes) throw new Refused("too_large");
  const kept = await keepFile(bytes, basename(asked.file), { db, files, now: clock.now() }, process);
  const { id } = await perform(keepImport, kept);
  const one = { process: process.id, import: id };
  try {
    if (asked.mapping) await perform(mapImport, { ...one, mapping: asked.mapping });
    const steps = importSteps({ store, files, clock, ids }, new ProgressBoard());
    const draft = await draftOf(db, process.id, id);
    const { refused, refusedCount, ...would } = await steps.check(process, draft, "operator");
    const imported = !asked.check && refusedCount === 0;
    if (imported) await steps.commit(process, id, (part) => perform(commitImport, part));
    else await perform(dropImport(files), one);
    const say = sayIn("en");
    return {
      imported,
      rows: would.rows,
      added: would.added,
      updated: would.updated,
      unchanged: would.unchanged,
      newThemes: would.newThemes,
      refusedCount,
      refused: refused.flatMap(({ row, line, refusals }) =>
        refusals.map(({ column, value, issue }) => ({
          row,
          line,
          column: column === null ? null : (draft.columns[column]?.name ?? null),
          value: value.slice(0, 200),
          code: issue.code,
          why: sayIssue(say, issue),
        })),
      ),
      columns: draft.columns.map(({ name }) => name),
      mapping: { ...draft.mapping },
    };
  } catch (error) {
    await perform(dropImport(files), one).catch(() => undefined);
    throw error;
  }
};
