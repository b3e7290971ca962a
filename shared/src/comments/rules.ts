import { type Issue, issue } from "../issues/index.js";
import { commentLimits, type Resolution } from "./vocabulary.js";

interface Written {
  readonly by: string;
  readonly removedAt: string | null;
}

/** [COM-1] A comment says something, and a conversation stays one that people can read. */
export function commentIssues(text: string, stand: { readonly comments: number }): Issue[] {
  return [
    ...(text.trim() === "" ? [issue("comment_empty", {}, "text")] : []),
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

/** [COM-2] Only its author changes or takes back a comment; what is taken back is not written again. */
export function changeIssues(comment: Written, me: string): Issue[] {
  if (comment.by !== me) return [issue("comment_of_another")];
  return comment.removedAt === null ? [] : [issue("comment_taken_back")];
}

/** [COM-3] A comment that is not taken up needs a reason; an outcome is given once. */
export function resolveIssues(state: "open" | "resolved", outcome: Resolution, reason: string): Issue[] {
  if (state === "resolved") return [issue("thread_resolved")];
  return outcome === "not_done" && reason.trim() === ""
    ? [issue("resolution_reason_missing", {}, "reason")]
    : [];
}

export const reopenIssues = (state: "open" | "resolved"): Issue[] =>
  state === "open" ? [issue("thread_open")] : [];
