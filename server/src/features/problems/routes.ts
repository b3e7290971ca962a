import * as wire from "@accord/shared/problems";
import type { Door } from "../../doors/http.js";
import { passageFrom } from "../commitments/index.js";
import { inPlace } from "../in-place.js";
import type { FeatureParts } from "../parts.js";
import { changeProblemSheet } from "./change-sheet.js";
import { chooseSolution } from "./choose-solution.js";
import { linkSheetPassage, unlinkSheetPassage } from "./link-passage.js";
import { openProblemSheet } from "./open-sheet.js";
import { sheetList, sheetPageOf, solutionsOf } from "./page.js";
import { scoreSolution } from "./score-solution.js";

const ok = () => ({ ok: true as const });

export function problemRoutes(door: Door, { documents }: FeatureParts): void {
  door.ask(wire.listProblemSheets, ({ db, process, asker }) => sheetList(db, process.id, asker));
  door.ask(wire.readProblemSheet, ({ db, process, params: { no }, asker, now }) =>
    sheetPageOf(db, { process: process.id, no, asker, now }),
  );
  door.ask(wire.readSolutions, ({ db, process, params: { no }, asker, now }) =>
    solutionsOf(db, documents, { process: process.id, no, asker, now }),
  );
  door.act(wire.openProblemSheet, openProblemSheet, inPlace, ({ no }) => ({ no }));
  door.act(wire.changeProblemSheet, changeProblemSheet, inPlace, ok);
  door.act(wire.scoreSolution, scoreSolution, inPlace, ok);
  door.act(wire.chooseSolution, chooseSolution, inPlace, ok);
  door.act(
    wire.linkSheetPassage,
    linkSheetPassage,
    ({ process, params: { no }, body }) => ({ process: process.id, no, ...passageFrom(body) }),
    (reply) => reply,
  );
  door.act(wire.unlinkSheetPassage, unlinkSheetPassage, inPlace, ok);
}
