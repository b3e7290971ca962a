import {
  baseOf,
  blocs,
  countQuorum,
  type DecisionRule,
  moreThanHalf,
  neededFor,
  type Quorum,
  quorumMet,
} from "../forum/index.js";
import type { IssueValues } from "../issues/index.js";
import type { BallotMode, Roll, Vote } from "./ballot.js";
import { resultWord } from "./result-word.js";
import type { BallotResult } from "./states.js";
import { type Counts, lastVotes, presentByBloc, rollsAtClosing, type Tally, tally } from "./tally.js";
import { type ToldOfBlocs, toldOfBlocs } from "./told-of-blocs.js";

type StepCode =
  | "seats_filled"
  | "present_quorum_met"
  | "present_quorum_not_met"
  | "votes"
  | "votes_of_bloc"
  | "stances"
  | "stances_of_bloc"
  | "needed_majority"
  | "needed_majority_of_bloc"
  | "majority_in_bloc"
  | "no_majority_in_bloc"
  | "majorities_not_told"
  | "needed_votes_cast"
  | "needed_votes_at_meeting"
  | "needed_active_members"
  | "needed_consensus"
  | "passed"
  | "not_passed"
  | "no_consensus"
  | "not_quorate";
export type Step = { code: StepCode; values: IssueValues };

export type Outcome = ({ state: "closed"; result: BallotResult } | { state: "not_quorate" }) & {
  steps: Step[];
};

export type OutcomeQuestion = {
  rule: DecisionRule;
  quorum: Quorum;
  mode: BallotMode;
  rolls: readonly Roll[];
  votes: readonly Vote[];
};

export function outcomeOf({ rule, quorum, mode, rolls, votes }: OutcomeQuestion): Outcome {
  const atClosing = rollsAtClosing(mode, rolls, new Set(lastVotes(rolls, votes).keys()));
  const counts = tally(rolls, votes);
  return outcomeOfCounts({ rule, quorum, rolls: atClosing, counts, told: "figures" });
}

/** `rolls` as fixed at closing; `counts` null where nobody looked, for want of a quorum. */
export function outcomeOfSecret(question: {
  rule: DecisionRule;
  quorum: Quorum;
  rolls: readonly Roll[];
  counts: Tally | null;
}): Outcome {
  const { rule, rolls, counts } = question;
  const told = counts === null ? "nothing" : toldOfBlocs(rule, counts, presentByBloc(rolls));
  return outcomeOfCounts({ ...question, told });
}

function outcomeOfCounts(question: {
  rule: DecisionRule;
  quorum: Quorum;
  rolls: readonly Roll[];
  counts: Tally | null;
  told: ToldOfBlocs;
}): Outcome {
  const { rule, quorum, rolls, counts } = question;
  const M = rolls.length;
  const present = presentByBloc(rolls);
  const A = present.government + present.non_government;
  const { present: attending, needed: quorumNeeded } = countQuorum(quorum, M, present);
  const quorate = quorumMet(quorum, M, present);
  const steps: Step[] = [
    { code: "seats_filled", values: { seats: M, recused: rolls.filter((roll) => roll.recused).length } },
    {
      code: quorate ? "present_quorum_met" : "present_quorum_not_met",
      values: {
        present: attending,
        needed: quorumNeeded,
        government: present.government,
        nonGovernment: present.non_government,
      },
    },
  ];
  if (counts) {
    const { for: yes, against, abstain } = counts;
    steps.push({
      code: rule.kind === "consensus" ? "stances" : "votes",
      values: { for: yes, against, abstain, silent: A - yes - against - abstain },
    });
  }
  if (counts && question.told === "figures")
    for (const bloc of blocs)
      steps.push({
        code: rule.kind === "consensus" ? "stances_of_bloc" : "votes_of_bloc",
        values: { bloc, present: present[bloc], ...counts.byBloc[bloc] },
      });
  if (!quorate || !counts) {
    steps.push({ code: "not_quorate", values: {} });
    return { state: "not_quorate", steps };
  }
  const figures = { M, A, V: counts.for + counts.against };
  const passed =
    rule.kind === "dual_majority"
      ? blocs.every((bloc) => 2 * counts.byBloc[bloc].for > present[bloc])
      : passes(rule, figures, counts);
  const result: BallotResult = passed ? "passed" : "not_passed";
  if (rule.kind === "dual_majority" && question.told === "nothing")
    steps.push({ code: "majorities_not_told", values: {} });
  else if (rule.kind === "dual_majority")
    for (const bloc of blocs) {
      const base = present[bloc];
      const { for: yes } = counts.byBloc[bloc];
      if (question.told === "figures")
        steps.push({
          code: "needed_majority_of_bloc",
          values: { bloc, base, needed: moreThanHalf(base), for: yes },
        });
      else
        steps.push({ code: 2 * yes > base ? "majority_in_bloc" : "no_majority_in_bloc", values: { bloc } });
    }
  else
    steps.push({
      code: neededCode(rule),
      values: {
        base: baseOf(rule, figures),
        needed: neededFor(rule, figures),
        for: counts.for,
        against: counts.against,
        ...(rule.kind === "qualified" ? { fraction: rule.fraction } : {}),
      },
    });
  steps.push({ code: resultWord(rule, result), values: {} });
  return { state: "closed", result, steps };
}

/** Counts the forum as one. */
type SingleRule = Exclude<DecisionRule, { kind: "dual_majority" }>;

function passes(
  rule: SingleRule,
  { M, A, V }: { M: number; A: number; V: number },
  { for: F, against: G }: Counts,
) {
  switch (rule.kind) {
    case "majority":
      return 2 * F > A;
    case "majority_of_votes_cast":
      return F > G;
    case "qualified": {
      const base = rule.of === "active_members" ? M : V;
      return base > 0 && (rule.fraction === "two_thirds" ? 3 * F >= 2 * base : 5 * F >= 3 * base);
    }
    case "consensus":
      return F >= 1 && G === 0;
  }
}

function neededCode(rule: SingleRule): StepCode {
  if (rule.kind === "majority") return "needed_majority";
  if (rule.kind === "majority_of_votes_cast") return "needed_votes_cast";
  if (rule.kind === "consensus") return "needed_consensus";
  return rule.of === "active_members" ? "needed_active_members" : "needed_votes_at_meeting";
}
