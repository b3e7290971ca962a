import { z } from "zod";
import { blocSchema, decisionRuleSchema, mandateSchema, quorumSchema } from "../forum/index.js";
import { id, inProcess, nothing } from "../protocol/common.js";
import { wireIssue } from "../protocol/refusals.js";
import { route } from "../protocol/route.js";
import { laterSteps } from "./mixed.js";
import { jointNote, noteKinds } from "./notes.js";
import { ballotFinding, ballotPage, ballotRow, ballotVeto, onBallot, wordField } from "./page.js";
import { ballotSubjects, statementSchema } from "./subjects.js";

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

const ballotChanges = z.strictObject({
  /** Of fields that differ only, as ProseMirror JSON; null: there was none, or is none. */
  fields: z.array(z.strictObject({ label: z.string(), was: z.unknown(), is: z.unknown() })),
});
export type BallotChanges = z.infer<typeof ballotChanges>;

export const readBallotChanges = route({
  id: "read-ballot-changes",
  method: "GET",
  path: "/api/p/:process/ballots/:ballot/changes",
  asks: "read_workspace",
  summary:
    "What the words voted on change in the version before, or what has been changed in them since they were frozen.",
  params: onBallot,
  query: z.strictObject({ against: z.enum(["before", "now"]) }),
  body: nothing,
  reply: ballotChanges,
  topics: ["ballots", "commitments", "proposals"],
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
    later: z.enum(laterSteps).optional(),
    /** Other subjects by their kind and ids; no ids where they are of the process as a whole. */
    subject: z.enum(ballotSubjects).optional(),
    ids: z.string().max(40_000).optional(),
    /** The ballot whose text of one's own is put again. */
    words: id.optional(),
    /** Number of the draft of the terms of reference. */
    terms: z
      .string()
      .regex(/^\d{1,4}$/)
      .optional(),
  }),
  body: nothing,
  reply: z.strictObject({
    subject: z.enum(ballotSubjects),
    subjects: z.array(z.strictObject({ id, label: z.string(), path: z.string().nullable() })),
    /** What its words begin with. */
    statement: statementSchema,
    rule: decisionRuleSchema,
    /** [Q6] What follows where consensus fails; null where the rule is not mixed. */
    fallback: decisionRuleSchema.nullable(),
    quorum: quorumSchema,
    mandate: mandateSchema,
    /** Who may veto what passes, and in how many working days; null where nobody may. */
    veto: ballotVeto.pick({ holder: true, days: true }).nullable(),
    /** [Q9] Of a commitment: what is written, its number, and which notes the asker may write; null for other subjects. */
    notes: z
      .strictObject({ n: z.int(), written: z.array(jointNote), may: z.array(z.enum(noteKinds)) })
      .nullable(),
    termsVersion: z.int(),
    asynchronousDays: z.int(),
    /** The process lets its forum vote in secret. */
    secretAllowed: z.boolean(),
    /** [T43] A secret ballot on the same thing, whose totals beside those of another would show how few had voted. */
    secretBefore: z.strictObject({ no: z.int(), others: z.int() }).nullable(),
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
        fields: z.array(wordField),
      }),
    ),
    /** One hash of these words, without what who puts them says about them. */
    words: z.string(),
    /** What keeps it from being put to a ballot. */
    issues: z.array(wireIssue),
    findings: z.array(ballotFinding),
    openBallot: id.nullable(),
    can: z.strictObject({ prepare: z.boolean(), open: z.boolean() }),
  }),
  topics: ["ballots", "commitments", "proposals", "terms"],
});
