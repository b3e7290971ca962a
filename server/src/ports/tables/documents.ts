import { bytes, index, primaryKey, table, time, whole, word } from "./columns.js";

/** A live text. The id is opaque and is of one epoch: restoring or erasing gives a new document id. */
export const document = table("document", {
  id: word("id").primaryKey(),
  process: word("process").notNull(),
  kind: word("kind")
    .$type<"commitment" | "terms" | "plan_text" | "problem_sheet" | "minutes" | "position">()
    .notNull(),
  template: word("template").notNull(),
  /** Id of the thing it is the text of. */
  subject: word("subject").notNull(),
  epoch: whole("epoch").notNull(),
  gone: time("gone"),
  createdAt: time("created_at").notNull(),
});

/**
 * Archive: every accepted update in the order of commits, never merged. `seq` counts up within the document, from 1
 * and without a gap. Updates of long ago lie in segments.
 */
export const documentUpdate = table(
  "document_update",
  {
    document: word("document")
      .notNull()
      .references(() => document.id),
    seq: whole("seq").notNull(),
    bytes: bytes("bytes").notNull(),
    /** Of all that stands in this row; none in rows from before it was kept. */
    sum: whole("sum"),
    person: word("person"),
    act: word("act"),
    at: time("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.document, t.seq] })],
);

/** Updates `first` to `last` of an archive, packed together and each still by itself. */
export const documentSegment = table(
  "document_segment",
  {
    document: word("document")
      .notNull()
      .references(() => document.id),
    last: whole("last").notNull(),
    first: whole("first").notNull(),
    /** The earliest moment at which one of them was written; before 23 November 2026 that of the last. */
    until: time("until").notNull(),
    bytes: bytes("bytes").notNull(),
  },
  (t) => [primaryKey({ columns: [t.document, t.last] })],
);

/** The whole text after `seq` with all that was deleted from it, so that a moment is reached without a long replay. */
export const documentCheckpoint = table(
  "document_checkpoint",
  {
    document: word("document")
      .notNull()
      .references(() => document.id),
    seq: whole("seq").notNull(),
    bytes: bytes("bytes").notNull(),
  },
  (t) => [primaryKey({ columns: [t.document, t.seq] })],
);

/** Head: one merged state up to `seq`, rewritten at will by replay. */
export const documentHead = table("document_head", {
  document: word("document")
    .primaryKey()
    .references(() => document.id),
  seq: whole("seq").notNull(),
  bytes: bytes("bytes").notNull(),
  sum: whole("sum"),
  /** How much of each client id stands in it; none in rows from before it was kept. */
  vector: bytes("vector"),
});

/** Who wrote the first `seq` updates' letters, as computed from them: kept so that a question costs what came since. */
export const documentAuthors = table("document_authors", {
  document: word("document")
    .primaryKey()
    .references(() => document.id),
  seq: whole("seq").notNull(),
  bytes: bytes("bytes").notNull(),
});

/** More than half of a text was deleted at once (T14): what stood after update `since`, in letters, and what went. */
export const textLoss = table(
  "text_loss",
  {
    document: word("document")
      .notNull()
      .references(() => document.id),
    since: whole("since").notNull(),
    person: word("person").notNull(),
    letters: whole("letters").notNull(),
    lost: whole("lost").notNull(),
    at: time("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.document, t.since, t.person] })],
);

/** Whose words: a Yjs client id belongs to the account on whose socket it was first seen, or to an act. */
export const clientBinding = table(
  "client_binding",
  {
    document: word("document")
      .notNull()
      .references(() => document.id),
    client: whole("client").notNull(),
    /** Null = the system, or an act (then `act`). */
    person: word("person"),
    act: word("act"),
    accepter: word("accepter"),
    /** The place in the archive whose words the act brought back. */
    restores: whole("restores"),
    since: time("since").notNull(),
  },
  (t) => [primaryKey({ columns: [t.document, t.client] })],
);

/** A moment of a text that bears a name. */
export const documentName = table(
  "document_name",
  {
    id: word("id").primaryKey(),
    document: word("document")
      .notNull()
      .references(() => document.id),
    seq: whole("seq").notNull(),
    name: word("name").notNull(),
    by: word("by").notNull(),
    at: time("at").notNull(),
  },
  (t) => [index("document_name_document").on(t.document, t.seq)],
);

/** How far a person has seen a text, and how far the time before: what "since you last looked" is measured by. */
export const documentLook = table(
  "document_look",
  {
    document: word("document")
      .notNull()
      .references(() => document.id),
    person: word("person").notNull(),
    seq: whole("seq").notNull(),
    at: time("at").notNull(),
    before: whole("before_seq").notNull(),
    beforeAt: time("before_at"),
  },
  (t) => [primaryKey({ columns: [t.document, t.person] })],
);
