import { type Issue, issue } from "../issues/index.js";
import type { ChoiceForm } from "./choice.js";
import type { SettledTie } from "./public.js";
import { type ChoiceTally, leadersOf, tiesOf } from "./tally.js";

/** [Q31] A tie is settled by the forum between those that lead, once, with an entry of its log that is a decision. */
export function issuesWithSettling(
  choice: Pick<ChoiceForm, "rule"> & {
    readonly tally: ChoiceTally | null;
    readonly settled: readonly SettledTie[];
  },
  tie: SettledTie,
  isDecision: boolean,
): Issue[] {
  const tied = choice.tally === null ? [] : tiesOf(choice, choice.tally);
  const group = tied.find(({ category }) => category === tie.category);
  if (group === undefined) return [issue("choice_no_tie")];
  const found: Issue[] = [];
  if (choice.settled.some(({ category }) => category === tie.category))
    found.push(issue("choice_tie_settled"));
  if (!leadersOf(group).includes(tie.option)) found.push(issue("choice_not_tied", {}, "option"));
  if (!isDecision) found.push(issue("choice_decision_unknown", { no: tie.decision }, "decision"));
  return found;
}
