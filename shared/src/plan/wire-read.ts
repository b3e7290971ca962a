import { z } from "zod";
import { day, id, inProcess, instant, nothing, slug } from "../protocol/common.js";
import { wireIssue } from "../protocol/refusals.js";
import { route } from "../protocol/route.js";
import { planCheckIds } from "./checks.js";
import { planEndorsement, planFile, shownPlan } from "./public-record.js";
import { planStates, planSteps } from "./steps.js";
import { planTextKinds } from "./templates.js";

export const n = z.coerce.number().int().positive().max(1_000_000);
const bloc = z.enum(["government", "non_government"]);
const kind = z.enum(planTextKinds);
export const onText = z.strictObject({ process: slug, kind });

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
  changed: z.array(z.enum([...planTextKinds, "facts", "commitments", "releases", "files"])),
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

export const readPlanVersion = route({
  id: "read-plan-version",
  method: "GET",
  path: "/api/p/:process/plan/versions/:n",
  asks: "read_workspace",
  summary: "One frozen version of the plan in words, to be read or compared.",
  params: z.strictObject({ process: slug, n }),
  query: nothing,
  body: nothing,
  reply: z.strictObject({ n: z.int(), shown: shownPlan }),
  topics: ["plan"],
});

export const readPlanToFreeze = route({
  id: "read-plan-to-freeze",
  method: "GET",
  path: "/api/p/:process/plan/next",
  asks: "read_workspace",
  summary: "What a version frozen now would say, and which words these are.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ shown: shownPlan, words: z.string() }),
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
    /** Fields D and I; of the vision alone. */
    files: z.array(planFile),
    can: z.strictObject({ edit: z.boolean() }),
  }),
  topics: ["plan"],
});
