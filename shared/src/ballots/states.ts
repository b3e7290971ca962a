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
] as const;
export type BallotState = (typeof ballotStates)[number];
export type BallotResult = "passed" | "not_passed";

/** `vetoApplies`: the ballot includes a commitment and the terms give the blocs a veto (Q8). */
export type BallotTransition = {
  from: BallotState;
  to: BallotState;
  result: BallotResult | null;
  vetoApplies: boolean;
};

export function issuesWithTransition({ from, to, result, vetoApplies }: BallotTransition): Issue[] {
  return followers(from, result, vetoApplies).includes(to)
    ? []
    : [issue("ballot_transition_not_allowed", { from, to })];
}

export function canBecome(transition: BallotTransition): boolean {
  return issuesWithTransition(transition).length === 0;
}

function followers(from: BallotState, result: BallotResult | null, vetoApplies: boolean): BallotState[] {
  switch (from) {
    case "draft":
      return ["open"];
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
      return [];
  }
}
