import * as wire from "@accord/shared/contributions";
import type { Route } from "@accord/shared/protocol";
import { authorise } from "../../../acts/authorise.js";
import type { Asked, Door } from "../../../doors/http.js";
import type { FeatureParts } from "../../parts.js";
import { draftOf } from "../find.js";
import type { ProgressBoard } from "../progress.js";
import { commitImport } from "./commit-import.js";
import { dropImport } from "./drop-import.js";
import { inTurn } from "./in-turn.js";
import { keepImport, refuseTooMany } from "./keep-import.js";
import { mapImport } from "./map-import.js";
import { mendRow } from "./mend-row.js";
import { publishImport, reviewOf } from "./publish-import.js";
import { importOf, importsOf } from "./queries.js";
import { receiveFile } from "./receive-file.js";
import { importSteps } from "./steps.js";
import { undoImport } from "./undo-import.js";

export function importRoutes(door: Door, parts: FeatureParts, board: ProgressBoard): void {
  const { clock, files } = parts;
  const db = parts.store.read;
  const steps = importSteps(parts, board);

  /** Long reading is done only for those who may act on it; the act asks again. */
  const mayEnter = async ({ speaker, process }: Asked<Route>): Promise<void> => {
    const actor = speaker?.actor ?? { kind: "public" as const };
    await authorise(db, actor, "enter_for_somebody", { process: process.id }, clock.now());
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
  door.ask(wire.checkImport, async ({ process, params, speaker }) =>
    steps.check(process, await draftOf(db, process.id, params.import), speaker?.actor.id ?? ""),
  );
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
    return steps.commit(asked.process, asked.params.import, perform);
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
    inTurn(process.id, () =>
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
