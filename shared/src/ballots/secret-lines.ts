import type { SecretResult } from "./secret.js";

/** What a secret ballot leaves, line by line: its totals, and how many votes were on paper. */
export const linesOfSecret = ({ for: yes, against, abstain, paper }: SecretResult, isConsensus: boolean) => [
  {
    id: isConsensus
      ? ("ballots.secret.totals.consensus" as const)
      : ("ballots.secret.totals.counts" as const),
    values: { for: yes, against, abstain },
  },
  ...(paper
    ? [{ id: "ballots.secret.paper" as const, values: { votes: paper.votes, names: paper.by.join(", ") } }]
    : []),
];
