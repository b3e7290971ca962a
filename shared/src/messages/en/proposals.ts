export const proposals = {
  "proposals.log.shortlisted": "Shortlisted by both co-chairs together: {proposals}",
  "proposals.log.notShortlisted": "Not shortlisted by both co-chairs together: {proposals}",
} as const;
