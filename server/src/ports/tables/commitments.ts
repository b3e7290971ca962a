import type { JsonValue } from "@accord/shared/canonical";
import type { CommitmentState } from "@accord/shared/commitments";
import { index, json, table, time, uniqueIndex, whole, word, yes } from "./columns.js";

export const commitment = table(
  "commitment",
  {
    id: word("id").primaryKey(),
    process: word("process").notNull(),
    n: whole("n").notNull(),
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
    createdAt: time("created_at").notNull(),
  },
  (t) => [uniqueIndex("commitment_n").on(t.process, t.n)],
);

/** Frozen copy of a text: never changed. */
export const version = table(
  "version",
  {
    id: word("id").primaryKey(),
    process: word("process").notNull(),
    subjectKind: word("subject_kind").$type<"commitment" | "proposal" | "list" | "text">().notNull(),
    subject: word("subject").notNull(),
    n: whole("n").notNull(),
    /** Canonical JSON of the typed draft, without comment marks. */
    body: json<JsonValue>("body").notNull(),
    /** Salted Merkle root over its blocks. */
    root: word("root").notNull(),
    salts: json<string[]>("salts").notNull(),
    frozenAt: time("frozen_at").notNull(),
    frozenBy: word("frozen_by").notNull(),
    published: yes("published").notNull().default(false),
    /** Sequence of its entry in the decision log. */
    entry: whole("entry").notNull(),
  },
  (t) => [uniqueIndex("version_n").on(t.subjectKind, t.subject, t.n), index("version_root").on(t.root)],
);
