export const warning = {
  seat: "14",
  holder: "george",
  reasons:
    "You sent the minutes of the July meeting to the press as approved minutes before the forum had read them. The terms of reference ask members to wait for the approval. Next time, send what is public.",
  answer:
    "I took the circulated paper for the final one, and I have asked the paper to say that it was a draft. I will wait for the approval.",
} as const;

/** Days count backwards from the day of telling. */
export const termEnding = { seat: "4", successor: "Lidia Okafor", until: -24, reselect: 5 } as const;

export const renewal = {
  seat: "16",
  reasons:
    "The journalists' association met on Thursday and chose Samir Bellamy again, for two years, by 41 votes of 57.",
  days: -730,
} as const;
