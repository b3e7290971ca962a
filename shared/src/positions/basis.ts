import type { MessageId } from "../messages/index.js";

/** On what a network's position stands [7.7]: each has its own conditions and its own attribution. */
export const bases = [
  "network_consensus",
  "network_signatures",
  "steering_committee_vote",
  "coordinator_statement",
] as const;
export type Basis = (typeof bases)[number];

/** What a position begins with: the steering committee votes only where consensus was sought. */
export const firstBases = ["network_consensus", "network_signatures", "coordinator_statement"] as const;
export type FirstBasis = (typeof firstBases)[number];

/** The line that stands over the text, with the network's own name as `network`. */
export const attributionOf = (basis: Basis): MessageId => `positions.attribution.${basis}`;
