import { z } from "zod";
import { day, done, id, inProcess, instant, line, nothing, prose, slug } from "../protocol/common.js";
import { wireIssue } from "../protocol/refusals.js";
import { route } from "../protocol/route.js";
import { planCheckIds } from "./checks.js";
import { planEndorsement, shownPlan } from "./public-record.js";
import { planStates, planSteps } from "./steps.js";
import { planTextKinds } from "./templates.js";

const n = z.coerce.number().int().positive().max(1_000_000);
const bloc = z.enum(["government", "non_government"]);
const kind = z.enum(planTextKinds);
const onText = z.strictObject({ process: slug, kind });
/** The version that was on the screen: what was frozen since then is read first. */
const seen = z.strictObject({ version: n });

export const planVersionRow = z.strictObject({
  n: z.int(),
  root: z.string(),
  frozenAt: instant,
  frozenBy: z.string(),
  /** Sequence in the decision log. */
  entry: z.int(),
  /** Its words are public at plan/v<n>. */
  published: z.boolean(),
});

export const planCheck = z.strictObject({
  id: z.enum(planCheckIds),
  rule: z.string(),
  step: z.enum(planSteps).nullable(),
  issues: z.array(wireIssue),
});

export const endorsementRow = planEndorsement.extend({
  id,
  /** Number of the version it is about. */
  version: z.int(),
  /** It is about the version that counts and was not withdrawn. */
  stands: z.boolean(),
  withdrawnAt: instant.nullable(),
  recordedBy: z.string(),
});
export type EndorsementRow = z.infer<typeof endorsementRow>;

export const planPage = z.strictObject({
  state: z.enum(planStates),
  level: z.enum(["national", "local"]),
  next: z.enum(planSteps).nullable(),
  version: planVersionRow.nullable(),
  versions: z.array(planVersionRow),
  /** Parts that differ from the version; empty where there is none yet. */
  changed: z.array(z.enum([...planTextKinds, "facts", "commitments", "releases"])),
  /** Number that the next freezing gives. */
  nextVersion: z.int(),
  checks: z.array(planCheck),
  /** What stands against each act now. */
  blocked: z.record(z.enum(planSteps), z.array(wireIssue)),
  texts: z.array(
    z.strictObject({ kind, open: z.boolean(), filled: z.int(), total: z.int(), required: z.boolean() }),
  ),
  commitments: z.array(
    z.strictObject({ n: z.int(), title: z.string(), place: z.int().nullable(), version: z.int() }),
  ),
  /** Commitments with a draft and no decision that includes them: they do not enter [V12]. */
  notIncluded: z.array(z.strictObject({ n: z.int(), title: z.string() })),
  most: z.int().nullable(),
  approvals: z.array(z.strictObject({ bloc, name: z.string(), at: instant, own: z.boolean() })),
  blocs: z.strictObject({ government: z.string(), non_government: z.string() }),
  endorsements: z.array(endorsementRow),
  finalised: z.strictObject({ at: instant, decision: z.int() }).nullable(),
  filed: z.strictObject({ at: instant, by: z.string() }).nullable(),
  /** The plan as it will look: of the version, before a first one of what would be frozen now. */
  shown: shownPlan,
  today: day,
  can: z.strictObject({ edit: z.boolean(), approve: z.enum(["yes", "given", "no"]) }),
});
export type PlanPage = z.infer<typeof planPage>;

export const readPlan = route({
  id: "read-plan",
  method: "GET",
  path: "/api/p/:process/plan",
  asks: "read_workspace",
  summary: "The action plan as it is assembled: parts, checks of each act, endorsements, approvals.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: planPage,
  topics: ["plan", "commitments", "responses", "contributions"],
});

const prefill = z.strictObject({
  id: z.string(),
  root: z.string(),
  source: z.enum(["forum_and_activities", "contributors", "organisations", "meetings"]),
  count: z.int(),
  rows: z.array(
    z.strictObject({ words: z.string(), mode: z.enum(["online", "in_person", "both"]).nullable() }),
  ),
  whole: z.int().nullable(),
  now: z.int().nullable(),
  differs: z.boolean(),
});

