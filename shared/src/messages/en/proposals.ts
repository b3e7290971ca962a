export const proposals = {
  "proposals.log.shortlisted": "Shortlisted by both co-chairs together: {proposals}",
  "proposals.log.notShortlisted": "Not shortlisted by both co-chairs together: {proposals}",
  "proposals.reasons.inDecision": "The reasons stand with decision {decision, number} of the log.",
} as const;
