import type {
  Application,
  ApplicationPaper,
  AppliesAs,
  ElectionForm,
  ElectionRound,
  ElectionState,
  PublicApplication,
} from "@accord/shared/elections";
import { bytes, index, json, primaryKey, table, time, uniqueIndex, whole, word, yes } from "./columns.js";

/** How the non-governmental members of a forum are chosen (7.6 Q32, Q33). */
export const election = table(
  "election",
  {
    id: word("id").primaryKey(),
    process: word("process").notNull(),
    no: whole("no").notNull(),
    /** Fixed when it is published. */
    form: json<ElectionForm>("form").notNull(),
    state: word("state").$type<ElectionState>().notNull(),
    announcedAt: time("announced_at"),
    rounds: json<ElectionRound[]>("rounds").notNull(),
    /** What votes are sealed to while it runs. */
    publicKey: word("public_key"),
    openedEntry: whole("opened_entry"),
    rollsEntries: json<number[]>("rolls_entries").notNull(),
    resultEntries: json<number[]>("result_entries").notNull(),
    publishedAt: time("published_at"),
    voidReason: word("void_reason"),
    by: word("by").notNull(),
    createdAt: time("created_at").notNull(),
  },
  (t) => [uniqueIndex("election_no").on(t.process, t.no)],
);

export interface Verdict {
  readonly eligible: boolean;
  readonly reasons: string;
  readonly at: string;
  readonly by: string;
}

export const electionApplication = table(
  "election_application",
  {
    election: word("election")
      .notNull()
      .references(() => election.id),
    no: whole("no").notNull(),
    /** Of the key that opens its receipt. */
    keyHash: word("key_hash").notNull().unique(),
    words: json<Application>("words").notNull(),
    college: whole("college").notNull(),
    as: word("applies_as").$type<AppliesAs>().notNull(),
    receivedAt: time("received_at").notNull(),
    verdict: json<Verdict>("verdict"),
    appeal: json<{ words: string; at: string; answer: Verdict | null }>("appeal"),
    interview: json<{ on: string; notes: string }>("interview"),
    selection: json<NonNullable<PublicApplication["selection"]>>("selection"),
    /** Under which a candidate stands in the decision log. */
    pseudonym: word("pseudonym").notNull(),
    /** The seat that was offered after the result. */
    seat: word("seat"),
  },
  (t) => [primaryKey({ columns: [t.election, t.no] })],
);

/** What an applicant handed in; read by the commission alone. */
export const applicationFile = table(
  "application_file",
  {
    id: word("id").primaryKey(),
    election: word("election")
      .notNull()
      .references(() => election.id),
    application: whole("application").notNull(),
    paper: word("paper").$type<ApplicationPaper>().notNull(),
    name: word("name").notNull(),
    bytes: whole("bytes").notNull(),
    sha256: word("sha256").notNull(),
    file: word("file").notNull(),
    at: time("at").notNull(),
  },
  (t) => [index("application_file_of").on(t.election, t.application)],
);

/** Who may vote in a round, and whether that was done; nothing ties it to a vote. */
export const electionVoter = table(
  "election_voter",
  {
    election: word("election")
      .notNull()
      .references(() => election.id),
    round: whole("round").notNull(),
    application: whole("application").notNull(),
    /** Of the one link that opens the vote now. */
    tokenHash: word("token_hash").unique(),
    voted: yes("voted").notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.election, t.round, t.application] })],
);

/** One vote, sealed, without time, voter and order. Gone once it is counted. */
export const electionVote = table(
  "election_vote",
  {
    id: word("id").primaryKey(),
    election: word("election")
      .notNull()
      .references(() => election.id),
    sealed: bytes("sealed").notNull(),
  },
  (t) => [index("election_vote_election").on(t.election)],
);
