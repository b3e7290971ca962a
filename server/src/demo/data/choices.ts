import type { ChoiceForm } from "@accord/shared/choices";

/** Proposals that people ranked before the forum and the co-chairs chose, by their keys. */
export const rankedProposals = ["waiting", "districts", "prices", "map", "ferry", "weir"] as const;

export const ranking = {
  question: "Which three proposals matter most to you?",
  words:
    "Six proposals are in discussion. The forum and the government consider the result before they shortlist, and give their reasons.",
  rule: { kind: "rank_three", fewer: false },
  takers: "anyone",
} as const satisfies Omit<ChoiceForm, "options">;

/** Ranks as numbers of the list, and by how many people. */
export const rankings: readonly { readonly vote: readonly number[]; readonly people: number }[] = [
  { vote: [1, 3, 2], people: 17 },
  { vote: [3, 1, 4], people: 12 },
  { vote: [2, 1, 3], people: 9 },
  { vote: [6, 2, 1], people: 8 },
  { vote: [4, 3, 1], people: 6 },
  { vote: [5, 6, 2], people: 3 },
];

/** Sheets from a stall at the market; two do not count. */
export const sheetsFromMarket = "1 3 6\n1 2 3\n3 1 2\n2 1 6\n1 1 1\n6 2 3\n4 1\n1 3 2";

const option = (category: string, title: string, words = "") => ({ title, words, category, about: null });
export const making = {
  question: "How should people hear of the plan?",
  words: "Choose one way in each group. The secretariat considers the result when it writes the calendar.",
  rule: { kind: "one_per_category" },
  takers: "anyone",
  options: [
    option("In person", "A stall at each market", "Once a month, with the draft on paper."),
    option("In person", "Evenings in the libraries", "A talk and questions, with child care."),
    option("In person", "Visits to schools"),
    option("On paper", "A page in the water bill"),
    option("On paper", "Posters at bus stops"),
    option("From afar", "A letter by e-mail each month"),
    option("From afar", "The local radio on Thursdays", "Ten minutes, with questions by phone."),
  ],
} as const satisfies ChoiceForm;

export const waysToHear: readonly (readonly number[])[] = [
  [1, 4, 6],
  [2, 5, 7],
  [1, 7],
  [2, 4, 6],
  [1, 4, 7],
];
