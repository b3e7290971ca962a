import type { DecisionRule } from "@accord/shared/forum";
import type { MessageId } from "@accord/shared/messages";

/** The rule with this ballot's figures, while votes are being cast. */
export function ruleSentence(rule: DecisionRule): MessageId {
  if (rule.kind === "qualified") return `ballots.rule.qualified.${rule.of}.${rule.fraction}`;
  return `ballots.rule.${rule.kind}`;
}
