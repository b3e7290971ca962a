import { z } from "zod";
import { type Issue, issue } from "../issues/index.js";
import { type ChoiceForm, choiceLimits, ranks } from "./choice.js";

/**
 * One person's vote: a number for each option that is named. By rank its rank, by category 1, by dots how many.
 * On paper an option may stand twice.
 */
export const choiceVote = z
  .array(z.strictObject({ option: z.int(), value: z.int() }))
  .max(choiceLimits.options * ranks.length);
export type ChoiceVote = z.infer<typeof choiceVote>;

export const voteFaults = [
  "vote_empty",
  "vote_option_unknown",
  "vote_option_twice",
  "vote_rank_unknown",
  "vote_rank_twice",
  "vote_rank_gap",
  "vote_ranks_missing",
  "vote_category_twice",
  "vote_dots_many",
  "vote_dots_on_one",
] as const;
export type VoteFault = (typeof voteFaults)[number];

type Asked = Pick<ChoiceForm, "rule" | "options">;

const twice = (all: readonly unknown[]): boolean => new Set(all).size < all.length;

/** [Q30] [Q31] [Q34] The first reason why a vote does not count; null where it does. */
export function faultOf({ rule, options }: Asked, vote: ChoiceVote): VoteFault | null {
  if (vote.length === 0) return "vote_empty";
  if (vote.some(({ option }) => options[option - 1] === undefined)) return "vote_option_unknown";
  const named = vote.map(({ option }) => option);
  const values = vote.map(({ value }) => value);
  switch (rule.kind) {
    case "rank_three":
      if (twice(named)) return "vote_option_twice";
      if (values.some((rank) => !ranks.some((one) => one === rank))) return "vote_rank_unknown";
      if (twice(values)) return "vote_rank_twice";
      if (Math.max(...values) > values.length) return "vote_rank_gap";
      return values.length < ranks.length && !rule.fewer ? "vote_ranks_missing" : null;
    case "one_per_category":
      return twice(named.map((no) => options[no - 1]?.category)) ? "vote_category_twice" : null;
    case "dots": {
      const dots = dotsOf(vote);
      if (Math.max(...dots.values()) > rule.most) return "vote_dots_on_one";
      return [...dots.values()].reduce((all, one) => all + one, 0) > rule.dots ? "vote_dots_many" : null;
    }
  }
}

/** The same as what a form says, with the figures of this choice. */
export function issuesWithVote(asked: Asked, vote: ChoiceVote): Issue[] {
  const fault = faultOf(asked, vote);
  if (fault === null) return [];
  const { rule } = asked;
  return [issue(fault, rule.kind === "dots" ? { dots: rule.dots, most: rule.most } : {}, "vote")];
}

/** Dots of one vote by option: on paper each stands by itself. */
export function dotsOf(vote: ChoiceVote): Map<number, number> {
  const dots = new Map<number, number>();
  for (const { option, value } of vote) dots.set(option, (dots.get(option) ?? 0) + value);
  return dots;
}
