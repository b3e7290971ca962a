import type { ChoiceForm } from "./choice.js";
import type { ChoiceTally, TalliedGroup, TalliedOption } from "./tally.js";

type Ruled = Pick<ChoiceForm, "rule">;

/** What each figure of a counted option is called, in the order of its row. */
export const figureColumns = {
  rank_three: ["firsts", "seconds", "thirds", "points"],
  one_per_category: ["votes"],
  dots: ["people", "dots"],
} as const satisfies Record<ChoiceForm["rule"]["kind"], readonly string[]>;

export const figuresOf = ({ rule }: Ruled, { counts, total }: TalliedOption): number[] =>
  rule.kind === "one_per_category" ? [total] : [...counts, total];

/** The figures that the sum of one option is said with. */
export const sumOf = ({ counts: [first = 0, second = 0, third = 0], total }: TalliedOption) => ({
  total,
  first,
  second,
  third,
  people: first,
});

export const isShared = ({ options }: TalliedGroup, { place }: TalliedOption): boolean =>
  options.filter((one) => one.place === place).length > 1;

/** From what came in to what was counted, each step with its figures. */
export function countingSteps({ rule }: Ruled, paper: number, { valid, invalid, groups }: ChoiceTally) {
  const out = invalid.reduce((all, { votes }) => all + votes, 0);
  const total = groups.flatMap(({ options }) => options).reduce((all, one) => all + one.total, 0);
  return [
    { step: "received", values: { count: valid + out } },
    { step: "paper", values: { count: paper } },
    { step: "invalid", values: { count: out } },
    { step: "counted", values: { count: valid } },
    ...(rule.kind === "rank_three"
      ? [{ step: "points" as const, values: { each: rule.fewer ? 0 : 6, votes: valid, total } }]
      : []),
    ...(rule.kind === "one_per_category"
      ? groups.map(({ category, skipped }) => ({
          step: "skipped" as const,
          values: { category: category ?? "", count: skipped },
        }))
      : []),
  ] as const;
}

/** The same in words, each with the votes that did not count and why; then the order in which places are given. */
export function linesOfCount(choice: Ruled, paper: number, tally: ChoiceTally) {
  return [
    ...countingSteps(choice, paper, tally).map(({ step, values }) => ({
      key: `${step} ${"category" in values ? values.category : ""}`,
      id: `choices.result.step.${step}` as const,
      values,
      faults: step === "invalid" ? tally.invalid : [],
    })),
    { key: "order", id: `choices.order.${choice.rule.kind}` as const, values: {}, faults: [] },
  ];
}

/** The place of one option, and that it shares it. */
export const placeLine = (group: TalliedGroup, one: TalliedOption) => ({
  id: isShared(group, one) ? ("choices.result.place.shared" as const) : ("choices.result.place" as const),
  values: { place: one.place },
});

/** Days as they are written; a vote in a workshop opens and closes on one. */
export const openDays = (opened: string, closed: string) => ({
  opened,
  closed,
  days: opened === closed ? "one" : "more",
});
