import { z } from "zod";
import { proposalGroup, proposalRef, sourceWords } from "../proposals/wire.js";
import { day, done, id, inProcess, instant, nothing, prose, slug } from "../protocol/common.js";
import { wireIssue } from "../protocol/refusals.js";
import { route } from "../protocol/route.js";
import { criteria, criterionAnswers } from "./criteria.js";
import { contextCharacters } from "./moves.js";
import { commitmentStates } from "./states.js";

const n = z.coerce.number().int().positive().max(1_000_000);
const onCommitment = z.strictObject({ process: slug, n });
const onVersion = z.strictObject({ process: slug, n, version: n });
const onLink = z.strictObject({ process: slug, n, link: id });
/** A co-chair in whose name the secretariat does it: named in the record and told at once (domain.md 2.2). */
const inNameOf = id.nullable();
const named = z.strictObject({ inNameOf });

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
  topics: ["commitments", "responses"],
});

export const answerCriterion = route({
  id: "answer-criterion",
  method: "PUT",
  path: "/api/p/:process/commitments/:n/criteria/:criterion",
  asks: "discuss_draft",
  summary: "Judge one of the five criteria; the last answer of each person stands, null takes it back.",
  params: z.strictObject({ ...onCommitment.shape, criterion: z.enum(criteria) }),
  query: nothing,
  body: z.strictObject({ answer: z.enum(criterionAnswers).nullable(), note: prose(2000) }),
  reply: done,
});

export const justifyWarning = route({
  id: "justify-warning",
  method: "PUT",
  path: "/api/p/:process/commitments/:n/justifications/:key",
  asks: "edit_draft",
  summary: "Write why a commitment may stand in spite of a warning; no words take the justification back.",
  params: z.strictObject({
    ...onCommitment.shape,
    key: z.string().regex(/^[V0-9.]{2,4}(?::[0-9a-z-]{3,40})?$/u),
  }),
  query: nothing,
  body: z.strictObject({ text: prose(2000) }),
  reply: done,
});

export const setPlace = route({
  id: "set-place",
  method: "PUT",
  path: "/api/p/:process/commitments/:n/place",
  asks: "edit_plan",
  summary: "Give a commitment its number in the plan (field 1), or take it away.",
  params: onCommitment,
  query: nothing,
  body: z.strictObject({ place: z.int().min(1).max(99).nullable() }),
  reply: done,
});

export const openCommitment = route({
  id: "open-commitment",
  method: "POST",
  path: "/api/p/:process/commitments",
  asks: "open_draft",
  summary: "Open the draft of a commitment from a shortlisted proposal; its links are carried over.",
  params: inProcess,
  query: nothing,
  body: z.strictObject({ proposal: proposalRef, inNameOf }),
  reply: z.strictObject({ n: z.int() }),
});

export const freezeVersion = route({
  id: "freeze-version",
  method: "POST",
  path: "/api/p/:process/commitments/:n/versions",
  asks: "open_draft",
  summary:
    "Freeze the words as they stand; the same words as the last version are that version. Writing goes on.",
  params: onCommitment,
  query: nothing,
  body: named,
  reply: z.strictObject({ version: z.int(), root: z.string(), same: z.boolean() }),
});

export const publishVersion = route({
  id: "publish-version",
  method: "POST",
  path: "/api/p/:process/commitments/:n/versions/:version/publication",
  asks: "open_draft",
  summary: "Publish a frozen version for comment.",
  params: onVersion,
  query: nothing,
  body: named,
  reply: z.strictObject({ address: z.string() }),
});

export const lockDraft = route({
  id: "lock-draft",
  method: "PUT",
  path: "/api/p/:process/commitments/:n/lock",
  asks: "lock_draft",
  summary: "Lock the draft with a reason: from then on nobody's words are accepted.",
  params: onCommitment,
  query: nothing,
  body: z.strictObject({ reason: z.string().trim().max(1000) }),
  reply: done,
});

export const unlockDraft = route({
  id: "unlock-draft",
  method: "DELETE",
  path: "/api/p/:process/commitments/:n/lock",
  asks: "lock_draft",
  summary: "Open a locked draft again.",
  params: onCommitment,
  query: nothing,
  body: nothing,
  reply: done,
});

export const linkPassage = route({
  id: "link-passage",
  method: "POST",
  path: "/api/p/:process/commitments/:n/passages",
  asks: "sort_contributions",
  summary: "Say that a passage of the draft answers a contribution.",
  params: onCommitment,
  query: nothing,
  body: z.strictObject({
    contribution: z.string().regex(/^C-\d{4,}$/),
    field: z.string().min(1).max(128),
    quote: z.string().min(1).max(4000),
    before: z.string().max(contextCharacters),
    after: z.string().max(contextCharacters),
    /** Yjs relative positions of both ends, base64. */
    from: z.base64().max(1000),
    to: z.base64().max(1000),
  }),
  reply: z.strictObject({ link: id, mark: z.string() }),
});

export const unlinkPassage = route({
  id: "unlink-passage",
  method: "DELETE",
  path: "/api/p/:process/commitments/:n/passages/:link",
  asks: "sort_contributions",
  summary: "Take back that a passage answers a contribution.",
  params: onLink,
  query: nothing,
  body: nothing,
  reply: done,
});
