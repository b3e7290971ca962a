/** Kinds of things that a forum decides about. */
export const ballotSubjects = ["version", "proposal", "list", "terms"] as const;
export type BallotSubject = (typeof ballotSubjects)[number];
