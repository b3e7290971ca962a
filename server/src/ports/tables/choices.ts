import type { ChoiceForm, ChoiceState, ChoiceTally, SettledTie } from "@accord/shared/choices";
import { bytes, index, json, primaryKey, table, time, uniqueIndex, whole, word } from "./columns.js";

/** A question put to many people (7.6 Q30, Q31, Q34); what it came to is advice. */
export const publicChoice = table(
  "public_choice",
  {
    id: word("id").primaryKey(),
    process: word("process").notNull(),
    no: whole("no").notNull(),
    /** Fixed when it opens. */
    form: json<ChoiceForm>("form").notNull(),
    state: word("state").$type<ChoiceState>().notNull(),
    openedAt: time("opened_at"),
    closesAt: time("closes_at"),
    closedAt: time("closed_at"),
    voidReason: word("void_reason"),
    /** What votes are sealed to while it is open. */
    publicKey: word("public_key"),
    tally: json<ChoiceTally>("tally"),
    /** Sheets of paper among the votes counted. */
    paper: whole("paper").notNull().default(0),
    settled: json<SettledTie[]>("settled").notNull(),
    runOffOf: whole("run_off_of"),
    by: word("by").notNull(),
    createdAt: time("created_at").notNull(),
  },
  (t) => [uniqueIndex("public_choice_no").on(t.process, t.no)],
);

/** One vote, sealed, without its time; a later one of the same voter stands in its place. Gone once it is counted. */
export const publicChoiceVote = table(
  "public_choice_vote",
  {
    choice: word("choice")
      .notNull()
      .references(() => publicChoice.id),
    /** A person, the hash of a key kept by a browser, or a sheet of a batch of paper. */
    voter: word("voter").notNull(),
    batch: word("batch"),
    sealed: bytes("sealed").notNull(),
  },
  (t) => [primaryKey({ columns: [t.choice, t.voter] }), index("public_choice_vote_batch").on(t.batch)],
);

/** Who typed in how many sheets of paper; kept also where they were taken out again. */
export const publicChoicePaper = table(
  "public_choice_paper",
  {
    id: word("id").primaryKey(),
    choice: word("choice")
      .notNull()
      .references(() => publicChoice.id),
    sheets: whole("sheets").notNull(),
    by: word("by").notNull(),
    at: time("at").notNull(),
    removedAt: time("removed_at"),
  },
  (t) => [index("public_choice_paper_choice").on(t.choice)],
);

/** [Q35] Up (1) or down (-1) on a paragraph or a comment of a public draft; it decides nothing. */
export const upDownVote = table(
  "up_down_vote",
  {
    process: word("process").notNull(),
    item: word("item").notNull(),
    /** A person, or the hash of a key kept by a browser. */
    voter: word("voter").notNull(),
    value: whole("value").$type<1 | -1>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.process, t.item, t.voter] })],
);
