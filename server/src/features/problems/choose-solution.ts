import { issuesWithChoice, type SolutionChoice } from "@accord/shared/problems";
import { and, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { solutionChoice } from "../../ports/tables/index.js";
import { publishProposal } from "../proposals/index.js";
import { sheetByNumber } from "./queries.js";
import { type OnSolution, solutionIn } from "./solution.js";
import { sheetThing } from "./thing.js";

/** Selected or not, with reasons; those not selected are kept, and shown where the proposal is shown [4.4]. */
export const chooseSolution = act<OnSolution & SolutionChoice, void>({
  name: "choose-solution",
  asks: "edit_draft",
  thing: sheetThing,

  async run(context, { process, no, solution, outcome, reasons }) {
    const { tx, by, now, audit, announce } = context;
    const row = await sheetByNumber(tx, process, no);
    const { title, kind } = await solutionIn(context, row, solution);
    refuseIf(issuesWithChoice({ outcome, reasons }, title));
    const own = and(eq(solutionChoice.sheet, row.id), eq(solutionChoice.solution, solution));
    await tx.delete(solutionChoice).where(own);
    if (outcome !== null)
      await tx
        .insert(solutionChoice)
        .values({ sheet: row.id, solution, title, kind, outcome, reasons: reasons.trim(), by, at: now });
    if (row.proposal !== null) await publishProposal(context, row.proposal);
    audit({ problemSheet: row.id, solution, outcome });
    announce(process, "problems", "proposals");
  },
});
