import * as wire from "@accord/shared/contributions";
import { issue } from "@accord/shared/issues";
import type { Route } from "@accord/shared/protocol";
import { authorise } from "../../../acts/authorise.js";
import { found, refuseIf } from "../../../acts/refused.js";
import type { Asked, Door, ProcessRow } from "../../../doors/http.js";
import type { FeatureParts } from "../../parts.js";
import { partSize, slices } from "../breathe.js";
import { draftOf } from "../find.js";
import type { ProgressBoard, Report } from "../progress.js";
import { commitImport } from "./commit-import.js";
import { dropImport } from "./drop-import.js";
import { inTurn } from "./in-turn.js";
import { keepImport, refuseTooMany } from "./keep-import.js";
import { mapImport } from "./map-import.js";
import { mendRow } from "./mend-row.js";
import { planImport } from "./plan.js";
import { publishImport, reviewOf } from "./publish-import.js";
import { importOf, importsOf } from "./queries.js";
import { type DraftRow, readingKey, readRows } from "./readings.js";
import { receiveFile } from "./receive-file.js";
import { stagedRows } from "./staging.js";
import { undoImport } from "./undo-import.js";

const mostListed = 1000;

export function importRoutes(
  door: Door,
  { store, files, clock, ids }: FeatureParts,
  board: ProgressBoard,
): void {
  const turn = inTurn();
  const db = store.read;

  /** Long reading is done only for those who may act on it; the act asks again. */
  const mayEnter = async ({ speaker, process }: Asked<Route>): Promise<void> => {
    const actor = speaker?.actor ?? { kind: "public" as const };
    await authorise(db, actor, "enter_for_somebody", { process: process.id }, clock.now());
  };
  const read = async (process: ProcessRow, draft: DraftRow, report: Report) => {
    const bytes = found(await files.get(draft.file));
    return readRows(draft, bytes, { zone: process.timeZone, now: clock.now() }, report);
  };

  door.act(
    wire.uploadImport,
    keepImport,
    async (asked) => {
      await mayEnter(asked);
      await refuseTooMany(db, asked.process.id, asked.speaker?.actor.id ?? "");
      return receiveFile(asked.request, { db, files, now: clock.now() }, asked.process);
    },
    (kept) => kept,
  );
  door.ask(wire.listImports, async ({ db, process }) => ({ imports: await importsOf(db, process.id) }));
  door.ask(wire.readImport, async ({ db, process, params, now }) =>
    importOf(db, process, params.import, now),
  );
  door.act(
    wire.mapImport,
    mapImport,
    ({ process, params, body }) => ({ process: process.id, import: params.import, mapping: body }),
    (done) => done,
  );
  door.ask(wire.checkImport, async ({ db, process, params }) => {
    const draft = await draftOf(db, process.id, params.import);
    const { rows, setAside } = await board.during(draft.id, "reading", (report) =>
      read(process, draft, report),
    );
    const plan = await planImport(db, draft, rows);
    return {
      rows: draft.rows,
      added: plan.add.length,
      updated: plan.update.length,
      unchanged: plan.unchanged,
      refused: plan.refused.slice(0, mostListed).map(({ row, line, cells, refusals }) => ({
        row,
        line,
        cells: cells.map((cell) => cell.slice(0, 4000)),
        refusals: refusals.map((one) => ({ ...one, issue: { ...one.issue } })),
      })),
      refusedCount: plan.refused.length,
      setAside,
      mended: Object.keys(draft.mended).length,
      newThemes: [...plan.newThemes],
    };
  });
  door.act(
    wire.mendRow,
    mendRow,
    ({ process, params, body }) => ({
      process: process.id,
      import: params.import,
      row: params.row,
      mend: body,
    }),
    (done) => done,
  );
  door.actInParts(wire.commitImport, commitImport, async (perform, asked) => {
    await mayEnter(asked);
    const { process, params } = asked;
    // Words from a source change by imports and their undoing alone, one of them at a time: a plan stays true.
    const done = await turn(process.id, async () => {
      const draft = await draftOf(db, process.id, params.import);
      refuseIf(draft.state === "open" ? [] : [issue("import_done_already")]);
      // Until it is imported or refused it is said to run: who asks after a break learns the truth from that.
      return board.during(draft.id, "reading", async (report) => {
        const { rows } = await read(process, draft, report);
        const plan = await planImport(db, draft, rows);
        refuseIf(
          plan.refused.length > 0 ? [issue("import_rows_refused", { count: plan.refused.length })] : [],
        );
        const staging = ids.id();
        const of = { process: process.id, import: draft.id, staging, readBy: readingKey(draft) };
        const importing = board.report(draft.id, "importing");
        const staged = stagedRows(plan, () => ids.id());
        let from = 0;
        importing(from, staged.length);
        for (const part of slices(staged, partSize)) {
          await perform({ ...of, step: "stage", from, rows: part });
          from += part.length;
          importing(from, staged.length);
        }
        return perform({ ...of, step: "enter", plan });
      });
    });
    return found(done);
  });
  door.ask(wire.importProgress, async ({ db, process, params }) => {
    await draftOf(db, process.id, params.import);
    return board.of(params.import);
  });
  door.act(
    wire.dropImport,
    dropImport(files),
    ({ process, params }) => ({ process: process.id, import: params.import }),
    (done) => done,
  );
  door.actInParts(wire.undoImport, undoImport(board), (perform, { process, params }) =>
    turn(process.id, () =>
      board.during(params.import, "undoing", () => perform({ process: process.id, import: params.import })),
    ),
  );
  door.ask(wire.reviewImport, async ({ db, process, params }) => reviewOf(db, process.id, params.import));
  door.actInParts(wire.publishImport, publishImport(board), async (perform, { process, params }) => {
    let published = 0;
    await board.during(params.import, "publishing", async () => {
      for (let left = 1; left > 0; ) {
        const part = await perform({ process: process.id, import: params.import, done: published });
        published += part.published;
        left = part.left;
      }
    });
    return { published };
  });
}
