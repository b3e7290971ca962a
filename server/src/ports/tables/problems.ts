import type { CriteriaSet, SolutionKind, SolutionOutcome } from "@accord/shared/problems";
import { index, primaryKey, table, time, uniqueIndex, whole, word } from "./columns.js";

/** One problem as a working group sees it (4.3); its words are a live text. */
export const problemSheet = table(
  "problem_sheet",
  {
    id: word("id").primaryKey(),
    process: word("process").notNull(),
    no: whole("no").notNull(),
    title: word("title").notNull(),
    group: word("group_id").notNull(),
    theme: word("theme"),
    proposal: word("proposal"),
    criteriaSet: word("criteria_set").$type<CriteriaSet>().notNull(),
    document: word("document").notNull(),
    by: word("by").notNull(),
    createdAt: time("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("problem_sheet_no").on(t.process, t.no),
    index("problem_sheet_document").on(t.document),
    index("problem_sheet_proposal").on(t.proposal),
  ],
);

/** Score sheet (4.5): what one participant gives one solution by one criterion. */
export const solutionScore = table(
  "solution_score",
  {
    sheet: word("sheet")
      .notNull()
      .references(() => problemSheet.id),
    /** Id of its row in the text. */
    solution: word("solution").notNull(),
    person: word("person").notNull(),
    criterion: word("criterion").notNull(),
    score: whole("score").notNull(),
    at: time("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.sheet, t.solution, t.person, t.criterion] })],
);

/** Selected or not, with reasons (4.4); title and kind as they stood then. */
export const solutionChoice = table(
  "solution_choice",
  {
    sheet: word("sheet")
      .notNull()
      .references(() => problemSheet.id),
    solution: word("solution").notNull(),
    title: word("title").notNull(),
    kind: word("kind").$type<SolutionKind>(),
    outcome: word("outcome").$type<SolutionOutcome>().notNull(),
    reasons: word("reasons").notNull(),
    by: word("by").notNull(),
    at: time("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.sheet, t.solution] })],
);
