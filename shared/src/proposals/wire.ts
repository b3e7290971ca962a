import { z } from "zod";
import { aboutDraft } from "../contributions/draft-comments.js";
import { done, id, inProcess, instant, line, nothing, slug } from "../protocol/common.js";
import { route } from "../protocol/route.js";
import { proposalStates } from "./states.js";

export const proposalRef = z.string().regex(/^P-\d{4,}$/);
const onProposal = z.strictObject({ process: slug, ref: proposalRef });
const onJoint = z.strictObject({ process: slug, decision: id });
const text = z.string().trim().min(1).max(20_000);
const fields = { title: line(150), problem: text, asked: text };
const outcome = z.enum(["shortlisted", "not_shortlisted"]);

export const proposalGroup = z.strictObject({ id, name: z.string() });
const heldBy = z.strictObject({ id, no: z.int(), state: z.string() });

const proposalRow = z.strictObject({
  id,
  reference: proposalRef,
  title: z.string(),
  state: z.enum(proposalStates),
  group: proposalGroup.nullable(),
  /** References of the contributions it came from. */
  contributions: z.array(z.string()),
  decision: z.int().nullable(),
  /** The ballot it is put to and that is not over. */
  ballot: heldBy.nullable(),
  jointDecision: id.nullable(),
  commitment: z.int().nullable(),
  /** The asker may link contributions to it. */
  linkable: z.boolean(),
  changedAt: instant,
});
export type ProposalRow = z.infer<typeof proposalRow>;

/** Words of a contribution beside a proposal or a draft. */
export const sourceWords = z.strictObject({
  id,
  reference: z.string(),
  title: z.string(),
  text: z.string(),
  language: z.string().nullable(),
  receivedAt: instant,
  /** Null: unnamed. */
  contributor: z.string().nullable(),
  published: z.boolean(),
  /** Of a comment on a public draft. */
  aboutDraft: aboutDraft.nullable(),
  /** Hidden with a reason: only the reference is told. */
  hidden: z.boolean(),
});
export type SourceWords = z.infer<typeof sourceWords>;

const jointDecisionPage = z.strictObject({
  id,
  proposals: z.array(z.strictObject({ reference: proposalRef, title: z.string() })),
  outcome,
  reasons: z.string(),
  proposedBy: z.string(),
  proposedAt: instant,
  signatures: z.array(
    z.strictObject({ bloc: z.enum(["government", "non_government"]), name: z.string(), at: instant }),
  ),
  state: z.enum(["open", "decided", "withdrawn"]),
  decision: z.int().nullable(),
  can: z.strictObject({ sign: z.boolean(), withdraw: z.boolean() }),
});
export type JointDecisionPage = z.infer<typeof jointDecisionPage>;

const onBallot = { ballot: id, no: z.int() };
const proposalHappening = z.discriminatedUnion("what", [
  z.strictObject({ what: z.literal("discussed"), at: instant, by: z.string() }),
  z.strictObject({ what: z.literal("put_to_ballot"), at: instant, ...onBallot }),
  z.strictObject({
    what: z.literal("no_outcome"),
    at: instant,
    ...onBallot,
    why: z.enum(["not_quorate", "void", "vetoed"]),
  }),
  z.strictObject({
    what: z.literal("decided"),
    at: instant,
    /** Of the ballot; null: both co-chairs together. */
    no: z.int().nullable(),
    decision: z.int(),
    outcome: z.enum(["shortlisted", "not_shortlisted"]),
  }),
  z.strictObject({ what: z.literal("became_commitment"), at: instant, n: z.int() }),
]);
export type ProposalHappening = z.infer<typeof proposalHappening>;

const proposalPage = z.strictObject({
  ...proposalRow.shape,
  problem: z.string(),
  asked: z.string(),
  reasons: z.string().nullable(),
  by: z.string(),
  createdAt: instant,
  sources: z.array(sourceWords),
  history: z.array(
    z.strictObject({
      at: instant,
      by: z.string(),
      before: z.strictObject({ title: z.string(), problem: z.string(), asked: z.string() }),
    }),
  ),
  happened: z.array(proposalHappening),
  joint: z.array(jointDecisionPage),
  published: z.boolean(),
  blocLabels: z.strictObject({ government: z.string(), non_government: z.string() }),
  groups: z.array(proposalGroup),
  coChairs: z.array(z.strictObject({ id, name: z.string() })),
  can: z.strictObject({
    edit: z.boolean(),
    unlink: z.boolean(),
    discuss: z.boolean(),
    assign: z.boolean(),
    /** Write down a joint decision. */
    decide: z.boolean(),
    putToBallot: z.boolean(),
    openCommitment: z.enum(["yes", "in_name", "no"]),
  }),
});
export type ProposalPage = z.infer<typeof proposalPage>;

export const listProposals = route({
  id: "list-proposals",
  method: "GET",
  path: "/api/p/:process/proposals",
  asks: "read_workspace",
  summary: "All proposals of the process, by reference.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    proposals: z.array(proposalRow),
    waiting: z.array(jointDecisionPage),
    blocLabels: z.strictObject({ government: z.string(), non_government: z.string() }),
    can: z.strictObject({ make: z.boolean(), decide: z.boolean(), putToBallot: z.boolean() }),
  }),
  topics: ["proposals", "ballots"],
});

