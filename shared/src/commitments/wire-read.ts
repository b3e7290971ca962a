import { z } from "zod";
import { proposalGroup, proposalRef, sourceWords } from "../proposals/wire.js";
import { day, id, inProcess, instant, nothing } from "../protocol/common.js";
import { wireIssue } from "../protocol/refusals.js";
import { route } from "../protocol/route.js";
import { minimumGroups } from "../stakeholders/vocabulary.js";
import { criteria, criterionAnswers } from "./criteria.js";
import { knownContact } from "./known-contacts.js";
import { commitmentStates } from "./states.js";
import { onCommitment, onVersion } from "./wire-params.js";

/** Structured fields as they are read and frozen, by root. */
const plain = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export const documentData = z.strictObject({
  records: z.record(z.string(), z.record(z.string(), plain)),
  rows: z.record(
    z.string(),
    z.array(z.strictObject({ id: z.string(), cells: z.record(z.string(), z.unknown()) })),
  ),
  sets: z.record(z.string(), z.array(z.string())),
});

export type WireData = z.infer<typeof documentData>;

export const versionRow = z.strictObject({
  id,
  n: z.int(),
  root: z.string(),
  frozenAt: instant,
  frozenBy: z.string(),
  published: z.boolean(),
  /** Sequence in the decision log. */
  entry: z.int(),
});
export type VersionRow = z.infer<typeof versionRow>;

export const commitmentRow = z.strictObject({
  id,
  n: z.int(),
  title: z.string(),
  state: z.enum(commitmentStates),
  group: proposalGroup.nullable(),
  lastVersion: versionRow.nullable(),
  /** Words were written after the last version was frozen. */
  changedSince: z.boolean(),
  locked: z.boolean(),
  /** Who writes it says that it can be put to a ballot, and none has been prepared since. */
  ready: z.strictObject({ by: z.string(), at: instant }).nullable(),
  contributions: z.int(),
});
export type CommitmentRow = z.infer<typeof commitmentRow>;

/** A passage of the draft that answers a contribution. */
export const passageLink = z.strictObject({
  id,
  field: z.string(),
  quote: z.string(),
  /** Id of the mark in the text. */
  mark: z.string(),
  by: z.string(),
  at: instant,
});

export const linkedContribution = z.strictObject({ ...sourceWords.shape, passages: z.array(passageLink) });
export type LinkedContribution = z.infer<typeof linkedContribution>;

export const commitmentPage = z.strictObject({
  ...commitmentRow.shape,
  /** Opaque address of the live text. */
  document: z.string(),
  template: z.string(),
  /** Field 1: its number in the plan. */
  place: z.int().nullable(),
  lock: z.strictObject({ by: z.string(), at: instant, reason: z.string() }).nullable(),
  proposal: z.strictObject({ reference: proposalRef, title: z.string() }).nullable(),
  /** The ballot it is put to and that is not over. */
  ballot: z.strictObject({ id, no: z.int(), state: z.string() }).nullable(),
  includedVersion: z.int().nullable(),
  versions: z.array(versionRow),
  linked: z.array(linkedContribution),
  coChairs: z.array(z.strictObject({ id, name: z.string() })),
  can: z.strictObject({
    edit: z.boolean(),
    place: z.boolean(),
    markReady: z.boolean(),
    freeze: z.enum(["yes", "in_name", "no"]),
    putToBallot: z.boolean(),
    lock: z.boolean(),
    link: z.boolean(),
  }),
});
export type CommitmentPage = z.infer<typeof commitmentPage>;

export const listCommitments = route({
  id: "list-commitments",
  method: "GET",
  path: "/api/p/:process/commitments",
  asks: "read_workspace",
  summary: "All commitments of the process by number.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ commitments: z.array(commitmentRow) }),
  topics: ["commitments"],
});

export const readCommitment = route({
  id: "read-commitment",
  method: "GET",
  path: "/api/p/:process/commitments/:n",
  asks: "read_workspace",
  summary: "One commitment: state, lock, versions, linked contributions; its words are read over /sync.",
  params: onCommitment,
  query: nothing,
  body: nothing,
  reply: commitmentPage,
  topics: ["commitments", "ballots"],
});

