import type { JsonValue } from "@accord/shared/canonical";
import type { CommitmentState } from "@accord/shared/commitments";
import { index, json, primaryKey, table, time, uniqueIndex, whole, word, yes } from "./columns.js";

export const commitment = table(
  "commitment",
  {
    id: word("id").primaryKey(),
    process: word("process").notNull(),
    n: whole("n").notNull(),
    /** Field 1 of the template: its place in the plan, set there. */
    place: whole("place"),
    /** Title as last frozen, or the proposal's: shown in lists; the live title is in the document. */
    title: word("title").notNull(),
    group: word("group_id"),
    proposal: word("proposal"),
    document: word("document").notNull(),
    state: word("state").$type<CommitmentState>().notNull(),
    invited: json<string[]>("invited").notNull(),
    includedVersion: word("included_version"),
    lockedAt: time("locked_at"),
    lockedBy: word("locked_by"),
    lockReason: word("lock_reason"),
    /** Who writes it says that it can be put to a ballot. */
    readyAt: time("ready_at"),
    readyBy: word("ready_by"),
    createdAt: time("created_at").notNull(),
  },
  (t) => [uniqueIndex("commitment_n").on(t.process, t.n), index("commitment_document").on(t.document)],
);

/** A person's answer to one of the five criteria (5.7); the last of each person stands. */
export const criterionAnswer = table(
  "criterion_answer",
  {
    commitment: word("commitment")
      .notNull()
      .references(() => commitment.id),
    criterion: word("criterion").notNull(),
    person: word("person").notNull(),
    answer: word("answer").$type<"yes" | "no" | "unsure">().notNull(),
    note: word("note").notNull().default(""),
    at: time("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.commitment, t.criterion, t.person] })],
);

/** Written justification of a warning (5.6 W), by the key of its issue. */
export const justification = table(
  "justification",
  {
    commitment: word("commitment")
      .notNull()
      .references(() => commitment.id),
    /** Code of the issue, with its row where it has one: "V2", "V7:<row>". */
    issue: word("issue").notNull(),
    text: word("text").notNull(),
    by: word("by").notNull(),
    at: time("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.commitment, t.issue] })],
);

/** Frozen copy of a text: never changed. */
export const version = table(
  "version",
  {
    id: word("id").primaryKey(),
    process: word("process").notNull(),
    subjectKind: word("subject_kind")
      .$type<
        | "commitment"
        | "proposal"
        | "list"
        | "text"
        | "terms"
        | "plan"
        | "minutes"
        | "amendment"
        | "contributions"
        | "themes"
        | "process_plan"
        | "seat"
        | "change"
        | "position"
      >()
      .notNull(),
    subject: word("subject").notNull(),
    n: whole("n").notNull(),
    /** Canonical JSON of the typed draft, without comment marks. */
    body: json<JsonValue>("body").notNull(),
    /** Salted Merkle root over its blocks. */
    root: word("root").notNull(),
    salts: json<string[]>("salts").notNull(),
    frozenAt: time("frozen_at").notNull(),
    /** Of each live text that it was copied from, the last update in it; none in versions from before it was kept. */
    upTo: json<Record<string, number>>("up_to"),
    frozenBy: word("frozen_by").notNull(),
    published: yes("published").notNull().default(false),
    /** Sequence of its entry in the decision log. */
    entry: whole("entry").notNull(),
  },
  (t) => [uniqueIndex("version_n").on(t.subjectKind, t.subject, t.n), index("version_root").on(t.root)],
);
