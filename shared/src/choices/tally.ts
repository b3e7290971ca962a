import { z } from "zod";
import { type ChoiceForm, categoriesOf, ranks } from "./choice.js";
import { type ChoiceVote, dotsOf, faultOf, type VoteFault, voteFaults } from "./votes.js";

const talliedOption = z.strictObject({
  /** Its number. */
  option: z.int(),
  /** 1 = first; those with the same figures share a place, and the next place is left out. */
  place: z.int(),
  /** What it is ordered by: points, votes or dots. */
  total: z.int(),
  /** By rank how often first, second and third; else how many people named it. */
  counts: z.array(z.int()),
});
export type TalliedOption = z.infer<typeof talliedOption>;

/** What a public choice came to: totals only, from which each sum can be worked out again [Q10]. */
export const choiceTally = z.strictObject({
  valid: z.int(),
  invalid: z.array(z.strictObject({ fault: z.enum(voteFaults), votes: z.int() })),
  groups: z.array(
    z.strictObject({
      category: z.string().nullable(),
      /** By place, those that share one in the order of their numbers. */
      options: z.array(talliedOption),
      /** Valid votes that named no option of this category. */
      skipped: z.int(),
    }),
  ),
});
export type ChoiceTally = z.infer<typeof choiceTally>;
export type TalliedGroup = ChoiceTally["groups"][number];

/** [Q30] Points of the first, second and third rank. */
export const points = [3, 2, 1] as const;

/** [Q30] [Q31] [Q34] Counts the valid votes, and the others by why they do not count. */
export function tallyOf(
  asked: Pick<ChoiceForm, "rule" | "options">,
  votes: readonly ChoiceVote[],
): ChoiceTally {
  const faults = new Map<VoteFault, number>();
  const valid: ChoiceVote[] = [];
  for (const vote of votes) {
    const fault = faultOf(asked, vote);
    if (fault === null) valid.push(vote);
    else faults.set(fault, (faults.get(fault) ?? 0) + 1);
  }
  const counted = asked.options.map((option, at) => ({
    category: option.category,
    ...countOf(asked.rule.kind, at + 1, valid),
  }));
  return {
    valid: valid.length,
    invalid: voteFaults.flatMap((fault) => {
      const count = faults.get(fault);
      return count === undefined ? [] : [{ fault, votes: count }];
    }),
    groups: categoriesOf(asked).map((category) => {
      const own =
        asked.rule.kind === "one_per_category" ? counted.filter((one) => one.category === category) : counted;
      const named = new Set(own.map(({ option }) => option));
      return {
        category,
        options: placed(own),
        skipped: valid.filter((vote) => !vote.some(({ option }) => named.has(option))).length,
      };
    }),
  };
}

type Counted = Omit<TalliedOption, "place">;

function countOf(kind: ChoiceForm["rule"]["kind"], option: number, votes: readonly ChoiceVote[]): Counted {
  const values = votes.flatMap((vote) => {
    const value = dotsOf(vote).get(option);
    return value === undefined ? [] : [value];
  });
  if (kind !== "rank_three")
    return { option, total: values.reduce((all, one) => all + one, 0), counts: [values.length] };
  const counts = ranks.map((rank) => values.filter((value) => value === rank).length);
  return { option, total: counts.reduce((all, count, at) => all + count * (points[at] ?? 0), 0), counts };
}

/** [Q30] More points; then more first ranks; then more second ranks; then a shared place. Of the others only the total counts. */
function compare(a: Counted, b: Counted): number {
  if (b.total !== a.total) return b.total - a.total;
  if (a.counts.length === 1) return 0;
  return (b.counts[0] ?? 0) - (a.counts[0] ?? 0) || (b.counts[1] ?? 0) - (a.counts[1] ?? 0);
}

const placed = (counted: readonly Counted[]): TalliedOption[] =>
  counted
    .map(({ option, total, counts }, _at, all) => ({
      option,
      place: 1 + all.filter((other) => compare(other, { option, total, counts }) < 0).length,
      total,
      counts,
    }))
    .sort((a, b) => a.place - b.place || a.option - b.option);

/** [Q31] Options that share the first place of a category; none where nobody named one. */
export const leadersOf = ({ options }: TalliedGroup): number[] =>
  options.filter(({ place, total }) => place === 1 && total > 0).map(({ option }) => option);

/** [Q31] Categories in which several options lead with the same number of votes. */
export const tiesOf = ({ rule }: Pick<ChoiceForm, "rule">, { groups }: ChoiceTally): TalliedGroup[] =>
  rule.kind === "one_per_category" ? groups.filter((group) => leadersOf(group).length > 1) : [];
