import type {
  Ethics,
  ForumRule,
  Interest,
  Mandate,
  Quorum,
  SanctionWay,
  SeatDecisionKind,
  SeatDecisionState,
  SeatSignature,
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
  /** [Q22] */
  sanctions: word("sanctions").$type<SanctionWay>().notNull().default("ballot"),
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
    /** When the choice for the next term begins, and who is to follow, in words [7.3]. */
    reselectOn: time("reselect_on"),
    successor: word("successor"),
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

/** [Q22] A renewal or a sanction, from its proposal to its record in the log and the answer of whom it is about. */
export const seatDecision = table(
  "seat_decision",
  {
    id: word("id").primaryKey(),
    process: word("process").notNull(),
    seat: word("seat").notNull(),
    /** Who held it when it was proposed. */
    person: word("person").notNull(),
    kind: word("kind").$type<SeatDecisionKind>().notNull(),
    reasons: word("reasons").notNull(),
    until: time("until_day"),
    way: word("way").$type<SanctionWay>().notNull(),
    state: word("state").$type<SeatDecisionState>().notNull(),
    signatures: json<SeatSignature[]>("signatures").notNull(),
    proposedBy: word("proposed_by").notNull(),
    proposedAt: time("proposed_at").notNull(),
    ballot: word("ballot"),
    /** Sequence in the decision log. */
    decision: whole("decision"),
    decidedAt: time("decided_at"),
    answer: word("answer"),
    answeredAt: time("answered_at"),
  },
  (t) => [index("seat_decision_process").on(t.process, t.state), index("seat_decision_entry").on(t.decision)],
);

/** Filled voting seats of each bloc from an instant on; written with each change of them. */
export const seatCount = table(
  "seat_count",
  {
    process: word("process").notNull(),
    at: time("at").notNull(),
    government: whole("government").notNull(),
    nonGovernment: whole("non_government").notNull(),
  },
  (t) => [uniqueIndex("seat_count_at").on(t.process, t.at)],
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
