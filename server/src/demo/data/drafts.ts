import { budgetFirst, budgetRevised } from "./draft-budget.js";
import { budgetFields, pricesFields, waitingFields } from "./draft-fields.js";
import { pricesDraft } from "./draft-prices.js";
import { waitingFirst, waitingRevised } from "./draft-waiting.js";
import type { ToldTurn } from "./turn.js";

export const drafts: readonly { readonly n: number; readonly turns: readonly ToldTurn[] }[] = [
  { n: 1, turns: [...waitingFirst, ...waitingFields, ...waitingRevised] },
  { n: 2, turns: [...budgetFirst, ...budgetFields, ...budgetRevised] },
  { n: 3, turns: [...pricesDraft, ...pricesFields] },
];

/** Which words answer which contribution. */
export const passages: readonly {
  readonly n: number;
  readonly contribution: string;
  readonly field: string;
  readonly quote: string;
}[] = [
  {
    n: 1,
    contribution: "wait-door",
    field: "action",
    quote: "hang on paper, in large print, at the door of each clinic",
  },
  {
    n: 1,
    contribution: "staffing",
    field: "action",
    quote: "how many posts the clinic has, and how many were filled that week",
  },
  { n: 1, contribution: "median", field: "action", quote: "how long the longest tenth waited" },
  { n: 1, contribution: "true-times", field: "action", quote: "from the door on" },
  {
    n: 1,
    contribution: "no-report",
    field: "action",
    quote: 'stays in the table with the words "not reported"',
  },
  {
    n: 1,
    contribution: "machines",
    field: "action",
    quote: "ticket machines at the doors of four clinics, whose counts belong to the city",
  },
  { n: 2, contribution: "budget-youth", field: "action", quote: "is sixteen or older may take part" },
  { n: 2, contribution: "landing-box", field: "action", quote: "in Saltmarsh, at the ferry landing" },
  {
    n: 2,
    contribution: "five-of-what",
    field: "action",
    quote: "Five per cent of each district's whole budget",
  },
  {
    n: 2,
    contribution: "running-costs",
    field: "action",
    quote: "paid by the Mayor's Office and not from these sums",
  },
  { n: 3, contribution: "forms-ar", field: "action", quote: "how to ask for one at no cost" },
  {
    n: 3,
    contribution: "interpreters",
    field: "action",
    quote: "on which days an interpreter is certain to be there",
  },
];
