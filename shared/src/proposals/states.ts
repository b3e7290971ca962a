/** Middle part of the way of domain.md 3.4. */
export const proposalStates = ["proposed", "in_discussion", "shortlisted", "not_shortlisted"] as const;
export type ProposalState = (typeof proposalStates)[number];
