export const commitments = {
  "commitments.inName.subject": "{process}: done in your name on commitment {n, number}",
  "commitments.inName.opened":
    "{name} of the secretariat has opened the draft of commitment {n, number} in your name. Your name stands in the record.",
  "commitments.inName.frozen":
    "{name} of the secretariat has frozen a version of commitment {n, number} in your name. Your name stands in the record.",
  "commitments.inName.published":
    "{name} of the secretariat has published a version of commitment {n, number} for comment in your name. Your name stands in the record.",
} as const;