export const readProposal = route({
  id: "read-proposal",
  method: "GET",
  path: "/api/p/:process/proposals/:ref",
  asks: "read_workspace",
  summary: "One proposal with the words it came from, its history, signatures and decision.",
  params: onProposal,
  query: nothing,
  body: nothing,
  reply: proposalPage,
  topics: ["proposals", "ballots", "commitments"],
});

export const proposalSources = route({
  id: "proposal-sources",
  method: "GET",
  path: "/api/p/:process/proposal-sources",
  asks: "read_workspace",
  summary: "The contributions a new proposal would come from, and the groups the asker may make one for.",
  params: inProcess,
  query: z.strictObject({ from: z.string().max(4000).optional() }),
  body: nothing,
  reply: z.strictObject({
    sources: z.array(sourceWords),
    groups: z.array(proposalGroup),
    /** Of these, the asker's own. */
    own: id.nullable(),
    /** A proposal without group may be made. */
    withoutGroup: z.boolean(),
  }),
  topics: ["contributions"],
});

export const makeProposal = route({
  id: "make-proposal",
  method: "POST",
  once: true,
  path: "/api/p/:process/proposals",
  asks: "make_proposal",
  summary: "Make a proposal, from no, one or several contributions; the contributions keep their words.",
  params: inProcess,
  query: nothing,
  body: z.strictObject({
    ...fields,
    group: id.nullable(),
    /** Ids or references of contributions. */
    contributions: z.array(z.string().min(1).max(64)).max(200),
  }),
  reply: z.strictObject({ reference: proposalRef }),
});

export const editProposal = route({
  id: "edit-proposal",
  method: "PUT",
  once: true,
  path: "/api/p/:process/proposals/:ref",
  asks: "make_proposal",
  summary: "Change title, problem and what is asked, until it is put to a ballot; the words before are kept.",
  params: onProposal,
  query: nothing,
  body: z.strictObject({
    ...fields,
    /** `changedAt` as it was read: a change by another in between is not overwritten. */
    seen: instant,
  }),
  reply: done,
});

export const linkContributions = route({
  id: "link-contributions",
  method: "POST",
  path: "/api/p/:process/proposals/:ref/contributions",
  asks: "sort_contributions",
  summary: "Say of more contributions that a proposal comes from them, until a commitment is opened from it.",
  params: onProposal,
  query: nothing,
  /** Ids or references of contributions. */
  body: z.strictObject({ contributions: z.array(z.string().min(1).max(64)).min(1).max(200) }),
  /** How many were not linked before. */
  reply: z.strictObject({ linked: z.int() }),
});

export const unlinkContribution = route({
  id: "unlink-contribution",
  method: "DELETE",
  path: "/api/p/:process/proposals/:ref/contributions/:contribution",
  asks: "sort_contributions",
  summary: "Take back that a proposal comes from a contribution, until the proposal is put to a ballot.",
  params: z.strictObject({ process: slug, ref: proposalRef, contribution: id }),
  query: nothing,
  body: nothing,
  reply: done,
});

export const setDiscussion = route({
  id: "set-discussion",
  method: "POST",
  path: "/api/p/:process/proposals/:ref/discussion",
  asks: "make_proposal",
  summary: "Put a proposal in discussion; a decided one goes back with reasons.",
  params: onProposal,
  query: nothing,
  body: z.strictObject({ reasons: z.string().trim().max(4000) }),
  reply: done,
});

export const assignGroup = route({
  id: "assign-group",
  method: "PUT",
  path: "/api/p/:process/proposals/:ref/group",
  asks: "sort_contributions",
  summary: "Give a proposal to a working group, or to none.",
  params: onProposal,
  query: nothing,
  body: z.strictObject({ group: id.nullable() }),
  reply: done,
});

export const proposeJointDecision = route({
  id: "propose-joint-decision",
  method: "POST",
  once: true,
  path: "/api/p/:process/joint-decisions",
  asks: "shortlist_without_ballot",
  summary: "Write down a decision for both co-chairs; a co-chair's own writing is the first signature.",
  params: inProcess,
  query: nothing,
  body: z.strictObject({
    proposals: z.array(proposalRef).min(1).max(200),
    outcome,
    reasons: z.string().trim().max(4000),
  }),
  reply: z.strictObject({ decision: id }),
});

export const signJointDecision = route({
  id: "sign-joint-decision",
  method: "POST",
  path: "/api/p/:process/joint-decisions/:decision/signature",
  asks: "shortlist_without_ballot",
  summary: "Sign as co-chair of a bloc that has not signed; the second signature decides.",
  params: onJoint,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ decided: z.int().nullable() }),
});

export const withdrawJointDecision = route({
  id: "withdraw-joint-decision",
  method: "POST",
  path: "/api/p/:process/joint-decisions/:decision/withdrawal",
  asks: "shortlist_without_ballot",
  summary: "Take back a decision that is not yet signed by both.",
  params: onJoint,
  query: nothing,
  body: nothing,
  reply: done,
});
