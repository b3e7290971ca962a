import { z } from "zod";
import { type ByBloc, blocs } from "./bloc.js";

const fractions = ["two_thirds", "three_fifths"] as const;
type Fraction = (typeof fractions)[number];
const qualifiedBases = ["votes_at_meeting", "active_members"] as const;
type QualifiedBase = (typeof qualifiedBases)[number];

/** Q3, Q12, Q3b, Q4 and Q5, Q2. */
export type DecisionRule =
  | { kind: "majority" }
  | { kind: "dual_majority" }
  | { kind: "majority_of_votes_cast" }
  | { kind: "qualified"; of: QualifiedBase; fraction: Fraction }
  | { kind: "consensus" };

export const decisionRuleSchema: z.ZodType<DecisionRule> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("majority") }),
  z.strictObject({ kind: z.literal("dual_majority") }),
  z.strictObject({ kind: z.literal("majority_of_votes_cast") }),
  z.strictObject({
    kind: z.literal("qualified"),
    of: z.enum(qualifiedBases),
    fraction: z.enum(fractions),
  }),
  z.strictObject({ kind: z.literal("consensus") }),
]);

/** [Q6] Consensus as far as possible; the fall-back only once dialogue is exhausted. What a ballot counts by is never mixed. */
export type VoteRule = Exclude<DecisionRule, { kind: "consensus" }>;
export type ForumRule = DecisionRule | { kind: "mixed"; fallback: VoteRule };

export const forumRuleSchema: z.ZodType<ForumRule> = z.union([
  decisionRuleSchema,
  z.strictObject({
    kind: z.literal("mixed"),
    fallback: decisionRuleSchema.refine(
      (rule) => rule.kind !== "consensus",
    ) as unknown as z.ZodType<VoteRule>,
  }),
]);

/** The rules a vote may be counted by, each under one name; the usual one first. */
export const voteRules = {
  majority: { kind: "majority" },
  dual_majority: { kind: "dual_majority" },
  majority_of_votes_cast: { kind: "majority_of_votes_cast" },
  two_thirds_votes: { kind: "qualified", of: "votes_at_meeting", fraction: "two_thirds" },
  two_thirds_members: { kind: "qualified", of: "active_members", fraction: "two_thirds" },
  three_fifths_votes: { kind: "qualified", of: "votes_at_meeting", fraction: "three_fifths" },
  three_fifths_members: { kind: "qualified", of: "active_members", fraction: "three_fifths" },
} as const satisfies Record<string, VoteRule>;
export type VoteRuleName = keyof typeof voteRules;
export const voteRuleNames = Object.keys(voteRules) as VoteRuleName[];

/** [Q6] "Two-thirds at the meeting" is the usual fall-back. */
export const forumRules = {
  ...voteRules,
  consensus: { kind: "consensus" },
  mixed: { kind: "mixed", fallback: voteRules.two_thirds_votes },
} as const satisfies Record<string, ForumRule>;
export type ForumRuleName = keyof typeof forumRules;
export const forumRuleNames = Object.keys(forumRules) as ForumRuleName[];

export function nameOfVoteRule(rule: VoteRule): VoteRuleName {
  if (rule.kind !== "qualified") return rule.kind;
  return `${rule.fraction}_${rule.of === "active_members" ? "members" : "votes"}`;
}

export const nameOfRule = (rule: ForumRule): ForumRuleName =>
  rule.kind === "consensus" || rule.kind === "mixed" ? rule.kind : nameOfVoteRule(rule);

/** What counts when it comes to a vote; of a mixed rule, its fall-back. */
export const countedRule = (rule: ForumRule): DecisionRule => (rule.kind === "mixed" ? rule.fallback : rule);

/** M = filled seats, A = attending and not recused, V = for and against; `attending`: A of each bloc, for Q12. */
export type RuleFigures = { M: number; A: number; V: number; attending?: ByBloc<number> };

/** [Q3] Of so many; in Q12 of those of one bloc. */
export const moreThanHalf = (of: number): number => (of - (of % 2)) / 2 + 1;

/** What the rule counts the votes in favour against. */
export function baseOf(rule: DecisionRule, { M, A, V }: RuleFigures): number {
  switch (rule.kind) {
    case "majority":
    case "dual_majority":
    case "consensus":
      return A;
    case "majority_of_votes_cast":
      return V;
    case "qualified":
      return rule.of === "active_members" ? M : V;
  }
}

/** Least number in favour that passes; never under one. Consensus needs besides that nobody objects. */
export function neededFor(rule: DecisionRule, figures: RuleFigures): number {
  const base = baseOf(rule, figures);
  const { attending } = figures;
  switch (rule.kind) {
    case "majority":
    case "majority_of_votes_cast":
      return moreThanHalf(base);
    case "dual_majority":
      return blocs.reduce((sum, bloc) => sum + moreThanHalf(attending?.[bloc] ?? 0), 0);
    case "qualified":
      return Math.max(1, rule.fraction === "two_thirds" ? quotientUp(2 * base, 3) : quotientUp(3 * base, 5));
    case "consensus":
      return 1;
  }
}

/** Smallest whole number q with q * by >= of, by whole numbers alone. */
function quotientUp(of: number, by: number): number {
  const rest = of % by;
  return rest === 0 ? of / by : (of - rest) / by + 1;
}
