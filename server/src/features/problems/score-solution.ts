import { issuesWithScores, issuesWithScoring, type Scores } from "@accord/shared/problems";
import { and, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { solutionScore } from "../../ports/tables/index.js";
import { choicesOf, sheetByNumber } from "./queries.js";
import { type OnSolution, solutionIn } from "./solution.js";
import { sheetThing } from "./thing.js";

/** A participant's scores of one solution, all criteria at once; none takes them back [4.5]. */
export const scoreSolution = act<OnSolution & { readonly scores: Scores }, void>({
  name: "score-solution",
  asks: "edit_draft",
  thing: sheetThing,

  async run(context, { process, no, solution, scores }) {
    const { tx, by, now, audit, announce } = context;
    const row = await sheetByNumber(tx, process, no);
    await solutionIn(context, row, solution);
    const chosen = (await choicesOf(tx, [row.id])).find((one) => one.solution === solution);
    refuseIf([...issuesWithScoring(chosen?.outcome ?? null), ...issuesWithScores(row.criteriaSet, scores)]);
    const own = and(
      eq(solutionScore.sheet, row.id),
      eq(solutionScore.solution, solution),
      eq(solutionScore.person, by),
    );
    await tx.delete(solutionScore).where(own);
    for (const [criterion, score] of Object.entries(scores))
      await tx
        .insert(solutionScore)
        .values({ sheet: row.id, solution, person: by, criterion, score, at: now });
    audit({ problemSheet: row.id, solution });
    announce(process, "problems");
  },
});
