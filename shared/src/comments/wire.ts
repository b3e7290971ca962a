import { z } from "zod";
import { done, id, instant, nothing, slug } from "../protocol/common.js";
import { route } from "../protocol/route.js";
import { commentLimits, fates, reactionKinds, resolutions, threadAnchors } from "./vocabulary.js";

/** `document` is the id of a live text, or of a proposal: that is commented on as a whole. */
const onDocument = z.strictObject({ process: slug, document: id });
const onThread = z.strictObject({ process: slug, document: id, thread: id });
const onComment = z.strictObject({ process: slug, document: id, thread: id, comment: id });
/** A decision on a proposal ends its discussion. */
const topics = ["threads", "proposals"];

const reference = z.string().regex(/^C-\d{4,9}$/);
const reason = z.string().max(commentLimits.reason);
const named = z.strictObject({ id: z.string(), name: z.string() });
const text = z.string().max(commentLimits.text);
/** Address of a field or a text: "problem", or in a row "milestones/<row>/output". */
const fieldName = z.string().regex(/^[A-Za-z][A-Za-z0-9._:-]{0,63}(?:\/[0-9a-z-]{1,40}\/[A-Za-z]{1,40})?$/);
const mentions = z.array(id).max(commentLimits.mentions);
/** Key of the form that sends it: sent twice makes one. */
const once = z.string().regex(/^[A-Za-z0-9-]{16,64}$/);

const reaction = z.strictObject({
  kind: z.enum(reactionKinds),
  /** In the order in which they said so; `earlier`: of words that were changed since. */
  people: z.array(z.strictObject({ id: z.string(), name: z.string(), earlier: z.boolean() })),
});
export type ReactionRow = z.infer<typeof reaction>;

export const commentRow = z.strictObject({
  id,
  parent: id.nullable(),
  by: named,
  at: instant,
  editedAt: instant.nullable(),
  /** Taken back: the words are gone, the place stays. */
  removedAt: instant.nullable(),
  text: z.string(),
  mentions: z.array(named),
  /** Only the kinds that somebody chose. Those of the first comment of a suggestion are said of the suggestion. */
  reactions: z.array(reaction),
});
export type CommentRow = z.infer<typeof commentRow>;

/** Words of a text as ProseMirror JSON, with the blocks they stand in; shared/suggestions reads and checks them. */
const blocks = z.unknown();

export const suggestionRow = z.strictObject({
  /** The words of the passage as they stood when these were suggested. */
  base: blocks,
  proposed: blocks,
  /** What came into the text. */
  accepted: blocks,
  changedAt: instant.nullable(),
  /** What its author suggested before, the latest first. */
  earlier: z.array(z.strictObject({ proposed: blocks, text: z.string(), until: instant })),
  /** Accepted words that took others out: these can be put back. */
  putsBack: z.boolean(),
  /** Reference of the contribution that it answers. */
  answers: z.string().nullable(),
  mayAccept: z.boolean(),
  mayReject: z.boolean(),
  mayWithdraw: z.boolean(),
  mayChange: z.boolean(),
});
export type SuggestionRow = z.infer<typeof suggestionRow>;

export const threadRow = z.strictObject({
  id,
  anchor: z.enum(threadAnchors),
  field: z.string().nullable(),
  /** Words as they stood when the thread was opened. */
  quote: z.string(),
  by: named,
  at: instant,
  state: z.enum(["open", "resolved"]),
  resolution: z.enum([...resolutions, ...fates]).nullable(),
  reason: z.string(),
  resolvedBy: z.string().nullable(),
  resolvedAt: instant.nullable(),
  changedAt: instant,
  comments: z.array(commentRow),
  /** Comments of others since the reader last saw it. */
  unread: z.int(),
  mine: z.boolean(),
  mayResolve: z.boolean(),
  /** Other words for the passage; null: a comment. */
  suggestion: suggestionRow.nullable(),
});
export type ThreadRow = z.infer<typeof threadRow>;

export const listThreads = route({
  id: "list-threads",
  method: "GET",
  path: "/api/p/:process/documents/:document/threads",
  asks: "read_workspace",
  summary: "All threads of a live text or a proposal with their conversations, resolved ones too.",
  params: onDocument,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ threads: z.array(threadRow), me: z.string(), mayComment: z.boolean() }),
  topics,
});

export const listReaders = route({
  id: "list-readers",
  method: "GET",
  path: "/api/p/:process/documents/:document/readers",
  asks: "discuss_draft",
  summary: "Who may read this text and so can be named in a comment.",
  params: onDocument,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ people: z.array(named) }),
  topics: ["people"],
});

/** Where the selected words stand, as their reader saw them. */
export const passageBody = z.strictObject({
  field: fieldName,
  quote: z.string().min(1).max(commentLimits.quote),
  before: z.string().max(commentLimits.context),
  after: z.string().max(commentLimits.context),
  /** Yjs relative positions of both ends, base64. */
  from: z.base64().max(1000),
  to: z.base64().max(1000),
});

export const openThread = route({
  id: "open-thread",
  method: "POST",
  path: "/api/p/:process/documents/:document/threads",
  asks: "discuss_draft",
  summary: "Comment on a passage, a field (`field`) or the whole (neither), or suggest other words for it.",
  params: onDocument,
  query: nothing,
  body: z.strictObject({
    passage: passageBody.nullable(),
    field: fieldName.nullable(),
    text,
    mentions,
    once,
    /** Other words for the passage; for a field only as long as nothing stands in it. */
    suggests: z
      .strictObject({
        content: blocks,
        answers: reference.nullable(),
        /** The words of the passage as who suggests saw them; another wording or form refuses. */
        stands: blocks.optional(),
      })
      .optional(),
  }),
  reply: z.strictObject({ thread: id }),
});

