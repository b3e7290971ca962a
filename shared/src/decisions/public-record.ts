import { z } from "zod";
import { givenVeto } from "../ballots/page.js";
import { secretResult } from "../ballots/secret.js";
import { ballotSubjects } from "../ballots/subjects.js";
import { blocSchema, decisionRuleSchema, mandateSchema } from "../forum/index.js";
import { bases } from "../positions/basis.js";

const correction = z.strictObject({
  sequence: z.int(),
  at: z.iso.datetime(),
  wording: z.string(),
  reasons: z.string(),
  by: z.string(),
});

/**
 * A decision as the public reads it [Q13]: publication of kind "decision" at decisions/<sequence>. Kept whole, so that
 * the public page needs nothing but this body.
 */
export const decisionRecord = z.strictObject({
  sequence: z.int(),
  at: z.iso.datetime(),
  title: z.string(),
  question: z.string().nullable(),
  ballotNo: z.int().nullable(),
  body: z.string(),
  /** What it is about; absent in what was published before it was kept. */
  subject: z.enum([...ballotSubjects, "election", "position"]).optional(),
  mandate: mandateSchema,
  rule: z.union([z.literal("none"), decisionRuleSchema]),
  result: z.enum(["passed", "not_passed"]),
  steps: z.array(
    z.strictObject({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
  ),
  votes: z.array(
    z.strictObject({
      seat: z.int(),
      bloc: blocSchema,
      name: z.string(),
      organisation: z.string(),
      recused: z.boolean(),
      present: z.boolean(),
      choice: z.string().nullable(),
      reason: z.string(),
      entered: z.boolean(),
      /** [Q11] Who cast it in the member's absence. Absent in older ones. */
      substitute: z.string().nullable().optional(),
    }),
  ),
  /** Of a secret ballot, whose `votes` are empty: totals, and who voted in the order of the alphabet. Absent in what was published before. */
  secret: z
    .strictObject({ ...secretResult.shape, voted: z.array(z.string()) })
    .nullable()
    .optional(),
  reasons: z.string(),
  /** The reason that stood with the question. Absent where none was put with it, and in older ones. */
  grounds: z.string().optional(),
  dissent: z.string().optional(),
  /** [Q13] Oldest first: each an entry of its own. */
  corrections: z.array(correction).optional(),
  /** References of the contributions decided about. */
  links: z.array(z.string()),
  /** What was voted on: version number and root of each text. */
  texts: z.array(
    z.strictObject({ label: z.string(), address: z.string().nullable(), version: z.int(), root: z.string() }),
  ),
  /** Decided by a network, not by the forum [7.7]. Absent elsewhere. */
  network: z.strictObject({ name: z.string(), basis: z.enum(bases) }).optional(),
  /** Both co-chairs together: who signed for which bloc. */
  signed: z.array(z.strictObject({ bloc: blocSchema, name: z.string() })),
  /** Where a bloc may veto it: until when, and the veto. Absent in what was published before there was one. */
  veto: z
    .strictObject({ until: z.iso.datetime(), running: z.boolean(), given: givenVeto.nullable() })
    .nullable()
    .optional(),
  /** [Q22] What who it is about says of it. Absent where it is about nobody. */
  answer: z.strictObject({ name: z.string(), text: z.string(), at: z.iso.datetime() }).optional(),
  hash: z.string(),
});
export type DecisionRecord = z.infer<typeof decisionRecord>;

/** A correction as the public reads it: publication of kind "correction" at decisions/<sequence>. */
export const correctionRecord = correction.extend({
  corrects: z.int(),
  /** Of the decision, through corrections of corrections. */
  title: z.string(),
  hash: z.string(),
  correctedBy: z.array(z.int()),
});
export type CorrectionRecord = z.infer<typeof correctionRecord>;
