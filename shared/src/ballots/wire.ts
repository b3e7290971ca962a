import { z } from "zod";
import { blocSchema, decisionRuleSchema, mandateSchema, quorumSchema } from "../forum/index.js";
import { done, id, inProcess, instant, line, nothing, prose, slug } from "../protocol/common.js";
import { wireIssue } from "../protocol/refusals.js";
import { route } from "../protocol/route.js";
import { choiceSchema, presenceSchema } from "./ballot.js";
import { ballotStates } from "./states.js";

const onBallot = z.strictObject({ process: slug, ballot: id });
const step = z.strictObject({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
const counts = { for: z.int(), against: z.int(), abstain: z.int() };

export const ballotSubjects = ["version", "proposal", "list", "terms"] as const;
export type BallotSubject = (typeof ballotSubjects)[number];

/** One row of the list of ballots. */
export const ballotRow = z.strictObject({
  id,
  no: z.int(),
  question: z.string(),
  subject: z.enum(ballotSubjects),
  state: z.enum(ballotStates),
  result: z.enum(["passed", "not_passed"]).nullable(),
  live: z.boolean(),
  openedAt: instant.nullable(),
  closesAt: instant.nullable(),
  closedAt: instant.nullable(),
  decision: z.int().nullable(),
  /** Whether the asker holds a seat on the roll, and has voted. */
  mine: z.enum(["no_seat", "recused", "waiting", "voted", "not_voted"]),
});

/** The frozen words under the ballot: for a commitment its fields, for proposals theirs. */
export const ballotText = z.strictObject({
  version: id,
  n: z.int(),
  root: z.string(),
  frozenAt: instant,
  parts: z.array(
    z.strictObject({
      heading: z.string(),
      /** Path inside the workspace of what the words belong to. */
      path: z.string(),
      fields: z.array(z.strictObject({ label: z.string(), content: z.unknown() })),
    }),
  ),
  /** The live text has other words than this version. */
  changedSince: z.boolean(),
});

export const seatOnRoll = z.strictObject({
  seat: id,
  no: z.int(),
  bloc: blocSchema,
  name: z.string(),
  organisation: z.string(),
  recused: z.boolean(),
  recusedReason: z.string().nullable(),
  presence: presenceSchema,
  markedBy: z.string().nullable(),
  choice: choiceSchema.nullable(),
  reason: z.string().nullable(),
  how: z.enum(["member", "substitute", "entered"]).nullable(),
  votedAt: instant.nullable(),
});

export const ballotPage = z.strictObject({
  ...ballotRow.shape,
  rule: decisionRuleSchema,
  quorum: quorumSchema,
  mandate: mandateSchema,
  blocLabels: z.strictObject({ government: z.string(), non_government: z.string() }),
  preparedBy: z.string(),
  confirmedBy: z.string().nullable(),
  /** What asynchronousDays and the countdown are in this process. */
  countdownSeconds: z.int(),
  text: ballotText.nullable(),
  contributions: z.int(),
  roll: z.array(seatOnRoll),
  /** Figures of an open or closed ballot; null before it opens. */
  figures: z
    .strictObject({
      seats: z.int(),
      present: z.int(),
      quorumNeeded: z.int(),
      quorumMet: z.boolean(),
      needed: z.int(),
      base: z.int(),
      voted: z.int(),
      mayVote: z.int(),
      ...counts,
      byBloc: z.strictObject({
        government: z.strictObject({ ...counts, seats: z.int(), present: z.int(), voted: z.int() }),
        non_government: z.strictObject({ ...counts, seats: z.int(), present: z.int(), voted: z.int() }),
      }),
    })
    .nullable(),
  steps: z.array(step),
  effect: z.enum(["none", "waiting", "done", "to_be_placed"]),
  voidReason: z.string().nullable(),
  /** What the asker may do here, so that the page offers it or says who can. */
  can: z.strictObject({
    confirm: z.boolean(),
    open: z.boolean(),
    close: z.boolean(),
    checkIn: z.boolean(),
    void: z.boolean(),
    vote: z.boolean(),
  }),
  mySeat: id.nullable(),
});
export type BallotPage = z.infer<typeof ballotPage>;
export type BallotRow = z.infer<typeof ballotRow>;
export type SeatOnRoll = z.infer<typeof seatOnRoll>;

export const listBallots = route({
  id: "list-ballots",
  method: "GET",
  path: "/api/p/:process/ballots",
  asks: "read_workspace",
  summary: "All ballots of the process, newest first.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ ballots: z.array(ballotRow) }),
  topics: ["ballots"],
});

export const readBallot = route({
  id: "read-ballot",
  method: "GET",
  path: "/api/p/:process/ballots/:ballot",
  asks: "read_workspace",
  summary: "One ballot with the exact words, the rule, the roll, the figures and the result.",
  params: onBallot,
  query: nothing,
  body: nothing,
  reply: ballotPage,
  topics: ["ballots"],
});

/** What a new ballot would be like, for the review page (S12): nothing is stored by asking. */
export const previewBallot = route({
  id: "preview-ballot",
  method: "GET",
  path: "/api/p/:process/ballots-preview",
  asks: "read_workspace",
  summary: "Rule, quorum and roll as they would be fixed if a ballot opened now, and what is missing.",
  params: inProcess,
  query: z.strictObject({
    commitment: z
      .string()
      .regex(/^\d{1,6}$/)
      .optional(),
    proposals: z.string().max(4000).optional(),
    /** Number of the draft of the terms of reference. */
    terms: z
      .string()
      .regex(/^\d{1,4}$/)
      .optional(),
  }),
  body: nothing,
  reply: z.strictObject({
    subject: z.enum(ballotSubjects),
    subjects: z.array(z.strictObject({ id, label: z.string(), path: z.string() })),
    question: z.string(),
    rule: decisionRuleSchema,
    quorum: quorumSchema,
    mandate: mandateSchema,
    termsVersion: z.int(),
    asynchronousDays: z.int(),
    timeZone: z.string(),
    seats: z.array(
      z.strictObject({
        seat: id,
        no: z.int(),
        bloc: blocSchema,
        organisation: z.string(),
        name: z.string().nullable(),
        status: z.enum(["active", "vacant", "suspended"]),
      }),
    ),
    blocLabels: z.strictObject({ government: z.string(), non_government: z.string() }),
    /** Version that would be frozen: next number, or the last one where the words are the same. */
    version: z.strictObject({ n: z.int(), same: z.boolean() }),
    text: z.array(
      z.strictObject({
        heading: z.string(),
        fields: z.array(z.strictObject({ label: z.string(), content: z.unknown() })),
      }),
    ),
    /** What keeps it from being put to a ballot, and what is missing but does not. */
    issues: z.array(wireIssue),
    warnings: z.array(wireIssue),
    openBallot: id.nullable(),
    can: z.strictObject({ prepare: z.boolean(), open: z.boolean() }),
  }),
  topics: ["ballots", "commitments", "proposals", "terms"],
});

export const prepareBallot = route({
  id: "prepare-ballot",
  method: "POST",
  path: "/api/p/:process/ballots",
  asks: "run_ballot",
  summary:
    "Put a commitment's text, a proposal, a list of proposals or new terms of reference to a ballot. By a co-chair it is confirmed at once.",
  params: inProcess,
  query: nothing,
  body: z.strictObject({
    subject: z.enum(ballotSubjects),
    subjects: z.array(id).min(1).max(50),
    question: line(300),
    live: z.boolean(),
    /** Of an asynchronous ballot: when it closes. */
    closesAt: instant.nullable(),
    recused: z.array(z.strictObject({ seat: id, reason: line(300) })).max(200),
    /** Check-in list at the start, of a live ballot. */
    present: z.array(z.strictObject({ seat: id, presence: presenceSchema })).max(200),
    /** Open it in the same act where the asker may. */
    open: z.boolean(),
  }),
  reply: z.strictObject({ ballot: id }),
});

export const confirmBallot = route({
  id: "confirm-ballot",
  method: "POST",
  path: "/api/p/:process/ballots/:ballot/confirm",
  asks: "run_ballot",
  summary:
    "A co-chair confirms question, rule and closing time, so that a facilitator or the secretariat may run the ballot.",
  params: onBallot,
  query: nothing,
  body: nothing,
  reply: done,
});

export const openBallot = route({
  id: "open-ballot",
  method: "POST",
  path: "/api/p/:process/ballots/:ballot/open",
  asks: "run_ballot",
  summary: "Open it: fixes text version, roll, rule, quorum and closing time for good.",
  params: onBallot,
  query: nothing,
  body: nothing,
  reply: done,
});

export const checkIn = route({
  id: "check-in",
  method: "POST",
  path: "/api/p/:process/ballots/:ballot/check-in",
  asks: "read_workspace",
  summary:
    "Mark a seat as present in person, remotely, by substitute, or absent. Members mark themselves, who runs the ballot marks all.",
  params: onBallot,
  query: nothing,
  body: z.strictObject({ seat: id, presence: presenceSchema }),
  reply: done,
});

export const castVote = route({
  id: "cast-vote",
  method: "POST",
  path: "/api/p/:process/ballots/:ballot/vote",
  asks: "vote",
  summary: "Vote for one's own seat; may be changed until closing, the last vote counts and all are kept.",
  params: onBallot,
  query: nothing,
  body: z.strictObject({ choice: choiceSchema, reason: prose(4000) }),
  reply: z.strictObject({ recordedAt: instant, choice: choiceSchema }),
});

export const enterVote = route({
  id: "enter-vote",
  method: "POST",
  path: "/api/p/:process/ballots/:ballot/entered-vote",
  asks: "run_ballot",
  summary: "Enter a raised hand or a paper for a seat that is in the room; marked as entered.",
  params: onBallot,
  query: nothing,
  body: z.strictObject({ seat: id, choice: choiceSchema, reason: prose(4000) }),
  reply: done,
});

export const callClosing = route({
  id: "close-ballot",
  method: "POST",
  path: "/api/p/:process/ballots/:ballot/close",
  asks: "run_ballot",
  summary:
    "Close a live ballot: at once when all present have voted, else a countdown starts that nobody stops.",
  params: onBallot,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ closed: z.boolean(), closesAt: instant.nullable() }),
});

export const voidBallot = route({
  id: "void-ballot",
  method: "POST",
  path: "/api/p/:process/ballots/:ballot/void",
  asks: "run_ballot",
  summary: "Void an open ballot with a reason; the question can be put again.",
  params: onBallot,
  query: nothing,
  body: z.strictObject({ reason: line(1000) }),
  reply: done,
});
