import { problemSheetOf, type Solution } from "@accord/shared/problems";
import type { ActContext } from "../../acts/act.js";
import { found } from "../../acts/refused.js";
import type { StoredSheet } from "./queries.js";
import type { OnSheet } from "./thing.js";

export interface OnSolution extends OnSheet {
  /** Id of its row in the text. */
  readonly solution: string;
}

/** A solution as it stands in the text now. */
export async function solutionIn(
  { tx, documents }: Pick<ActContext, "tx" | "documents">,
  { document }: StoredSheet,
  id: string,
): Promise<Solution> {
  const doc = await documents.clone(tx, document);
  const { solutions } = problemSheetOf(doc);
  doc.destroy();
  return found(solutions.find((one) => one.id === id));
}
