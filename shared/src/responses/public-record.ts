import { z } from "zod";
import { publicCategory } from "./categories.js";
import { perOutcome, summaryLine } from "./parts.js";
import { elementNames, junctures, outcomes, reasonCodes } from "./vocabulary.js";

const [inputCollected, howConsidered, howInfluenced, includedAndWhy, beyondCurrentPlan] = elementNames;

/**
 * One row of the reasoned response [8.4]: publication of kind "response" at responses/<reference>. Keys are the
 * columns of 8.4; one row per contribution, and one per proposal.
 */
export const responseRow = z.strictObject({
  reference: z.string(),
  /** "contribution" rows stand in the export; "proposal" rows beside them. */
  of: z.enum(["contribution", "proposal"]),
  dateReceived: z.iso.datetime().nullable(),
  /** Null: anonymous. */
  contributor: z.string().nullable(),
  kind: z.string(),
  channel: z.string(),
  theme: z.string(),
  /** Full text. */
  contribution: z.string(),
  proposal: z.string(),
  /** Null: no response yet; such rows stand in the export so that the gap is seen. */
  outcome: z.enum(outcomes).nullable(),
  reasonCode: z.array(z.enum(reasonCodes)),
  [inputCollected]: z.string(),
  [howConsidered]: z.string(),
  [howInfluenced]: z.string(),
  [includedAndWhy]: z.string(),
  [beyondCurrentPlan]: z.string(),
  /** The own line of this contribution, beside the shared reasoning. */
  ownLine: z.string(),
  before: z.string(),
  after: z.string(),
  /** Why the response departs from an advisory vote [R5]. */
  departure: z.string(),
  juncture: z.enum(junctures).nullable(),
  commitmentNo: z.array(z.int()),
  commitmentTitle: z.array(z.string()),
  decisionId: z.array(z.int()),
  decisionDate: z.array(z.iso.datetime()),
  rule: z.array(z.string()),
  /** For / against / abstained of each decision. */
  count: z.array(z.string()),
  respondedOn: z.iso.datetime().nullable(),
  release: z.int().nullable(),
  /** How its contributor was told [8.3]; of an anonymous one only that it was published. Absent in older releases. */
  told: z.enum(["letter", "publication"]).optional(),
  /** Address on the public site, from its root. */
  link: z.string(),
});
export type ResponseRow = z.infer<typeof responseRow>;

/** One publication of responses: publication of kind "release" at "response". */
export const publicRelease = z.strictObject({
  no: z.int(),
  at: z.iso.datetime(),
  /** SHA-256 of the canonical rows: in the decision log too. */
  hash: z.string(),
  counts: z.strictObject(perOutcome),
  summary: z.array(summaryLine),
  /** References answered for the first time in this release. */
  newlyAnswered: z.array(z.string()),
  changed: z.array(z.string()),
  /** [8.2] The summary of each juncture, in its order. This and what follows is absent in older releases. */
  categories: z.array(publicCategory).optional(),
  /** What was received later is for the next plan, and owed a response too (mechanisms.md 9). */
  cutOff: z.iso.datetime().nullable().optional(),
  nextPlan: z.strictObject({ received: z.int(), none: z.int() }).optional(),
  /** Contributors who were written to, and those who left no address. */
  told: z.strictObject({ letters: z.int(), noAddress: z.int() }).optional(),
});
export type PublicRelease = z.infer<typeof publicRelease>;

export const responseFormat = "accord-reasoned-response/1";
