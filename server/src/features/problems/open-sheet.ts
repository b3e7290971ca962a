import { problemSheetTemplate } from "@accord/shared/problems";
import { and, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { nextNumber } from "../../acts/numbers.js";
import { found } from "../../acts/refused.js";
import { problemSheet, workingGroup } from "../../ports/tables/index.js";
import { type SheetFacts, tiesOf } from "./thing.js";

interface NewSheet extends SheetFacts {
  readonly process: string;
  readonly group: string;
}

/** A working group begins to write down one problem [4.3]. */
export const openProblemSheet = act<NewSheet, { no: number }>({
  name: "open-problem-sheet",
  asks: "edit_draft",
  thing: async (_tx, { process, group }) => ({ process, group }),

  async run({ tx, now, newId, by, documents, audit, announce }, { process, group, ...facts }) {
    const own = and(eq(workingGroup.process, process), eq(workingGroup.id, group));
    found((await tx.select().from(workingGroup).where(own))[0]);
    const ties = await tiesOf(tx, process, facts);
    const no = await nextNumber(tx, process, "problem_sheet");
    const id = newId();
    const document = newId();
    await tx.insert(problemSheet).values({
      ...ties,
      id,
      process,
      no,
      group,
      criteriaSet: "guide",
      document,
      by,
      createdAt: now,
    });
    await documents.create(tx, {
      id: document,
      process,
      kind: "problem_sheet",
      template: problemSheetTemplate.name,
      subject: id,
      at: now,
      act: "open-problem-sheet",
    });
    audit({ problemSheet: id });
    announce(process, "problems");
    return { no };
  },
});
