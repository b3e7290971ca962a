import type {
  AboutDraft,
  Channel,
  ContributionState,
  ContributionWords,
  ContributorKind,
  ImportColumn,
  ImportMapping,
  ImportState,
} from "@accord/shared/contributions";
import { index, json, primaryKey, table, time, uniqueIndex, whole, word, yes } from "./columns.js";

export const call = table("call", {
  id: word("id").primaryKey(),
  process: word("process").notNull(),
  title: word("title").notNull(),
  question: word("question").notNull(),
  opensAt: time("opens_at").notNull(),
  closesAt: time("closes_at"),
  moderated: yes("moderated").notNull().default(false),
  /** Accepted grounds of anonymity (8.6); empty = no anonymity box. */
  anonymityGrounds: json<string[]>("anonymity_grounds").notNull(),
  consentText: word("consent_text").notNull(),
  createdAt: time("created_at").notNull(),
});

export const contributionImport = table("import", {
  id: word("id").primaryKey(),
  process: word("process").notNull(),
  fileName: word("file_name").notNull(),
  sha256: word("sha256").notNull(),
  mapping: json<Record<string, unknown>>("mapping").notNull(),
  idColumn: word("id_column"),
  /** Names rows of the same source over several files: import + id column: again = update. */
  source: word("source").notNull(),
  added: whole("added").notNull(),
  updated: whole("updated").notNull(),
  unchanged: whole("unchanged").notNull(),
  by: word("by").notNull(),
  at: time("at").notNull(),
  publishedAt: time("published_at"),
});

/** A file that was sent to be imported, and what the sorter says about it, until the import is done and after. */
export const importDraft = table(
  "import_draft",
  {
    id: word("id").primaryKey(),
    process: word("process").notNull(),
    file: word("file").notNull(),
    fileName: word("file_name").notNull(),
    sha256: word("sha256").notNull(),
    bytes: whole("bytes").notNull(),
    delimiter: word("delimiter").$type<"," | ";" | "\t">().notNull(),
    byteOrderMark: yes("byte_order_mark").notNull(),
    rows: whole("rows").notNull(),
    columns: json<ImportColumn[]>("columns").notNull(),
    sample: json<string[][]>("sample").notNull(),
    mapping: json<ImportMapping>("mapping").notNull(),
    /** Row number -> column -> what the sorter wrote instead. */
    mended: json<Record<string, Record<string, string>>>("mended").notNull(),
    setAside: json<number[]>("set_aside").notNull(),
    /** Themes that the import made. */
    madeThemes: json<string[]>("made_themes").notNull(),
    state: word("state").$type<ImportState>().notNull(),
    by: word("by").notNull(),
    createdAt: time("created_at").notNull(),
  },
  (t) => [index("import_draft_process").on(t.process, t.createdAt)],
);

/** Rows of a file on their way in: read by nobody until all of them become contributions in one act. */
export const stagedContribution = table(
  "staged_contribution",
  {
    /** One attempt at an import. */
    staging: word("staging").notNull(),
    /** New ones stand first: their place gives their number. */
    position: whole("position").notNull(),
    contribution: word("contribution").notNull(),
    words: json<ContributionWords & { readonly sourceId: string | null }>("words").notNull(),
    themes: json<string[]>("themes").notNull(),
    /** How it stood when the row was read; null for a new one. */
    before: json<ContributionWords>("before"),
  },
  (t) => [primaryKey({ columns: [t.staging, t.position] })],
);

/** What an import did to each contribution: `before` is null for one it added. */
export const importRow = table(
  "import_row",
  {
    import: word("import")
      .notNull()
      .references(() => importDraft.id),
    contribution: word("contribution")
      .notNull()
      .references(() => contribution.id),
    before: json<ContributionWords>("before"),
  },
  (t) => [
    primaryKey({ columns: [t.import, t.contribution] }),
    index("import_row_contribution").on(t.contribution),
  ],
);

