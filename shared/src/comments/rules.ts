import { type Issue, issue } from "../issues/index.js";
import { commentLimits, type Fate, isAccepted, type Resolution } from "./vocabulary.js";

interface Written {
  readonly by: string;
  readonly removedAt: string | null;
}

/** [COM-1] A comment says something, and a conversation stays one that people can read. */
export function commentIssues(
  text: string,
  stand: { readonly comments: number; readonly mayBeEmpty?: boolean },
): Issue[] {
  return [
    ...(text.trim() === "" && !stand.mayBeEmpty ? [issue("comment_empty", {}, "text")] : []),
    ...(text.length > commentLimits.text
      ? [issue("comment_long", { most: commentLimits.text }, "text")]
      : []),
    ...(stand.comments >= commentLimits.commentsOfThread
      ? [issue("thread_full", { most: commentLimits.commentsOfThread })]
      : []),
  ];
}

export const openIssues = (threads: number): Issue[] =>
  threads >= commentLimits.threadsOfDocument
    ? [issue("threads_full", { most: commentLimits.threadsOfDocument })]
    : [];

/** [COM-23] Everybody who opens a text is told all that was said on it: nobody makes that too long. */
export function lettersIssues({ own, all }: { readonly own: number; readonly all: number }): Issue[] {
  const { lettersOfPerson, lettersOfDocument } = commentLimits;
  if (own > lettersOfPerson) return [issue("said_too_much", { most: lettersOfPerson })];
  return all > lettersOfDocument ? [issue("discussion_full", { most: lettersOfDocument })] : [];
}

/** [COM-2] Only its author changes or takes back a comment; what is taken back is not written again. */
export function changeIssues(comment: Written, me: string): Issue[] {
  if (comment.by !== me) return [issue("comment_of_another")];
  return comment.removedAt === null ? [] : [issue("comment_taken_back")];
}

/** [COM-15] What was taken back is not reacted to; a suggestion stands also where its reason was taken back. */
export const reactIssues = ({
  removedAt,
  isSuggestion,
}: {
  readonly removedAt: string | null;
  readonly isSuggestion: boolean;
}): Issue[] => (removedAt === null || isSuggestion ? [] : [issue("comment_taken_back")]);

/** [COM-3] A comment that is not taken up needs a reason; an outcome is given once. */
export function resolveIssues(
  { state, isSuggestion }: { readonly state: "open" | "resolved"; readonly isSuggestion: boolean },
  outcome: Resolution,
  reason: string,
): Issue[] {
  if (state === "resolved") return [issue("thread_resolved")];
  if (isSuggestion) return [issue("suggestion_needs_fate")];
  return outcome === "not_done" && reason.trim() === ""
    ? [issue("resolution_reason_missing", {}, "reason")]
    : [];
}

/** What came into the text is taken back there; what its author withdrew, others do not bring back. */
export function reopenIssues(
  thread: { readonly state: "open" | "resolved"; readonly resolution: string | null; readonly by: string },
  me: string,
): Issue[] {
  const { state, resolution, by } = thread;
  if (state === "open") return [issue("thread_open")];
  if (resolution === "withdrawn" && by !== me) return [issue("suggestion_of_another")];
  return isAccepted(resolution) ? [issue("suggestion_accepted")] : [];
}

interface Suggested {
  readonly state: "open" | "resolved";
  readonly by: string;
  /** A contribution that it answers. */
  readonly answers: string | null;
}

/** [SUG-7] What is decided of other words is decided once, and with a reason where it answers a contribution. */
export function fateIssues(
  { state, by, answers }: Suggested,
  fate: Fate,
  me: string,
  reason: string,
): Issue[] {
  if (state === "resolved") return [issue("thread_resolved")];
  return [
    ...(fate === "withdrawn" && by !== me ? [issue("suggestion_of_another")] : []),
    ...(answers !== null && reason.trim() === "" ? [issue("suggestion_reason_missing", {}, "reason")] : []),
  ];
}

/** [SUG-8] What stands there now is what who accepts has seen; the suggestion as it was made is for the words as they were. */
export const acceptIssues = (stands: {
  readonly asSeen: boolean;
  readonly asBefore: boolean;
  readonly changed: boolean;
}): Issue[] =>
  stands.asSeen && (stands.asBefore || stands.changed)
    ? []
    : [issue("suggestion_passage_changed", {}, "content")];

/** [SUG-11] Its author changes a suggestion as long as nothing is decided of it. */
export function changeSuggestionIssues({ state, by }: Pick<Suggested, "state" | "by">, me: string): Issue[] {
  if (by !== me) return [issue("suggestion_of_another")];
  return state === "resolved" ? [issue("thread_resolved")] : [];
}

/** [SUG-11] What others wrote and who suggests has not seen is no part of what is to be deleted. */
export const seenPassageIssues = (asSeen: boolean): Issue[] =>
  asSeen ? [] : [issue("suggestion_others_wrote", {}, "content")];

/** [SUG-11] Nobody accepts a wording that they have not read: both count from the last change that was shown. */
export const seenWordingIssues = (changedAt: string | null, seen: string | null): Issue[] =>
  changedAt === seen ? [] : [issue("suggestion_reworded", {}, "content")];
