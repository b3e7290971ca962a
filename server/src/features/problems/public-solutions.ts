import { summaryOf } from "@accord/shared/problems";
import type { PublicSolution } from "@accord/shared/proposals";
import type { Db } from "../../ports/store.js";
import { choicesOf, scoresOf, sheetsOfProposal } from "./queries.js";

/** Solutions of a proposal's sheets that a group selected or not, with their scores [4.4, 4.5]. */
export async function publicSolutions(db: Db, proposal: string): Promise<PublicSolution[]> {
  const all: PublicSolution[] = [];
  for (const sheet of await sheetsOfProposal(db, proposal)) {
    const scores = await scoresOf(db, sheet.id);
    for (const { solution, title, kind, outcome, reasons } of await choicesOf(db, [sheet.id])) {
      const score = summaryOf(sheet.criteriaSet, scores.get(solution) ?? []).all;
      all.push({ title, kind, outcome, reasons, score: score && { ...score } });
    }
  }
  return all;
}
