import { z } from "zod";
import { type Issue, issue } from "../issues/index.js";
import { line, prose } from "../protocol/common.js";

export const choiceLimits = {
  question: 200,
  words: 2_000,
  option: 200,
  about: 600,
  options: 60,
  dots: 20,
} as const;

/** [Q30] [Q31] [Q34] What one person does in a public choice. */
export const choiceRule = z.discriminatedUnion("kind", [
  /** Three different options at ranks 1 to 3; `fewer`: one or two are enough. */
  z.strictObject({ kind: z.literal("rank_three"), fewer: z.boolean() }),
  z.strictObject({ kind: z.literal("one_per_category") }),
  /** `dots` for each person, of these at most `most` on one option. */
  z.strictObject({
    kind: z.literal("dots"),
    dots: z.int().min(1).max(choiceLimits.dots),
    most: z.int().min(1).max(choiceLimits.dots),
  }),
]);
export type ChoiceRule = z.infer<typeof choiceRule>;
export type ChoiceKind = ChoiceRule["kind"];
export const choiceKinds = [
  "rank_three",
  "one_per_category",
  "dots",
] as const satisfies readonly ChoiceKind[];
export const ranks = [1, 2, 3] as const;

/** Who may take part, set for each public choice [2.2]. */
export const choiceTakers = ["anyone", "registered", "working_groups", "forum"] as const;
export type ChoiceTakers = (typeof choiceTakers)[number];

/** A proposal, a contribution or a theme that an option stands for. */
export const choiceAbout = z.strictObject({
  kind: z.enum(["proposal", "contribution", "theme"]),
  /** Reference, or id of a theme. */
  ref: z.string().min(1).max(64),
});
export type ChoiceAbout = z.infer<typeof choiceAbout>;

/** Known by its number: 1, 2, 3 in the order in which they are shown. */
export const choiceOption = z.strictObject({
  title: line(choiceLimits.option),
  words: prose(choiceLimits.about),
  /** Where one is chosen in each category. */
  category: line(choiceLimits.option).nullable(),
  about: choiceAbout.nullable(),
});
export type ChoiceOption = z.infer<typeof choiceOption>;

/** What is asked of whom, and how it is counted: fixed when it opens. */
export const choiceForm = z.strictObject({
  question: line(choiceLimits.question),
  words: prose(choiceLimits.words),
  rule: choiceRule,
  takers: z.enum(choiceTakers),
  options: z.array(choiceOption).min(1).max(choiceLimits.options),
});
export type ChoiceForm = z.infer<typeof choiceForm>;

export const choiceStates = ["draft", "open", "closed", "void"] as const;
export type ChoiceState = (typeof choiceStates)[number];

const least = { rank_three: 3, one_per_category: 2, dots: 2 } as const satisfies Record<ChoiceKind, number>;

/** Categories in the order in which the options name them; one without name where there are none. */
export const categoriesOf = ({ rule, options }: Pick<ChoiceForm, "rule" | "options">): (string | null)[] =>
  rule.kind === "one_per_category" ? [...new Set(options.map(({ category }) => category))] : [null];

/** What keeps a public choice from being opened. */
export function issuesWithChoice({ rule, options }: ChoiceForm): Issue[] {
  const found: Issue[] = [];
  if (options.length < least[rule.kind])
    found.push(issue("choice_options_few", { least: least[rule.kind] }, "options"));
  const titles = options.map(({ title }) => title.toLocaleLowerCase("en"));
  if (new Set(titles).size < titles.length) found.push(issue("choice_option_twice", {}, "options"));
  if (rule.kind === "one_per_category" && options.some(({ category }) => category === null))
    found.push(issue("choice_category_missing", {}, "options"));
  if (rule.kind === "dots" && rule.most > rule.dots) found.push(issue("choice_dots_most", {}, "most"));
  return found;
}

/** It is open up to its closing time, that instant included; the time is set once and never moved. */
export function issuesWithOpening(closesAt: string, now: string): Issue[] {
  return closesAt <= now ? [issue("choice_closes_in_past", {}, "closesOn")] : [];
}

export const choiceIsOpen = (
  { state, closesAt }: { readonly state: ChoiceState; readonly closesAt: string | null },
  now: string,
): boolean => state === "open" && closesAt !== null && now <= closesAt;