export const replyToThread = route({
  id: "reply-to-thread",
  method: "POST",
  path: "/api/p/:process/documents/:document/threads/:thread/comments",
  asks: "discuss_draft",
  summary: "Reply in a thread, to one of its comments or to the whole.",
  params: onThread,
  query: nothing,
  body: z.strictObject({ parent: id.nullable(), text, mentions, once }),
  reply: z.strictObject({ comment: id }),
});

export const editComment = route({
  id: "edit-comment",
  method: "PUT",
  path: "/api/p/:process/documents/:document/threads/:thread/comments/:comment",
  asks: "discuss_draft",
  summary: "Change the words of one's own comment; it then says that it was changed.",
  params: onComment,
  query: nothing,
  body: z.strictObject({ text, mentions }),
  reply: done,
});

export const removeComment = route({
  id: "remove-comment",
  method: "DELETE",
  path: "/api/p/:process/documents/:document/threads/:thread/comments/:comment",
  asks: "discuss_draft",
  summary: "Take back one's own comment: its words are gone, its place stays.",
  params: onComment,
  query: nothing,
  body: nothing,
  reply: done,
});

export const resolveThread = route({
  id: "resolve-thread",
  method: "PUT",
  path: "/api/p/:process/documents/:document/threads/:thread/resolution",
  asks: "discuss_draft",
  summary: "Resolve a thread with its outcome: by who opened it or who may edit the text.",
  params: onThread,
  query: nothing,
  body: z.strictObject({ outcome: z.enum(resolutions), reason }),
  reply: done,
});

export const reopenThread = route({
  id: "reopen-thread",
  method: "DELETE",
  path: "/api/p/:process/documents/:document/threads/:thread/resolution",
  asks: "discuss_draft",
  summary: "Open a resolved thread again.",
  params: onThread,
  query: nothing,
  body: nothing,
  reply: done,
});

export const markThreadSeen = route({
  id: "mark-thread-seen",
  method: "PUT",
  path: "/api/p/:process/documents/:document/threads/:thread/seen",
  asks: "read_workspace",
  summary: "I have read this thread up to that change.",
  params: onThread,
  query: nothing,
  body: z.strictObject({ upTo: instant }),
  reply: done,
});

export const acceptSuggestion = route({
  id: "accept-suggestion",
  method: "PUT",
  path: "/api/p/:process/documents/:document/threads/:thread/acceptance",
  asks: "discuss_draft",
  summary: "Put suggested words into the text, as they are or changed: by who may edit it.",
  params: onThread,
  query: nothing,
  body: z.strictObject({
    /** Null: as suggested. */
    content: blocks,
    /** The words of the passage as who accepts saw them; another wording refuses. */
    stands: blocks,
    /** When the suggestion had last been changed as who accepts saw it; left out or null: never. */
    wording: instant.nullable().optional(),
    reason,
  }),
  reply: done,
});

export const takeBackAcceptance = route({
  id: "take-back-acceptance",
  method: "DELETE",
  path: "/api/p/:process/documents/:document/threads/:thread/acceptance",
  asks: "discuss_draft",
  summary: "Put the former words back where accepted ones stand unchanged; the suggestion is open again.",
  params: onThread,
  query: nothing,
  body: nothing,
  reply: done,
});

export const closeSuggestion = route({
  id: "close-suggestion",
  method: "PUT",
  path: "/api/p/:process/documents/:document/threads/:thread/fate",
  asks: "discuss_draft",
  summary: "Reject a suggestion, or withdraw one's own.",
  params: onThread,
  query: nothing,
  body: z.strictObject({ fate: z.enum(["rejected", "withdrawn"]), reason }),
  reply: done,
});

export const placeThread = route({
  id: "place-thread",
  method: "PUT",
  path: "/api/p/:process/documents/:document/threads/:thread/passage",
  asks: "discuss_draft",
  summary: "Hang a thread whose words are gone on other words: by who opened it or who may edit the text.",
  params: onThread,
  query: nothing,
  body: passageBody,
  reply: done,
});

export const changeSuggestion = route({
  id: "change-suggestion",
  method: "PUT",
  path: "/api/p/:process/documents/:document/threads/:thread/suggestion",
  asks: "discuss_draft",
  summary:
    "Suggest other words than before, while nothing is decided: what was suggested stays in the record.",
  params: onThread,
  query: nothing,
  body: z.strictObject({
    content: blocks,
    /** The words of the passage as its author saw them; another wording refuses. */
    stands: blocks.optional(),
    text,
    mentions,
  }),
  reply: done,
});

const onReaction = z.strictObject({ ...onComment.shape, kind: z.enum(reactionKinds) });

export const react = route({
  id: "react",
  method: "PUT",
  path: "/api/p/:process/documents/:document/threads/:thread/comments/:comment/reactions/:kind",
  asks: "discuss_draft",
  summary:
    "Agree with a comment or suggestion, have a concern, or thank: once a person and kind, with the name.",
  params: onReaction,
  query: nothing,
  body: nothing,
  reply: done,
});

export const takeBackReaction = route({
  id: "take-back-reaction",
  method: "DELETE",
  path: "/api/p/:process/documents/:document/threads/:thread/comments/:comment/reactions/:kind",
  asks: "discuss_draft",
  summary: "Take back what one said of a comment by a reaction.",
  params: onReaction,
  query: nothing,
  body: nothing,
  reply: done,
});
