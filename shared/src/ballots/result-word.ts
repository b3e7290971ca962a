import type { DecisionRule } from "../forum/index.js";
import type { MessageId } from "../messages/index.js";
import type { BallotResult, BallotState } from "./states.js";

/** [Q2] Where somebody objected nothing was voted down: no consensus was found. */
export const resultWord = (rule: Pick<DecisionRule, "kind">, result: BallotResult) =>
  rule.kind === "consensus" && result === "not_passed" ? ("no_consensus" as const) : result;

/** What a ballot has come to, in the one word of lists, pages and walls. */
export function stateWord({
  state,
  result,
  rule,
}: {
  readonly state: BallotState;
  readonly result: BallotResult | null;
  readonly rule: Pick<DecisionRule, "kind">;
}): MessageId {
  const over = state === "closed" || state === "effective";
  return `ballots.state.${over ? resultWord(rule, result ?? "not_passed") : state}`;
}
