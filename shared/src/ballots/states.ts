import { type Issue, issue } from "../issues/index.js";

export const ballotStates = [
  "draft",
  "open",
  "closed",
  "in_veto_window",
  "effective",
  "vetoed",
  "not_quorate",
  "void",
  "withdrawn",
] as const;
export type BallotState = (typeof ballotStates)[number];
/** It came to no decision: what was before the forum can be put again. */
export const withoutResult: readonly BallotState[] = ["not_quorate", "void", "withdrawn"];

export type BallotResult = "passed" | "not_passed";

/** `vetoApplies`: the ballot includes a commitment and the terms give the blocs a veto (Q8). */
type BallotTransition = {
  from: BallotState;
  to: BallotState;
  result: BallotResult | null;
  vetoApplies: boolean;
};

/** Of what it would have to be a draft, or open, the refusal says so. */
export function issuesWithTransition({ from, to, result, vetoApplies }: BallotTransition): Issue[] {
  if (followers(from, result, vetoApplies).includes(to)) return [];
  for (const before of ["draft", "open"] as const)
    if (followers(before, null, false).includes(to)) return [issue(`ballot_not_${before}`, { state: from })];
  return [issue("ballot_transition_not_allowed", { from, to })];
}

function followers(from: BallotState, result: BallotResult | null, vetoApplies: boolean): BallotState[] {
  switch (from) {
    case "draft":
      return ["open", "withdrawn"];
    case "open":
      return ["closed", "not_quorate", "void"];
    case "closed":
      if (result === null) return [];
      return result === "passed" && vetoApplies ? ["in_veto_window"] : ["effective"];
    case "in_veto_window":
      return ["effective", "vetoed"];
    case "effective":
    case "vetoed":
    case "not_quorate":
    case "void":
    case "withdrawn":
      return [];
  }
}
