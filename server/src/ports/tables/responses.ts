import type { FiveElements, Juncture, Outcome, ReasonCode, ResponseState } from "@accord/shared/responses";
import { index, json, primaryKey, table, time, uniqueIndex, whole, word } from "./columns.js";

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
