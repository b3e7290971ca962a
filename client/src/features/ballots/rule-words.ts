import type { BallotPage } from "@accord/shared/ballots";
import type { DecisionRule } from "@accord/shared/forum";
import type { MessageId } from "@accord/shared/messages";

/** The rule with this ballot's figures, while votes are being cast. */
export function ruleSentence(rule: DecisionRule): MessageId {
  if (rule.kind === "qualified") return `ballots.rule.qualified.${rule.of}.${rule.fraction}`;
  return `ballots.rule.${rule.kind}`;
}

export function stateWord(ballot: Pick<BallotPage, "state" | "result">): MessageId {
  switch (ballot.state) {
    case "draft":
    case "open":
    case "not_quorate":
    case "void":
    case "withdrawn":
    case "vetoed":
    case "in_veto_window":
      return `ballots.state.${ballot.state}`;
    case "closed":
    case "effective":
      return ballot.result === "passed" ? "ballots.state.passed" : "ballots.state.not_passed";
  }
}
