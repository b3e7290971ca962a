import type { ChoiceAbout, ChoiceForm, ChoiceKind, ChoiceRule, ChoiceTakers } from "@accord/shared/choices";

export interface DraftOption {
  readonly key: number;
  readonly title: string;
  readonly words: string;
  readonly category: string;
  readonly about: ChoiceAbout | null;
}

/** A choice as it is being typed. */
export interface Draft {
  readonly question: string;
  readonly words: string;
  readonly kind: ChoiceKind;
  readonly fewer: boolean;
  /** As typed. */
  readonly dots: string;
  readonly most: string;
  readonly takers: ChoiceTakers;
  readonly options: readonly DraftOption[];
}

export const emptyOption = (key: number): DraftOption => ({
  key,
  title: "",
  words: "",
  category: "",
  about: null,
});

export const newDraft: Draft = {
  question: "",
  words: "",
  kind: "rank_three",
  fewer: false,
  dots: "3",
  most: "1",
  takers: "anyone",
  options: [0, 1, 2].map(emptyOption),
};

export const draftOf = ({ question, words, rule, takers, options }: ChoiceForm): Draft => ({
  ...newDraft,
  ...(rule.kind === "dots" ? { dots: String(rule.dots), most: String(rule.most) } : {}),
  fewer: rule.kind === "rank_three" && rule.fewer,
  kind: rule.kind,
  question,
  words,
  takers,
  options: options.map((option, key) => ({ ...option, key, category: option.category ?? "" })),
});

function ruleOf({ kind, fewer, dots, most }: Draft): ChoiceRule {
  if (kind === "rank_three") return { kind, fewer };
  return kind === "dots" ? { kind, dots: Number(dots), most: Number(most) } : { kind };
}

export const formOf = (draft: Draft): ChoiceForm => ({
  question: draft.question.trim(),
  words: draft.words.trim(),
  rule: ruleOf(draft),
  takers: draft.takers,
  options: draft.options.map(({ title, words, category, about }) => ({
    title: title.trim(),
    words: words.trim(),
    category: draft.kind === "one_per_category" && category.trim() !== "" ? category.trim() : null,
    about,
  })),
});
