import { type Issue, issue } from "../issues/index.js";
import type { CommitmentState } from "./states.js";

/** Why a commitment may not be locked: a reason is said, and what is locked is not locked again. */
export function issuesWithLock(lockedAt: string | null, reason: string): Issue[] {
  if (lockedAt !== null) return [issue("draft_locked_already")];
  return reason.trim() === "" ? [issue("reasons_missing", {}, "reason")] : [];
}

export const issuesWithUnlock = (lockedAt: string | null): Issue[] =>
  lockedAt === null ? [issue("draft_not_locked")] : [];

/** What is in the plan or withdrawn is not put to a ballot again as a draft; what was not included may be reworked and put. */
export const mayBePut = (state: CommitmentState): boolean => state !== "in_plan" && state !== "withdrawn";

/**
 * Why who writes a draft may not say that it is ready for a ballot (S10): it is said, or no ballot waits for it: it is in
 * one, in the plan or withdrawn.
 */
export function issuesWithReady(state: CommitmentState, isReady: boolean, isInBallot: boolean): Issue[] {
  if (isInBallot || !mayBePut(state)) return [issue("draft_needs_no_ballot")];
  return isReady ? [issue("draft_ready_already")] : [];
}

/** State after a version was published for comment [3.4]: the first publication opens it, a later one is a revision. */
export function stateAfterPublishing(state: CommitmentState): CommitmentState {
  if (state === "drafting") return "open_for_comment";
  return state === "open_for_comment" ? "revised" : state;
}

/** Most characters either side of a quote that a passage is found again by. */
export const contextCharacters = 32;
