import { z } from "zod";
import { documentData } from "../commitments/wire-read.js";
import { planFileFields } from "./files.js";
import { planTextKinds } from "./templates.js";

const bloc = z.enum(["government", "non_government"]);
export const planText = z.strictObject({
  kind: z.enum(planTextKinds),
  template: z.string(),
  /** ProseMirror JSON by field of the template. */
  fields: z.record(z.string(), z.unknown()),
  data: documentData,
});

const planCommitment = z.strictObject({
  place: z.int(),
  n: z.int(),
  title: z.string(),
  version: z.int(),
  root: z.string(),
  template: z.string(),
  fields: z.record(z.string(), z.unknown()),
  data: documentData.optional(),
  /** Published contributions it answers, by reference. */
  contributions: z.array(z.string()),
  /** Sequence of the decision that included it; null where the log names none. */
  decision: z.int().nullable(),
});

export const planEndorsement = z.strictObject({
  organisation: z.string(),
  signer: z.string(),
  /** Other organisations for which the same person signs. */
  alsoFor: z.array(z.string()),
  signedOn: z.iso.date(),
  statement: z.string(),
});

/** A file of the vision: served under its id, known by its hash. */
export const planFile = z.strictObject({
  id: z.string(),
  field: z.enum(planFileFields),
  name: z.string(),
  bytes: z.int(),
  sha256: z.string(),
});
/** One that was taken away is served no longer; the version still names it. */
const shownPlanFile = planFile.extend({
  removed: z.strictObject({ at: z.iso.datetime(), reason: z.string() }).nullable(),
});
export type ShownPlanFile = z.infer<typeof shownPlanFile>;

/** One version of the whole plan as a reader sees it, made from frozen versions only (mechanisms.md 3). */
export const shownPlan = z.strictObject({
  title: z.string(),
  member: z.string(),
  level: z.enum(["national", "local"]),
  period: z.strictObject({ start: z.string().nullable(), end: z.string().nullable() }),
  jurisdictions: z.array(z.strictObject({ name: z.string(), endOfTerm: z.string().nullable() })),
  texts: z.array(planText),
  commitments: z.array(planCommitment),
  releases: z.array(z.strictObject({ number: z.int(), hash: z.string() })),
  /** Left out in what was published before plans had files. */
  files: z.array(shownPlanFile).optional(),
});
export type ShownPlan = z.infer<typeof shownPlan>;

/** Publication of kind "plan" at `plan` once it is filed, of kind "plan_version" at `plan/v<n>` from its sending on. */
export const publicPlan = shownPlan.extend({
  state: z.enum(["endorsing", "finalised", "filed"]),
  version: z.int(),
  /** Salted Merkle root over its blocks. */
  root: z.string(),
  frozenAt: z.iso.datetime(),
  /** Sequence of its entry in the decision log. */
  entry: z.int(),
  endorsements: z.array(planEndorsement),
  approvals: z.array(z.strictObject({ bloc, name: z.string(), at: z.iso.datetime() })),
  /** Decision by which it became final. */
  finalised: z.strictObject({ at: z.iso.datetime(), decision: z.int() }).nullable(),
  /** [6.1 A] */
  filedAt: z.iso.datetime().nullable(),
});
export type PublicPlan = z.infer<typeof publicPlan>;

/** A filed commitment at `commitments/<n>`, of kind "commitment". */
export const publicCommitment = planCommitment.extend({
  planVersion: z.int(),
  filedAt: z.iso.datetime(),
});
export type PublicCommitment = z.infer<typeof publicCommitment>;

export const planPublication = {
  kind: "plan",
  address: "plan",
  versionKind: "plan_version",
  versionAddress: (n: number): string => `plan/v${n}`,
  /** Where a file of the vision is fetched; for those who work on it before it is public, too. */
  fileAddress: (id: string): string => `plan/files/${id}`,
  commitmentKind: "commitment",
  commitmentAddress: (n: number): string => `commitments/${n}`,
} as const;
