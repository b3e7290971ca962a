import * as wire from "@accord/shared/contributions";
import { authorise } from "../../acts/authorise.js";
import { Refused } from "../../acts/refused.js";
import type { Door } from "../../doors/http.js";
import type { FeatureParts } from "../index.js";
import { partSize, slices } from "./breathe.js";
import { groupOfAll } from "./find.js";
import { ownSortings } from "./own-sortings.js";
import { idsOf } from "./queries.js";
import { setThemes } from "./set-themes.js";
import { undoSorting } from "./undo-sorting.js";

/** Sorting by thousands goes in parts: those who type are let through between two of them [SORT-1]. */
export function sortingRoutes(door: Door, { store, search, clock }: FeatureParts): void {
  const db = store.read;

  door.actInParts(wire.setThemes, setThemes(search), async (perform, { process, body }, actor) => {
    const { choice, add, remove } = body;
    const ids = await idsOf(db, search, process.id, choice);
    // The right to the whole, before anything of it is done; each part asks again for its own.
    const thing = { process: process.id, group: await groupOfAll(db, process.id, ids) };
    await authorise(db, actor, "sort_contributions", thing, clock.now());
    if ("ids" in choice && ids.length !== new Set(choice.ids).size) throw new Refused("not_found");
    let changed = 0;
    let begun: string | null = null;
    const parts = ids.length === 0 ? [[]] : [...slices(ids, partSize)];
    for (const [at, part] of parts.entries()) {
      const more = at < parts.length - 1;
      const done: { changed: number; sorting: string } = await perform({
        process: process.id,
        choice: { ids: [...part] },
        add,
        remove,
        begun,
        more,
      });
      begun = done.sorting;
      changed += done.changed;
    }
    return { changed, sorting: begun ?? "" };
  });

  door.ask(wire.listOwnSortings, async ({ db, process, speaker }) => ({
    sortings: speaker === null ? [] : await ownSortings(db, process.id, speaker.actor.id),
  }));

  door.actInParts(wire.undoSorting, undoSorting, async (perform, { process, params }) => {
    let changed = 0;
    for (let from: number | null = 0; from !== null; ) {
      const part: { changed: number; next: number | null } = await perform({
        process: process.id,
        sorting: params.sorting,
        from,
      });
      changed += part.changed;
      from = part.next;
    }
    return { changed };
  });
}
