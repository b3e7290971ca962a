import { z } from "zod";
import {
  blocSchema,
  decisionRuleSchema,
  mandateSchema,
  quorumSchema,
  vetoHolderSchema,
} from "../forum/index.js";
import { id, instant, slug } from "../protocol/common.js";
import { wireIssue } from "../protocol/refusals.js";
import { choiceSchema, presenceSchema, secrecies } from "./ballot.js";
import { mixedStepSchema } from "./mixed.js";
import { jointNote, noteKinds } from "./notes.js";
import { secretResult } from "./secret.js";
import { ballotStates } from "./states.js";
import { ballotSubjects } from "./subjects.js";

export const onBallot = z.strictObject({ process: slug, ballot: id });

const step = z.strictObject({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
const counts = { for: z.int(), against: z.int(), abstain: z.int() };
const blocFigures = z.strictObject({
  ...counts,
  seats: z.int(),
  present: z.int(),
  voted: z.int(),
  /** Of the own bloc, by a rule that counts each by itself. */
  needed: z.int(),
});

const result = z.enum(["passed", "not_passed"]);

/** One row of the list of ballots. */
export const ballotRow = z.strictObject({
  id,
  no: z.int(),
  question: z.string(),
  subject: z.enum(ballotSubjects),
  state: z.enum(ballotStates),
  result: result.nullable(),
  rule: decisionRuleSchema,
  live: z.boolean(),
  secrecy: z.enum(secrecies),
  openedAt: instant.nullable(),
  closesAt: instant.nullable(),
  closedAt: instant.nullable(),
  decision: z.int().nullable(),
  /** Whether the asker holds a seat on the roll, and has voted. */
  mine: z.enum(["no_seat", "recused", "waiting", "voted", "not_voted"]),
});

/** A field of the words put: its text, and rows as a table. */
export const wordField = z.strictObject({
  label: z.string(),
  content: z.unknown(),
  table: z.strictObject({ columns: z.array(z.string()), rows: z.array(z.array(z.string())) }).optional(),
});
export type WordField = z.infer<typeof wordField>;

/** The frozen words under the ballot: for a commitment its fields, for proposals theirs. */
const ballotText = z.strictObject({
  version: id,
  n: z.int(),
  root: z.string(),
  frozenAt: instant,
  parts: z.array(
    z.strictObject({
      heading: z.string(),
      /** Path inside the workspace of what the words belong to; null: they stand nowhere else. */
      path: z.string().nullable(),
      fields: z.array(wordField),
    }),
  ),
  /** The version whose words it would replace, where there is one. */
  before: z.int().nullable(),
  /** The live text has other words than this version. */
  changedSince: z.boolean(),
});

/** What is missing or wrong in the words, and what has been written about it; it may be voted on all the same. */
export const ballotFinding = z.strictObject({
  ...wireIssue.shape,
  severity: z.enum(["error", "warning"]),
  justification: z.strictObject({ text: z.string(), by: z.string(), at: instant }).nullable(),
});
export type BallotFinding = z.infer<typeof ballotFinding>;

/** A question of the same sitting, with its figures so far or as closed. */
const inSitting = z.strictObject({
  ...ballotRow.pick({ id: true, no: true, question: true, state: true, result: true, rule: true, mine: true })
    .shape,
  figures: z.strictObject({ ...counts, needed: z.int(), base: z.int() }).nullable(),
});

/** [Q8] A veto as it explains itself. */
export const givenVeto = z.strictObject({
  bloc: blocSchema,
  /** Name and seat of the member whose veto it is, where each member has one. */
  member: z.string().optional(),
  /** The bloc as the forum called it then. */
  label: z.string(),
  by: z.string(),
  at: instant,
  reason: z.string(),
  lifting: z.string(),
  deadline: z.iso.date(),
  next: z.string(),
  /** Sequence in the decision log. */
  entry: z.int(),
});
export type GivenVeto = z.infer<typeof givenVeto>;

/** [Q8] Who may veto what passes and for how many working days, until when once it has passed, and the veto. */
export const ballotVeto = z.strictObject({
  days: z.int(),
  holder: vetoHolderSchema,
  until: instant.nullable(),
  given: givenVeto.nullable(),
});

const otherBallot = z.strictObject({
  id,
  no: z.int(),
  state: z.enum(ballotStates),
  result: result.nullable(),
});

/** [Q6] An objection where consensus was sought, and what was answered to it. */
export const objection = z.strictObject({
  seat: id,
  name: z.string(),
  organisation: z.string(),
  reason: z.string(),
  answer: z.strictObject({ text: z.string(), by: z.string(), at: instant }).nullable(),
});
export type Objection = z.infer<typeof objection>;

/** [Q6] How far dialogue has gone where consensus was not reached. */
const dialogue = z.strictObject({
  meetings: z.array(z.strictObject({ no: z.int(), title: z.string(), at: instant })),
  openSince: instant,
  objections: z.array(objection),
  agreed: z.array(z.strictObject({ bloc: blocSchema, name: z.string(), at: instant })),
  motion: otherBallot.nullable(),
  vote: otherBallot.nullable(),
  /** Everything that still stands against a vote. */
  issues: z.array(wireIssue),
  /** Page inside the process on which the same question is put again. */
  again: z.string().nullable(),
  can: z.strictObject({ answer: z.boolean(), agree: z.boolean() }),
});

const seatOnRoll = z.strictObject({
  seat: id,
  no: z.int(),
  bloc: blocSchema,
  name: z.string(),
  organisation: z.string(),
  recused: z.boolean(),
  recusedReason: z.string().nullable(),
  presence: presenceSchema,
  markedBy: z.string().nullable(),
  /** [Q11] Who votes in the member's absence. */
  substitute: z.string().nullable(),
  /** In a secret ballot never told. */
  choice: choiceSchema.nullable(),
  /** In a secret ballot null until it has closed, but for one's own seat. */
  voted: z.boolean().nullable(),
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
  /** While it is prepared: what stands against its words. */
  findings: z.array(ballotFinding),
  /** All questions of its sitting in their order, itself among them; empty where it stands alone. */
  sitting: z.array(inSitting),
  contributions: z.int(),
  roll: z.array(seatOnRoll),
  /** Of a secret ballot: how far it is while it is open, what it has come to once it is closed. */
  secret: z
    .strictObject({
      reasons: z.boolean(),
      progress: z.enum(["fewer_than_half", "half_or_more"]).nullable(),
      /** Blocs whose co-chair has entered papers. */
      papers: z.array(blocSchema),
      result: secretResult.nullable(),
    })
    .nullable(),
  /** Figures of an open or closed ballot; null before it opens, and in a secret one while it is open. */
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
      /** Null where a secret ballot does not tell them. */
      byBloc: z.strictObject({ government: blocFigures, non_government: blocFigures }).nullable(),
    })
    .nullable(),
  steps: z.array(step),
  effect: z.enum(["none", "waiting", "done", "to_be_placed"]),
  /** Why it was made void or withdrawn. */
  voidReason: z.string().nullable(),
  /** Where a bloc may veto what passes: for how many working days, until when once it has passed, and the veto. */
  veto: ballotVeto.nullable(),
  /** [Q9] As they stood when the ballot was opened; before, as they stand. Empty where none is asked for. */
  notes: z.array(jointNote),
  /** [Q9] Those that it waits for before it can open. */
  notesMissing: z.array(z.enum(noteKinds)),
  /** Of a live one that has ended: the wall of the room shows what came out. */
  shown: z.boolean(),
  /** [Q6] Under a mixed rule: which step it is, what follows, why a vote was asked for; and the dialogue where consensus failed. */
  mixed: z
    .strictObject({
      step: mixedStepSchema,
      fallback: decisionRuleSchema,
      reasons: z.string(),
      consensus: otherBallot.nullable(),
      dialogue: dialogue.nullable(),
    })
    .nullable(),
  /** What the asker may do here, so that the page offers it or says who can. */
  can: z.strictObject({
    confirm: z.boolean(),
    open: z.boolean(),
    recuse: z.boolean(),
    show: z.boolean(),
    close: z.boolean(),
    checkIn: z.boolean(),
    /** Over several days: who is absent and has the substitute vote. */
    markAbsent: z.boolean(),
    void: z.boolean(),
    withdraw: z.boolean(),
    vote: z.boolean(),
    veto: z.boolean(),
    papers: z.boolean(),
  }),
  mySeat: id.nullable(),
  /** [Q20] I have not signed for the present term of my seat. */
  statementsMissing: z.boolean(),
  /** [Q11] The asker is named as the substitute of that seat. */
  asSubstitute: z.boolean(),
});
export type BallotPage = z.infer<typeof ballotPage>;
export type BallotRow = z.infer<typeof ballotRow>;
export type SeatOnRoll = z.infer<typeof seatOnRoll>;
