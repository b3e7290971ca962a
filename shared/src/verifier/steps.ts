import type { Finding } from "./findings.js";

export type StepName = "chain" | "checkpoints" | "tallies" | "quorum" | "decisions" | "held" | "older";
export type Step = { name: StepName; findings: Finding[] };

const ofStep: readonly [StepName, RegExp][] = [
  ["older", /^older_/],
  ["held", /^held_/],
  ["checkpoints", /^checkpoint/],
  ["quorum", /^quorum/],
  ["decisions", /^(decision|veto|effective|release$|corrected)/],
  [
    "tallies",
    /^(roll|choice|tally|presence|outcome|clos(ed_early|ing_time)|ballot|version|pseudonym|seat|ending|election|committee|secret)/,
  ],
];

/** What was found, by what was looked at, in the order of looking; what was not given to compare with is left out. */
export function stepsOf(findings: readonly Finding[], given: { held: boolean; older: boolean }): Step[] {
  const names: StepName[] = ["chain", "checkpoints", "tallies", "quorum", "decisions"];
  if (given.held) names.push("held");
  if (given.older) names.push("older");
  const stepOf = ({ code }: Finding) => ofStep.find(([, codes]) => codes.test(code))?.[0] ?? "chain";
  return names.map((name) => ({ name, findings: findings.filter((one) => stepOf(one) === name) }));
}
