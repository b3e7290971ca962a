import type {
  Approval,
  FiveElements,
  Juncture,
  Outcome,
  PublicCategory,
  ReasonCode,
  ResponseState,
} from "@accord/shared/responses";
import { index, json, primaryKey, table, time, uniqueIndex, whole, word, yes } from "./columns.js";

export const response = table(
  "response",
  {
    id: word("id").primaryKey(),
    process: word("process").notNull(),
    outcome: word("outcome").$type<Outcome>().notNull(),
    reasonCodes: json<ReasonCode[]>("reason_codes").notNull(),
    elements: json<FiveElements>("elements").notNull(),
    juncture: word("juncture").$type<Juncture>().notNull(),
    theme: word("theme"),
    commitments: json<string[]>("commitments").notNull(),
    /** Sequences in the decision log. */
    decisions: json<number[]>("decisions").notNull(),
    /** Of an amendment: words before and after. */
    before: word("before_words"),
    after: word("after_words"),
    departure: word("departure_reason"),
    authorBody: word("author_body").notNull(),
    state: word("state").$type<ResponseState>().notNull(),
    release: whole("release"),
    createdBy: word("created_by").notNull(),
    createdAt: time("created_at").notNull(),
    changedAt: time("changed_at").notNull(),
    /** Codes of what kept it from approval when it was saved [R2-R5]: a list is filtered by them. */
    missing: json<string[]>("missing").notNull().default([]),
    approvals:
      json<{ bloc: "government" | "non_government" | null; person: string; at: string }[]>(
        "approvals",
      ).notNull(),
  },
  (t) => [index("response_process").on(t.process, t.state)],
);

/** What one response answers, each with its own line; a thing has one response at a juncture. */
export const responseLine = table(
  "response_line",
  {
    response: word("response")
      .notNull()
      .references(() => response.id),
    kind: word("kind").$type<"contribution" | "proposal">().notNull(),
    thing: word("thing").notNull(),
    juncture: word("juncture").$type<Juncture>().notNull(),
    own: word("own").notNull().default(""),
    /** The release in which this thing was last answered and the outcome it gave: stands while the response is drafted again. */
    release: whole("release"),
    publishedOutcome: word("published_outcome").$type<Outcome>(),
  },
  (t) => [
    primaryKey({ columns: [t.response, t.kind, t.thing] }),
    uniqueIndex("response_line_thing").on(t.kind, t.thing, t.juncture),
    index("response_line_response").on(t.response),
  ],
);

export const release = table(
  "release",
  {
    process: word("process").notNull(),
    no: whole("no").notNull(),
    at: time("at").notNull(),
    by: word("by").notNull(),
    /** SHA-256 of the canonical response.json of this release. */
    hash: word("hash").notNull(),
    counts: json<Record<string, number>>("counts").notNull(),
    entry: whole("entry").notNull(),
  },
  (t) => [primaryKey({ columns: [t.process, t.no] })],
);

/** A printed form of one release, made once; its bytes stand with the files port. */
export const releaseFile = table(
  "release_file",
  {
    process: word("process").notNull(),
    release: whole("release").notNull(),
    format: word("format").$type<"docx" | "pdf" | "xlsx">().notNull(),
    /** 1, 2, 3 … where it is split by theme; one file is part 1. */
    part: whole("part").notNull(),
    title: word("title").notNull(),
    file: word("file").notNull(),
    sha256: word("sha256").notNull(),
    bytes: whole("bytes").notNull(),
    parts: whole("parts").notNull().default(1),
    /** Hash over the public rows it was made from: a row taken back since then is in no file. */
    source: word("source").notNull().default(""),
  },
  (t) => [primaryKey({ columns: [t.process, t.release, t.format, t.part] })],
);

/** Summary of a major category at a juncture (8.2): what is proposed for it and why, in the body's words. */
export const responseSummary = table(
  "response_summary",
  {
    id: word("id").primaryKey(),
    process: word("process").notNull(),
    juncture: word("juncture").$type<Juncture>().notNull(),
    theme: word("theme"),
    category: word("category").notNull(),
    /** Null: nothing is proposed for it yet; the gap is shown. */
    outcome: word("outcome").$type<Outcome>(),
    reasonCodes: json<ReasonCode[]>("reason_codes").notNull(),
    text: word("text").notNull(),
    position: whole("position").notNull(),
    /** Release in which it was last published. */
    release: whole("release"),
    /** Of the words as they stand; a change takes them back. */
    approvals: json<Approval[]>("approvals").notNull().default([]),
    /** What is public of it. */
    released: json<Omit<PublicCategory, "release">>("released"),
    by: word("by").notNull(),
    changedAt: time("changed_at").notNull(),
  },
  (t) => [index("response_summary_process").on(t.process, t.juncture, t.position)],
);

/** A contributor was told at the address of the receipt that the response is there. */
export const told = table(
  "told",
  {
    contribution: word("contribution").notNull(),
    release: whole("release").notNull(),
    at: time("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.contribution, t.release] })],
);

/** Said once on the receipt page: whether the answer is clear, and if not, why. */
export const answerFeedback = table(
  "answer_feedback",
  {
    contribution: word("contribution").primaryKey(),
    process: word("process").notNull(),
    clear: yes("clear").notNull(),
    because: word("because").notNull().default(""),
    /** The release whose answer it is about. */
    release: whole("release").notNull(),
    at: time("at").notNull(),
  },
  (t) => [index("answer_feedback_process").on(t.process, t.clear)],
);
