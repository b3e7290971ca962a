import type { checkImport } from "@accord/shared/contributions";
import { issue } from "@accord/shared/issues";
import type { ReplyOf } from "@accord/shared/protocol";
import { found, refuseIf } from "../../../acts/refused.js";
import type { ProcessRow } from "../../../doors/http.js";
import type { Clock } from "../../../ports/clock.js";
import type { Files } from "../../../ports/files.js";
import type { Ids } from "../../../ports/ids.js";
import type { Store } from "../../../ports/store.js";
import { InTurn } from "../../../threads/in-turn.js";
import { partSize, slices } from "../breathe.js";
import { draftOf } from "../find.js";
import type { ProgressBoard, Report } from "../progress.js";
import type { CommitInput, Imported } from "./commit-import.js";
import { inTurn } from "./in-turn.js";
import { planImport } from "./plan.js";
import { type DraftRow, readingKey, readRows } from "./readings.js";
import { stagedRows } from "./staging.js";

interface ImportParts {
  readonly store: Store;
  readonly files: Files;
  readonly clock: Clock;
  readonly ids: Ids;
}

const mostListed = 1000;
/** More than all windows of somebody ask at once. */
const mostWaiting = 8;

/** What is done with a file that was kept: looking what would come of it, and taking all of it in. */
export function importSteps({ store, files, clock, ids }: ImportParts, board: ProgressBoard) {
  const db = store.read;
  const turns = new InTurn(mostWaiting);
  const read = async (process: ProcessRow, draft: DraftRow, report: Report) =>
    readRows(draft, found(await files.get(draft.file)), { zone: process.timeZone, now: clock.now() }, report);

  const check = async (process: ProcessRow, draft: DraftRow): Promise<ReplyOf<typeof checkImport>> => {
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
  };

  return {
    /** One after the other and of the accounts in turn: each holds a whole file, unpacked. */
    check: (process: ProcessRow, draft: DraftRow, person: string) =>
      turns.add(person, () => check(process, draft)),

    async commit(
      process: ProcessRow,
      id: string,
      perform: (input: CommitInput) => Promise<Imported | null>,
    ): Promise<Imported> {
      // Words from a source change by imports and their undoing alone, one of them at a time: a plan stays true.
      const done = await inTurn(process.id, async () => {
        const draft = await draftOf(db, process.id, id);
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
    },
  };
}
