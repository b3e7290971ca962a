import * as wire from "@accord/shared/choices";
import type { Door } from "../../doors/http.js";
import { inPlace } from "../in-place.js";
import type { FeatureParts } from "../parts.js";
import { choicePages } from "./choice-pages.js";
import { openChoice } from "./open-choice.js";
import { choiceList, choiceOffer, choicePage } from "./page.js";
import { enterPaperVotes, removePaperVotes } from "./paper.js";
import { changeChoice, prepareChoice } from "./prepare-choice.js";
import { placesIn } from "./queries.js";
import { settleTie } from "./settle-tie.js";
import { upDownPages } from "./up-down-pages.js";
import { voidChoice } from "./void-choice.js";

const ok = () => ({ ok: true as const });

export function choiceRoutes(door: Door, parts: FeatureParts): void {
  door.ask(wire.listChoices, ({ db, process, asker }) => choiceList(db, process.id, asker));
  door.ask(wire.readChoiceOffer, ({ db, process }) => choiceOffer(db, process.id));
  door.ask(wire.readChoicePlaces, async ({ db, process, query }) => ({
    places: await placesIn(db, process.id, query),
  }));
  door.ask(wire.readChoice, ({ db, process, params: { no }, asker }) =>
    choicePage(db, { process: process.id, no }, asker),
  );
  door.act(wire.prepareChoice, prepareChoice, inPlace, ({ no }) => ({ no }));
  door.act(wire.changeChoice, changeChoice, inPlace, ok);
  door.act(wire.openChoice, openChoice, inPlace, ok);
  door.act(wire.voidChoice, voidChoice, inPlace, ok);
  door.act(wire.enterPaper, enterPaperVotes, inPlace, (reply) => reply);
  door.act(wire.removePaper, removePaperVotes, inPlace, ok);
  door.act(wire.settleTie, settleTie, inPlace, ok);
  choicePages(parts);
  upDownPages(parts);
}
