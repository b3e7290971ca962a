import type {
  Ethics,
  ForumRule,
  Interest,
  Mandate,
  Quorum,
  TermsFigures,
  TermsState,
  Veto,
} from "@accord/shared/forum";
import type { Bloc } from "@accord/shared/people";
import { index, json, table, time, uniqueIndex, whole, word, yes } from "./columns.js";

export const forum = table("forum", {
  process: word("process").primaryKey(),
  name: word("name").notNull(),
  mandate: word("mandate").$type<Mandate>().notNull(),
  rule: json<ForumRule>("rule").notNull(),
  quorum: json<Quorum>("quorum").notNull(),
  veto: json<Veto>("veto").notNull().default({ kind: "none" }),
  /** Labels of the blocs; a setting with the usual value. */
  labels: json<Record<Bloc, string>>("labels").notNull(),
  /** [Q20] */
  ethics: word("ethics").$type<Ethics>().notNull().default("none"),
  /** [Q10] */
  secretBallots: yes("secret_ballots").notNull().default(false),
  termsVersion: whole("terms_version").notNull().default(1),
});

export const seat = table(
  "seat",
  {
    id: word("id").primaryKey(),
    process: word("process").notNull(),
    no: whole("no").notNull(),
    bloc: word("bloc").$type<Bloc>().notNull(),
    organisation: word("organisation").notNull(),
    holder: word("holder"),
    /** Name as pasted, before the holder has joined. */
    holderName: word("holder_name"),
    email: word("email"),
    substitute: word("substitute"),
    /** Counts up with each new holder and each renewal; what is signed holds for one. */
    term: whole("term").notNull().default(1),
    termUntil: time("term_until"),
    status: word("status").$type<"active" | "vacant" | "suspended">().notNull(),
    /** Null while it is filled, and where nobody wrote it down. */
    vacantSince: time("vacant_since"),
  },
  (t) => [uniqueIndex("seat_no").on(t.process, t.no), index("seat_holder").on(t.holder)],
);

/** [Q20] Signed by who holds a seat or stands in for its member, for one term of the seat; the last one counts. */
export const statement = table(
  "statement",
  {
    id: word("id").primaryKey(),
    process: word("process").notNull(),
    seat: word("seat").notNull(),
    term: whole("term").notNull(),
    person: word("person").notNull(),
    words: word("words").notNull(),
    interests: json<Interest[]>("interests").notNull(),
    signedAt: time("signed_at").notNull(),
  },
  (t) => [index("statement_seat").on(t.seat, t.term), index("statement_process").on(t.process)],
);

/** Terms of reference (7.1): a text of eight parts and the figures that the program reads from it, by version. */
export const terms = table(
  "terms",
  {
    id: word("id").primaryKey(),
    process: word("process").notNull(),
    n: whole("n").notNull(),
    state: word("state").$type<TermsState>().notNull(),
    document: word("document").notNull(),
    figures: json<TermsFigures>("figures").notNull(),
    /** Frozen version that was put to the ballot. */
    version: word("version"),
    ballot: word("ballot"),
    /** Sequence in the decision log. */
    decision: whole("decision"),
    createdBy: word("created_by").notNull(),
    createdAt: time("created_at").notNull(),
    inForceAt: time("in_force_at"),
  },
  (t) => [uniqueIndex("terms_n").on(t.process, t.n), index("terms_document").on(t.document)],
);
