import { termsRoots, wholeFigures } from "@accord/shared/forum";
import { changeGroup } from "../features/process/change-group.js";
import { changeTermsFigures } from "../features/terms/change-figures.js";
import { openTermsDraft } from "../features/terms/open-draft.js";
import { publishFirstTerms } from "../features/terms/publish-first.js";
import { forumOf } from "../features/terms/queries.js";
import { draftingGroups } from "./data/people.js";
import { firstTerms, nextTerms, selectionOfGroups } from "./data/terms.js";
import type { Plot } from "./plot.js";
import { writeTerms } from "./write-terms.js";

/** The terms of reference are written down and made public; a change of the quorum is being written. */
export function terms(plot: Plot): void {
  plot.on(65, "14:00", ({ by, process }) =>
    by("ewan", writeTerms, {
      process,
      n: 1,
      turns: termsRoots.map((field) => ({ field, add: firstTerms[field] })),
    }),
  );
  plot.on(65, "16:30", ({ by, process }) => by("helena", publishFirstTerms, { process }));
  plot.on(48, "09:20", async ({ by, process, known }) => {
    for (const { key, name, remit } of draftingGroups) {
      const words = { name, remit, theme: known.get("theme", key), selection: selectionOfGroups };
      await by("joana", changeGroup, { process, group: known.get("group", key), words });
    }
  });
  plot.on(6, "15:00", async ({ by, process, store }) => {
    const { n } = await by("ewan", openTermsDraft, { process });
    const figures = wholeFigures(await forumOf(store.read, process));
    const { quorum, part: field, replace, write } = nextTerms;
    await by("rosa", changeTermsFigures, { process, n, figures: { ...figures, quorum } });
    await by("rosa", writeTerms, { process, n, turns: [{ field, replace, write }] });
  });
}
