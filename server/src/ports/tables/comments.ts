import type { ReactionKind } from "@accord/shared/comments";
import type { TextJson } from "@accord/shared/document-schema";
import { index, json, primaryKey, table, time, uniqueIndex, word } from "./columns.js";

/** Comments on one anchor: a passage, a field or the whole of a live text (mechanisms.md 2), or a proposal. */
export const thread = table(
  "thread",
  {
    id: word("id").primaryKey(),
    process: word("process").notNull(),
    /** Id of the live text, or of the proposal. */
    document: word("document").notNull(),
    anchor: word("anchor").$type<"passage" | "field" | "whole">().notNull(),
    field: word("field"),
    /** Words as they stood when the thread was opened, with up to 32 characters either side. */
    quote: word("quote").notNull().default(""),
    before: word("before_words").notNull().default(""),
    after: word("after_words").notNull().default(""),
    state: word("state").$type<"open" | "resolved">().notNull(),
    resolution: word("resolution"),
    resolutionReason: word("resolution_reason").notNull().default(""),
    resolvedBy: word("resolved_by"),
    resolvedAt: time("resolved_at"),
    by: word("by").notNull(),
    at: time("at").notNull(),
    /** Latest comment or change: what "unread" is measured by. */
    changedAt: time("changed_at").notNull(),
  },
  (t) => [index("thread_document").on(t.document, t.at), index("thread_process").on(t.process, t.state)],
);

/** Other words for the passage of a thread, as ProseMirror JSON; they stand in no text before they are accepted. */
export const suggestion = table("suggestion", {
  thread: word("thread")
    .primaryKey()
    .references(() => thread.id),
  base: json<TextJson>("base").notNull(),
  proposed: json<TextJson>("proposed").notNull(),
  /** What came into the text. */
  accepted: json<TextJson>("accepted"),
  /**
   * Where accepted words took others out: the whole text before, with its marks, so that these can be put back.
   * Where the passage had changed since it was suggested: the passage as it stood when it was accepted.
   */
  stood: json<TextJson>("stood"),
  changedAt: time("changed_at"),
  /** Id of the contribution that it answers. */
  contribution: word("contribution"),
});

/** What its author suggested before the words were changed, with the reason then given. */
export const suggestionWording = table(
  "suggestion_wording",
  {
    id: word("id").primaryKey(),
    thread: word("thread")
      .notNull()
      .references(() => thread.id),
    proposed: json<TextJson>("proposed").notNull(),
    text: word("text").notNull(),
    until: time("until").notNull(),
  },
  (t) => [index("suggestion_wording_thread").on(t.thread, t.until)],
);

export const comment = table(
  "comment",
  {
    id: word("id").primaryKey(),
    thread: word("thread")
      .notNull()
      .references(() => thread.id),
    /** The comment it replies to; null = the first one. */
    parent: word("parent"),
    text: word("text").notNull(),
    by: word("by").notNull(),
    at: time("at").notNull(),
    editedAt: time("edited_at"),
    /** Taken back by its author: the words are gone for readers, the place in the conversation stays. */
    removedAt: time("removed_at"),
    /** Key of the form that sent it: sent twice makes one. */
    once: word("once"),
  },
  (t) => [index("comment_thread").on(t.thread, t.at), uniqueIndex("comment_once").on(t.thread, t.once)],
);

export const commentMention = table(
  "comment_mention",
  {
    comment: word("comment")
      .notNull()
      .references(() => comment.id),
    person: word("person").notNull(),
  },
  (t) => [primaryKey({ columns: [t.comment, t.person] }), index("comment_mention_person").on(t.person)],
);

export const reaction = table(
  "comment_reaction",
  {
    comment: word("comment")
      .notNull()
      .references(() => comment.id),
    person: word("person").notNull(),
    kind: word("kind").$type<ReactionKind>().notNull(),
    at: time("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.comment, t.person, t.kind] })],
);

export const threadSeen = table(
  "thread_seen",
  {
    thread: word("thread")
      .notNull()
      .references(() => thread.id),
    person: word("person").notNull(),
    at: time("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.thread, t.person] })],
);