export const readPlanText = route({
  id: "read-plan-text",
  method: "GET",
  path: "/api/p/:process/plan/texts/:kind",
  asks: "read_workspace",
  summary: "One text of the plan: its live document, and what the store could fill in.",
  params: onText,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    kind,
    /** Opaque address of the live text; null until it is opened. */
    document: z.string().nullable(),
    template: z.string(),
    filed: z.boolean(),
    prefills: z.array(prefill),
    can: z.strictObject({ edit: z.boolean() }),
  }),
  topics: ["plan"],
});

export const openPlanText = route({
  id: "open-plan-text",
  method: "POST",
  path: "/api/p/:process/plan/texts/:kind",
  asks: "edit_plan",
  summary: "Makes the live text of this part, once; a vision begins with what the store knows.",
  params: onText,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ document: z.string() }),
});

export const refreshPlanText = route({
  id: "refresh-plan-text",
  method: "POST",
  path: "/api/p/:process/plan/texts/:kind/refresh",
  asks: "edit_plan",
  summary: "Fills the named fields with what the store knows now; rows are added, none is taken away.",
  params: onText,
  query: nothing,
  body: z.strictObject({ roots: z.array(z.string().max(40)).min(1).max(10) }),
  reply: z.strictObject({ changed: z.array(z.string()) }),
});

export const orderPlan = route({
  id: "order-plan",
  method: "PUT",
  path: "/api/p/:process/plan/order",
  asks: "edit_plan",
  summary: "Puts the included commitments in this order: their numbers in the plan run from 1.",
  params: inProcess,
  query: nothing,
  body: z.strictObject({ commitments: z.array(z.int().positive()).max(200) }),
  reply: done,
});

export const freezePlan = route({
  id: "freeze-plan",
  method: "POST",
  path: "/api/p/:process/plan/versions",
  asks: "edit_plan",
  summary: "Freezes texts, included commitment versions and releases as the next version of the plan.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ version: z.int(), root: z.string(), entry: z.int(), same: z.boolean() }),
});

export const sendForEndorsement = route({
  id: "send-for-endorsement",
  method: "POST",
  path: "/api/p/:process/plan/sending",
  asks: "edit_plan",
  summary: "Makes the frozen version public at its own address and asks the forum's members to endorse it.",
  params: inProcess,
  query: nothing,
  body: seen,
  reply: z.strictObject({ address: z.string(), told: z.int() }),
});

export const approvePlan = route({
  id: "approve-plan",
  method: "POST",
  path: "/api/p/:process/plan/approvals",
  asks: "edit_plan",
  summary: "A co-chair signs the version for the own bloc.",
  params: inProcess,
  query: nothing,
  body: seen,
  reply: done,
});

export const takeBackApproval = route({
  id: "take-back-plan-approval",
  method: "DELETE",
  path: "/api/p/:process/plan/approvals",
  asks: "edit_plan",
  summary: "A co-chair takes the own signature back, until the plan is final.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: done,
});

export const recordEndorsement = route({
  id: "record-endorsement",
  method: "POST",
  path: "/api/p/:process/plan/endorsements",
  asks: "edit_plan",
  summary: "Records the support of a non-governmental stakeholder for the version.",
  params: inProcess,
  query: nothing,
  body: z.strictObject({
    version: n,
    organisation: line(200),
    signer: line(120),
    signedOn: day,
    statement: prose(2_000),
  }),
  reply: z.strictObject({ id }),
});

export const withdrawEndorsement = route({
  id: "withdraw-endorsement",
  method: "DELETE",
  path: "/api/p/:process/plan/endorsements/:endorsement",
  asks: "edit_plan",
  summary: "An endorsement no longer stands; it stays in the list with the day it was withdrawn.",
  params: z.strictObject({ process: slug, endorsement: id }),
  query: nothing,
  body: nothing,
  reply: done,
});

export const finalisePlan = route({
  id: "finalise-plan",
  method: "POST",
  path: "/api/p/:process/plan/final",
  asks: "edit_plan",
  summary: "The version that both co-chairs approved becomes final: a decision in the log.",
  params: inProcess,
  query: nothing,
  body: seen,
  reply: z.strictObject({ decision: z.int() }),
});

export const filePlan = route({
  id: "file-plan",
  method: "POST",
  path: "/api/p/:process/plan/filed",
  asks: "edit_plan",
  summary: "Files the final version: texts and commitments are locked, plan and commitments become public.",
  params: inProcess,
  query: nothing,
  body: seen,
  reply: z.strictObject({ address: z.string(), filedAt: instant }),
});
