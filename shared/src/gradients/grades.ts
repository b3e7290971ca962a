import { type Issue, issue } from "../issues/index.js";

/**
 * Gradients of agreement, after Sam Kaner's Facilitator's Guide to Participatory Decision-Making: eight grades from
 * liking it to not accepting it, worded so that none shares a word with a vote [7.2].
 */
export const grades = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export type Grade = (typeof grades)[number];

const discussedStates = ["proposed", "in_discussion", "drafting", "open_for_comment", "revised"];

/** It is asked while the thing is talked about, and closes by itself when a ballot on it opens. */
export const issuesWithGrade = ({
  state,
  inBallot,
}: {
  readonly state: string;
  readonly inBallot: boolean;
}): Issue[] =>
  inBallot || !discussedStates.includes(state) ? [issue("gradient_closed", undefined, "grade")] : [];

/** How many gave each grade, in the order of the grades. */
export const spread = (given: readonly { readonly grade: number }[]): { grade: Grade; count: number }[] =>
  grades.map((grade) => ({ grade, count: given.filter((one) => one.grade === grade).length }));
