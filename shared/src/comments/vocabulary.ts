/** What a thread hangs on: words of a field, a field, or the text or proposal as a whole. */
export const threadAnchors = ["passage", "field", "whole"] as const;
export type ThreadAnchor = (typeof threadAnchors)[number];

/** How a conversation ended; it stays readable with its outcome (M9). */
export const resolutions = ["done", "answered", "not_done", "duplicate"] as const;
export type Resolution = (typeof resolutions)[number];

/** How a suggestion ended. */
export const fates = ["accepted", "accepted_changed", "rejected", "withdrawn"] as const;
export type Fate = (typeof fates)[number];

/** What is said of a comment, or of a suggestion, without words of one's own. It is no vote. */
export const reactionKinds = ["agree", "concern", "thanks"] as const;
export type ReactionKind = (typeof reactionKinds)[number];

/** Its words came into the text. */
export const isAccepted = (ended: string | null): boolean =>
  ended === "accepted" || ended === "accepted_changed";

export const commentLimits = {
  text: 4000,
  reason: 1000,
  mentions: 20,
  quote: 4000,
  /** Characters kept either side of a quote. */
  context: 32,
  commentsOfThread: 500,
  threadsOfDocument: 2000,
  /** Letters of all that stands beside one text, with quotes and what was suggested before: of one person, and of all. */
  lettersOfPerson: 1_000_000,
  lettersOfDocument: 4_000_000,
  /** Letters of a suggestion. */
  suggestion: 8000,
} as const;
