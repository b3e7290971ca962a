import type { BallotSeen } from "./ballots.js";
import { canonical } from "./canonical.js";
import type { Findings } from "./findings.js";
import type { Decided, Opened, Rule } from "./types.js";

const dayInMs = 86_400_000;

/** What was decided and the ballot it came from, by the sequence of the decision. */
type Before = (decision: number) => { decided: Decided; ballot: BallotSeen } | undefined;

/** A mixed rule: consensus first; a vote by the fall-back only after one that failed, once dialogue is exhausted. */
export function checkMixed(
  opened: Opened,
  at: string,
  { inForce, before }: { inForce: Rule | undefined; before: Before },
  findings: Findings,
): void {
  const { mixed, rule } = opened;
  if (inForce !== undefined)
    findings.same("mixed", "core.mixed", inForce.kind === "mixed", mixed !== undefined);
  if (mixed === undefined) return;
  if (mixed.step === "consensus") {
    findings.same("mixed_rule", "core.rule.kind", "consensus", rule.kind);
    return;
  }
  const sought = before(mixed.consensus);
  const failed = sought?.ballot.opened.mixed?.step === "consensus" && sought.decided.result === "not_passed";
  if (!failed)
    findings.add("mixed_consensus", "core.mixed.consensus", "a consensus not reached", mixed.consensus);
  if (mixed.step === "motion") {
    findings.same("mixed_rule", "core.rule.kind", "majority", rule.kind);
    return;
  }
  if (inForce?.fallback)
    findings.same("mixed_rule", "core.rule", canonical(inForce.fallback), canonical(rule));
  const objected = sought?.ballot.objections ?? 0;
  findings.same("mixed_objections", "core.mixed.objections", objected, mixed.objections);
  findings.same("mixed_answers", "core.mixed.answered", mixed.objections, mixed.answered);
  if (mixed.meetings < 2 && Date.parse(at) - Date.parse(mixed.openSince) < 14 * dayInMs)
    findings.add("mixed_dialogue", "core.mixed", "two meetings, or fourteen days", mixed.openSince);
  if (mixed.motion === null) return;
  const motion = before(mixed.motion);
  const step = motion?.ballot.opened.mixed;
  const carried =
    step?.step === "motion" && step.consensus === mixed.consensus && motion?.decided.result === "passed";
  if (!carried) findings.add("mixed_motion", "core.mixed.motion", "a motion that passed", mixed.motion);
}

/** Seeking consensus in vain, and a motion whether to vote, change nothing themselves. */
export const changesNothing = ({ mixed }: Opened, result: string): boolean =>
  mixed?.step === "motion" || (mixed?.step === "consensus" && result === "not_passed");
