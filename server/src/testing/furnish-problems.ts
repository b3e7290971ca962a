import { openProblemSheet } from "@accord/shared/problems";
import { addStakeholder } from "@accord/shared/stakeholders";
import { and, eq } from "drizzle-orm";
import { problemSheet } from "../ports/tables/index.js";
import { sheetBody, stakeholderBody } from "./bodies.js";
import { answeredIn } from "./furnish-texts.js";
import type { Furnishing } from "./hands.js";
import { withSolution } from "./problem-sheet.js";

/** A problem sheet with a solution and a passage, and a stakeholder. */
export async function furnishProblems(at: Furnishing, from: string) {
  const { house, hands, done } = at;
  const { slug, id: home } = hands;
  const db = house.store.read;
  const { no: sheet } = await done(hands.contact, openProblemSheet, {
    body: { ...sheetBody, group: hands.group },
  });
  const solution = await withSolution(house, home, sheet);
  const [sheetRow] = await db
    .select()
    .from(problemSheet)
    .where(and(eq(problemSheet.process, home), eq(problemSheet.no, sheet)));
  const sheetPassage = await answeredIn(at, {
    id: `sheet-passage-of-${slug}`,
    from,
    toKind: "problem_sheet",
    to: sheetRow?.id ?? "",
  });
  const stakeholder = (
    await done(hands.contact, addStakeholder, { body: { ...stakeholderBody, group: hands.group } })
  ).id;
  return { sheet, solution, sheetPassage, stakeholder };
}
