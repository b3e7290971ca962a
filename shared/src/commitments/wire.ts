import { z } from "zod";
import { proposalGroup, proposalRef, sourceWords } from "../proposals/wire.js";
import { done, id, inProcess, instant, nothing, slug } from "../protocol/common.js";
import { route } from "../protocol/route.js";
import { contextCharacters } from "./moves.js";
import { commitmentStates } from "./states.js";

const n = z.coerce.number().int().positive().max(1_000_000);
const onCommitment = z.strictObject({ process: slug, n });
const onVersion = z.strictObject({ process: slug, n, version: n });
const onLink = z.strictObject({ process: slug, n, link: id });
/** A co-chair in whose name the secretariat does it: named in the record and told at once (domain.md 2.2). */
const inNameOf = id.nullable();
const named = z.strictObject({ inNameOf });

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
  }),
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
    field: z.string().min(1).max(64),
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
