import type {
  BallotResult,
  BallotState,
  BallotSubject,
  Choice,
  GivenVeto,
  JointNote,
  MixedStep,
  NoteKind,
  Presence,
  Secrecy,
  SecretResult,
  Step,
} from "@accord/shared/ballots";
import type { DecisionRule, Mandate, Quorum, VetoHolder } from "@accord/shared/forum";
import type { Bloc } from "@accord/shared/people";
import { bytes, index, json, primaryKey, table, time, uniqueIndex, whole, word, yes } from "./columns.js";

export const ballot = table(
  "ballot",
  {
    id: word("id").primaryKey(),
    process: word("process").notNull(),
    no: whole("no").notNull(),
    subject: word("subject").$type<BallotSubject>().notNull(),
    /** Ids of the commitment, of the proposals, or of the version of the terms. */
    subjects: json<string[]>("subjects").notNull(),
    version: word("version").notNull(),
    textHash: word("text_hash").notNull(),
    question: word("question").notNull(),
    rule: json<DecisionRule>("rule").notNull(),
    quorum: json<Quorum>("quorum").notNull(),
    mandate: word("mandate").$type<Mandate>().notNull(),
    live: yes("live").notNull(),
    secrecy: word("secrecy").$type<Secrecy>().notNull().default("open"),
    /** Of a secret ballot: it takes reasons, and tells them without names. */
    secretReasons: yes("secret_reasons").notNull().default(false),
    /** Of a secret ballot that has been opened: what its votes are sealed to. */
    sealTo: word("seal_to"),
    secretResult: json<SecretResult>("secret_result"),
    /** [Q20] Only who has signed votes; fixed at opening. */
    statements: yes("statements").notNull().default(false),
    state: word("state").$type<BallotState>().notNull(),
    result: word("result").$type<BallotResult>(),
    steps: json<Step[]>("steps"),
    preparedBy: word("prepared_by").notNull(),
    confirmedBy: word("confirmed_by"),
    confirmedAt: time("confirmed_at"),
    openedAt: time("opened_at"),
    /** When an asynchronous ballot closes; of a live one, when the running countdown ends. */
    closesAt: time("closes_at"),
    closedAt: time("closed_at"),
    /** [Q8] Working days in which a bloc may veto it, fixed at opening; null where none may. */
    vetoDays: whole("veto_days"),
    vetoHolder: word("veto_holder").$type<VetoHolder>(),
    vetoUntil: time("veto_until"),
    vetoGiven: json<GivenVeto>("veto_given"),
    /** [Q6] Its step under a mixed rule; null where the rule is not mixed. Facts of a vote are fixed at opening. */
    mixed: json<MixedStep>("mixed"),
    /** [Q9] As they stood at opening; null before. */
    notes: json<JointNote[]>("notes"),
    /** [Q6] Why it comes to a vote. */
    voteReasons: word("vote_reasons").notNull().default(""),
    /** Why it was made void or withdrawn. */
    voidReason: word("void_reason"),
    /** Common to the questions that were put in one sitting. */
    sitting: word("sitting"),
    /** Of a live ballot that has ended: whether the wall of the room shows what came out [S15]. */
    shown: yes("shown").notNull().default(false),
    effect: word("effect").$type<"none" | "waiting" | "done" | "to_be_placed">().notNull(),
    /** Sequences of its entries in the decision log. */
    openEntry: whole("open_entry"),
    decisionEntry: whole("decision_entry"),
    createdAt: time("created_at").notNull(),
  },
  (t) => [uniqueIndex("ballot_no").on(t.process, t.no), index("ballot_state").on(t.process, t.state)],
);

/** Seats entitled in one ballot, fixed at opening; presence until closing. */
export const roll = table(
  "roll",
  {
    ballot: word("ballot")
      .notNull()
      .references(() => ballot.id),
    seat: word("seat").notNull(),
    seatNo: whole("seat_no").notNull(),
    person: word("person").notNull(),
    name: word("name").notNull(),
    /** [Q11] The named substitute, fixed with the roll. */
    substitute: word("substitute"),
    organisation: word("organisation").notNull(),
    bloc: word("bloc").$type<Bloc>().notNull(),
    pseudonym: word("pseudonym").notNull(),
    recused: yes("recused").notNull().default(false),
    recusedReason: word("recused_reason"),
    presence: word("presence").$type<Presence>().notNull(),
    markedBy: word("marked_by"),
    /** Only in a secret ballot, whose choices stand nowhere with a seat. */
    voted: yes("voted").notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.ballot, t.seat] }),
    index("roll_person").on(t.person),
    uniqueIndex("roll_once").on(t.ballot, t.person),
  ],
);

/** Every cast of an open ballot is kept; the last per seat counts. */
export const vote = table(
  "vote",
  {
    id: word("id").primaryKey(),
    ballot: word("ballot")
      .notNull()
      .references(() => ballot.id),
    seat: word("seat").notNull(),
    /** 1, 2, 3 … per seat. */
    cast: whole("cast").notNull(),
    choice: word("choice").$type<Choice>().notNull(),
    reason: word("reason").notNull().default(""),
    castBy: word("cast_by").notNull(),
    how: word("how").$type<"member" | "substitute" | "entered">().notNull(),
    at: time("at").notNull(),
  },
  (t) => [uniqueIndex("vote_cast").on(t.ballot, t.seat, t.cast)],
);

/** [Q6] What was answered to an objection where consensus was not reached. */
export const objectionAnswer = table(
  "objection_answer",
  {
    ballot: word("ballot")
      .notNull()
      .references(() => ballot.id),
    seat: word("seat").notNull(),
    text: word("text").notNull(),
    by: word("by").notNull(),
    at: time("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.ballot, t.seat] })],
);

/** [Q6] A co-chair's word that dialogue is exhausted, one of each bloc. */
export const voteAgreement = table(
  "vote_agreement",
  {
    ballot: word("ballot")
      .notNull()
      .references(() => ballot.id),
    bloc: word("bloc").$type<Bloc>().notNull(),
    by: word("by").notNull(),
    at: time("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.ballot, t.bloc] })],
);

/**
 * One row for each seat that may vote in a secret ballot, made at its opening and deleted at its closing: neither rows nor
 * their order or length show who has voted.
 */
export const sealedVote = table(
  "sealed_vote",
  {
    ballot: word("ballot")
      .notNull()
      .references(() => ballot.id),
    seat: word("seat").notNull(),
    sealed: bytes("sealed").notNull(),
  },
  (t) => [primaryKey({ columns: [t.ballot, t.seat] })],
);

/** What two people, one of each bloc, have counted on paper in a secret ballot; one sealed row for each bloc. */
export const sealedPaper = table(
  "sealed_paper",
  {
    ballot: word("ballot")
      .notNull()
      .references(() => ballot.id),
    bloc: word("bloc").$type<Bloc>().notNull(),
    by: word("by").notNull(),
    sealed: bytes("sealed").notNull(),
  },
  (t) => [primaryKey({ columns: [t.ballot, t.bloc] })],
);

/** [Q9] The two notes that come before the final ballot on a commitment. */
export const jointNote = table(
  "joint_note",
  {
    commitment: word("commitment").notNull(),
    kind: word("kind").$type<NoteKind>().notNull(),
    text: word("text").notNull(),
    by: word("by").notNull(),
    at: time("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.commitment, t.kind] })],
);