export const contribution = table(
  "contribution",
  {
    id: word("id").primaryKey(),
    process: word("process").notNull(),
    no: whole("no").notNull(),
    /** C-0143 */
    reference: word("reference").notNull(),
    title: word("title").notNull(),
    text: word("text").notNull(),
    language: word("language"),
    receivedAt: time("received_at").notNull(),
    contributorName: word("contributor_name"),
    contributorKind: word("contributor_kind").$type<ContributorKind>().notNull(),
    stakeholderType: word("stakeholder_type"),
    organisation: word("organisation"),
    channel: word("channel").$type<Channel>().notNull(),
    place: word("place"),
    enteredBy: word("entered_by"),
    anonymous: yes("anonymous").notNull().default(false),
    anonymityGround: word("anonymity_ground"),
    consentShown: word("consent_shown").notNull(),
    call: word("call"),
    import: word("import"),
    source: word("source"),
    sourceId: word("source_id"),
    sourceAddress: word("source_address"),
    /** Of a comment on a public draft: version, number of the paragraph, its words then. */
    aboutDraft: json<AboutDraft>("about_draft"),
    state: word("state").$type<ContributionState>().notNull(),
    publishedAt: time("published_at"),
    hiddenReason: word("hidden_reason"),
    /** Key of the form that entered it by hand: sent twice makes one. */
    once: word("once"),
    createdAt: time("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("contribution_no").on(t.process, t.no),
    uniqueIndex("contribution_once").on(t.process, t.once),
    uniqueIndex("contribution_source").on(t.process, t.source, t.sourceId),
    index("contribution_received").on(t.process, t.receivedAt),
    index("contribution_import").on(t.import),
    index("contribution_state").on(t.process, t.state, t.no),
  ],
);

export const receipt = table("receipt", {
  keyHash: word("key_hash").primaryKey(),
  contribution: word("contribution")
    .notNull()
    .references(() => contribution.id),
  contact: word("contact"),
  followed: yes("followed").notNull().default(false),
});

export const theme = table(
  "theme",
  {
    id: word("id").primaryKey(),
    process: word("process").notNull(),
    name: word("name").notNull(),
    scope: word("scope").notNull().default(""),
    reasons: word("reasons").notNull().default(""),
    position: whole("position").notNull(),
    createdAt: time("created_at").notNull(),
  },
  (t) => [uniqueIndex("theme_name").on(t.process, t.name)],
);

export const contributionTheme = table(
  "contribution_theme",
  {
    contribution: word("contribution")
      .notNull()
      .references(() => contribution.id),
    theme: word("theme")
      .notNull()
      .references(() => theme.id),
    by: word("by").notNull(),
    at: time("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.contribution, t.theme] }), index("contribution_theme_theme").on(t.theme)],
);

/** One act of sorting, so that it can be taken back. */
export const sorting = table(
  "sorting",
  {
    id: word("id").primaryKey(),
    process: word("process").notNull(),
    changes: json<{ contribution: string; theme: string; added: boolean }[]>("changes").notNull(),
    by: word("by").notNull(),
    at: time("at").notNull(),
    undoneAt: time("undone_at"),
  },
  (t) => [index("sorting_by").on(t.process, t.by, t.at)],
);

/** `comments_on`: a comment with the draft it is about, whether or not its words ever answer it. */
export type LinkKind = "source_of" | "answers" | "comments_on" | "merged_into" | "split_from";

/** Tie between two things of the thread: contribution or proposal -> proposal, commitment or passage. */
export const link = table(
  "link",
  {
    id: word("id").primaryKey(),
    process: word("process").notNull(),
    fromKind: word("from_kind").$type<"contribution" | "proposal">().notNull(),
    from: word("from_id").notNull(),
    toKind: word("to_kind").$type<"contribution" | "proposal" | "commitment" | "problem_sheet">().notNull(),
    to: word("to_id").notNull(),
    kind: word("kind").$type<LinkKind>().notNull(),
    /** Anchor of the passage in its text: field, quote, thread mark id; null = the whole. */
    passage: json<{ field: string; quote: string; mark: string }>("passage"),
    by: word("by").notNull(),
    at: time("at").notNull(),
  },
  (t) => [
    index("link_from").on(t.fromKind, t.from),
    index("link_to").on(t.toKind, t.to),
    index("link_process").on(t.process),
  ],
);
