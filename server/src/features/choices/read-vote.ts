import { type ChoiceForm, type ChoiceVote, categoriesOf, ranks } from "@accord/shared/choices";

/** Names of the fields of the form: by rank, by number of the category, by number of the option. */
export const rankField = (rank: number): string => `rank${rank}`;
export const categoryField = (at: number): string => `category${at}`;
export const dotsField = (option: number): string => `dots${option}`;

/** What a form without script says, as a vote; rules judge it. */
export function readVote(form: ChoiceForm, sent: URLSearchParams): ChoiceVote {
  const numberAt = (name: string): number => {
    const value = sent.get(name) ?? "";
    return /^[0-9]{1,3}$/u.test(value) ? Number(value) : 0;
  };
  switch (form.rule.kind) {
    case "rank_three":
      return ranks
        .map((rank) => ({ option: numberAt(rankField(rank)), value: rank }))
        .filter(({ option }) => option > 0);
    case "one_per_category":
      return categoriesOf(form)
        .map((_category, at) => ({ option: numberAt(categoryField(at)), value: 1 }))
        .filter(({ option }) => option > 0);
    case "dots":
      return form.options
        .map((_option, at) => ({ option: at + 1, value: numberAt(dotsField(at + 1)) }))
        .filter(({ value }) => value > 0);
  }
}
