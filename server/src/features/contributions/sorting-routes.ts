import * as wire from "@accord/shared/contributions";
import type { Route } from "@accord/shared/protocol";
import { authorise } from "../../acts/authorise.js";
import { Refused } from "../../acts/refused.js";
import type { Asked, Door } from "../../doors/http.js";
import type { FeatureParts } from "../parts.js";
import { partSize, slices } from "./breathe.js";
import { groupOfAll } from "./find.js";
import { ownSortings } from "./own-sortings.js";
import type { ProgressBoard } from "./progress.js";
import { idsOf } from "./queries.js";
import { setThemes } from "./set-themes.js";
import { undoSorting } from "./undo-sorting.js";

/** Sorting by thousands goes in parts: those who type are let through between two of them [SORT-1]. */
export function sortingRoutes(
  door: Door,
  { store, search, clock }: FeatureParts,
  board: ProgressBoard,
): void {
  const db = store.read;
  const own = ({ process, speaker }: Pick<Asked<Route>, "process" | "speaker">): string =>
    `${process.id} ${speaker?.actor.id ?? ""}`;

  door.actInParts(wire.setThemes, setThemes(search), async (perform, asked, actor) => {
    const { process, body } = asked;
    const { choice, add, remove } = body;
    const ids = await idsOf(db, search, process.id, choice);
    // The right to the whole, before anything of it is done; each part asks again for its own.
    const thing = { process: process.id, group: await groupOfAll(db, process.id, ids) };
    await authorise(db, actor, "sort_contributions", thing, clock.now());
    if ("ids" in choice && ids.length !== new Set(choice.ids).size) throw new Refused("not_found");
    return board.during(own(asked), "sorting", async (report) => {
      let changed = 0;
      let begun: string | null = null;
      const parts = ids.length === 0 ? [[]] : [...slices(ids, partSize)];
      for (const [at, part] of parts.entries()) {
        report(at * partSize, ids.length);
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
  });

  door.ask(wire.listOwnSortings, async ({ db, process, speaker }) => ({
    sortings: speaker === null ? [] : await ownSortings(db, process.id, speaker.actor.id),
  }));

  door.ask(wire.sortingProgress, async (asked) => board.of(own(asked)));

  door.actInParts(wire.undoSorting, undoSorting, async (perform, asked) =>
    board.during(own(asked), "undoing", async (report) => {
      let changed = 0;
      for (let from: number | null = 0; from !== null; ) {
        const part: { changed: number; next: number | null; of: number } = await perform({
          process: asked.process.id,
          sorting: asked.params.sorting,
          from,
        });
        changed += part.changed;
        from = part.next;
        report(from ?? part.of, part.of);
      }
      return { changed };
    }),
  );
}
