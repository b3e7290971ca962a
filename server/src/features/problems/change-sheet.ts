import { type CriteriaSet, issuesWithCriteriaSet } from "@accord/shared/problems";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { problemSheet } from "../../ports/tables/index.js";
import { publishProposal } from "../proposals/index.js";
import { scoresOf, sheetByNumber } from "./queries.js";
import { type OnSheet, type SheetFacts, sheetThing, tiesOf } from "./thing.js";

interface ChangedSheet extends OnSheet, SheetFacts {
  readonly criteriaSet: CriteriaSet;
}

/** The proposals it leaves and comes to tell the public of its solutions no more, or from now on. */
export const changeProblemSheet = act<ChangedSheet, void>({
  name: "change-problem-sheet",
  asks: "edit_draft",
  thing: sheetThing,

  async run(context, { process, no, criteriaSet, ...facts }) {
    const { tx, audit, announce } = context;
    const row = await sheetByNumber(tx, process, no);
    if (criteriaSet !== row.criteriaSet)
      refuseIf(issuesWithCriteriaSet((await scoresOf(tx, row.id)).size > 0));
    const ties = await tiesOf(tx, process, facts);
    await tx
      .update(problemSheet)
      .set({ ...ties, criteriaSet })
      .where(eq(problemSheet.id, row.id));
    if (row.proposal !== ties.proposal)
      for (const id of [row.proposal, ties.proposal]) if (id !== null) await publishProposal(context, id);
    audit({ problemSheet: row.id });
    announce(process, "problems", "proposals");
  },
});
