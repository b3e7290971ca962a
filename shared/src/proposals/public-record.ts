import { z } from "zod";
import { solutionKinds, solutionOutcomes } from "../problems/vocabulary.js";
import { proposalStates } from "./states.js";

/** A solution that a working group selected or not, with the mean of its scores and their spread [4.4, 4.5]. */
export const publicSolution = z.strictObject({
  title: z.string(),
  kind: z.enum(solutionKinds).nullable(),
  outcome: z.enum(solutionOutcomes),
  reasons: z.string(),
  score: z.strictObject({ mean: z.number(), least: z.number(), most: z.number(), count: z.int() }).nullable(),
});
export type PublicSolution = z.infer<typeof publicSolution>;

/** What the public site shows of a proposal: address "proposals/P-0001", kind "proposal". */
export const publicProposal = z.strictObject({
  reference: z.string(),
  title: z.string(),
  problem: z.string(),
  asked: z.string(),
  state: z.enum(proposalStates),
  /** Of the decision, or of its going back into discussion. */
  reasons: z.string().nullable(),
  /** Sequence in the decision log. */
  decision: z.int().nullable(),
  group: z.string().nullable(),
  /** Published contributions it came from, by reference. */
  contributions: z.array(z.string()),
  /** Left out in pages from before problem sheets. */
  solutions: z.array(publicSolution).optional(),
});
export type PublicProposal = z.infer<typeof publicProposal>;
export const publicProposalAddress = (reference: string): string => `proposals/${reference}`;
