import { type Issue, issue } from "../issues/index.js";
import type { SolutionOutcome } from "./vocabulary.js";

/** What a group says of a solution; no outcome takes it back. */
export interface SolutionChoice {
  readonly outcome: SolutionOutcome | null;
  readonly reasons: string;
}

/** [4.4] Selected or not: with reasons, and of a solution that has a name. */
export function issuesWithChoice({ outcome, reasons }: SolutionChoice, title: string): Issue[] {
  if (outcome === null) return [];
  return [
    ...(reasons.trim() === "" ? [issue("solution_reasons_missing", {}, "reasons")] : []),
    ...(title === "" ? [issue("solution_unnamed", {}, "outcome")] : []),
  ];
}

/** Scores are given until the choice rests on them. */
export const issuesWithScoring = (chosen: SolutionOutcome | null): Issue[] =>
  chosen === null ? [] : [issue("solution_chosen")];

/** Scores of one set say nothing under another. */
export const issuesWithCriteriaSet = (scored: boolean): Issue[] =>
  scored ? [issue("scores_given", {}, "criteriaSet")] : [];