export const readVersion = route({
  id: "read-version",
  method: "GET",
  path: "/api/p/:process/commitments/:n/versions/:version",
  asks: "read_workspace",
  summary: "The words of one frozen version.",
  params: onVersion,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    ...versionRow.shape,
    template: z.string(),
    fields: z.record(z.string(), z.unknown()),
    /** Structured fields by root; a version frozen under commitment/1 has none. */
    data: documentData.nullable(),
  }),
});

/** What the checks know beside the text: with it a client lists the same issues as the server. */
export const wireCircumstances = z.strictObject({
  level: z.enum(["national", "local"]),
  plan: z.strictObject({ start: day.nullable(), end: day.nullable() }),
  jurisdictions: z.array(z.strictObject({ name: z.string(), endOfTerm: day.nullable() })),
  place: z.int().nullable(),
  others: z.array(
    z.strictObject({ n: z.int(), title: z.string(), place: z.int().nullable(), inPlan: z.boolean() }),
  ),
  goals: z.array(z.string()).nullable(),
  relevanceExplained: z.boolean().nullable(),
  justified: z.array(z.string()),
  included: z.boolean(),
  unanswered: z.int(),
  filing: z.boolean(),
});

export const wireCommitmentIssue = z.strictObject({
  ...wireIssue.shape,
  rule: z.string(),
  severity: z.enum(["error", "warning"]),
  /** Under which a justification is kept. */
  key: z.string(),
  row: z.string().optional(),
  cell: z.string().optional(),
  justified: z.boolean(),
});

export const givenCriterionAnswer = z.strictObject({
  criterion: z.enum(criteria),
  answer: z.enum(criterionAnswers),
  note: z.string(),
  by: z.string(),
  at: instant,
  /** The reader's own. */
  own: z.boolean(),
});

export const commitmentChecks = z.strictObject({
  circumstances: wireCircumstances,
  /** As the live text stands on the server. */
  issues: z.array(wireCommitmentIssue),
  criteria: z.array(
    z.strictObject({
      criterion: z.enum(criteria),
      result: z.enum(["met", "not_met", "needs_judgement"]),
      checks: z.array(z.strictObject({ code: z.string(), met: z.boolean(), hint: z.boolean() })),
    }),
  ),
  answers: z.array(givenCriterionAnswer),
  justifications: z.array(z.strictObject({ key: z.string(), text: z.string(), by: z.string(), at: instant })),
  /** Goals of the strategic vision, for field 11. */
  goals: z.array(z.strictObject({ id: z.string(), words: z.string() })),
  /** Who of the groups that each commitment needs at the least is engaged for it [2.3]. */
  engaged: z.array(z.strictObject({ minimumGroup: z.enum(minimumGroups), names: z.array(z.string()) })),
  /** Of its proposal. */
  problemSheets: z.array(z.strictObject({ no: z.int(), title: z.string() })),
  can: z.strictObject({ answer: z.boolean(), justify: z.boolean(), place: z.boolean() }),
});
export type CommitmentChecks = z.infer<typeof commitmentChecks>;

export const readChecks = route({
  id: "read-checks",
  method: "GET",
  path: "/api/p/:process/commitments/:n/checks",
  asks: "read_workspace",
  summary:
    "What stands against filing a commitment, the five criteria with their answers, and what both rest on.",
  params: onCommitment,
  query: z.strictObject({
    /** Also what is asked only when the plan is filed [V12]. */
    filing: z.enum(["yes", "no"]).optional(),
  }),
  body: nothing,
  reply: commitmentChecks,
  topics: ["commitments", "problems", "responses", "stakeholders"],
});

export const readContacts = route({
  id: "read-contacts",
  method: "GET",
  path: "/api/p/:process/contacts",
  asks: "read_workspace",
  summary:
    "Whom a commitment may name as a contact, and what the process and its drafts say of them; an e-mail address only where a draft has it, of the point of contact, and one's own.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ contacts: z.array(knownContact) }),
  topics: ["people", "commitments"],
});
