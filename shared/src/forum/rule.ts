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
