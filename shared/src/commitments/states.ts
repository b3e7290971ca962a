/** Last part of the way of domain.md 3.4; `withdrawn` ends it at any time. */
export const commitmentStates = [
  "drafting",
  "open_for_comment",
  "revised",
  "in_plan",
  "not_in_plan",
  "withdrawn",
] as const;
export type CommitmentState = (typeof commitmentStates)[number];
