import { z } from "zod";
import { proposalStates } from "./states.js";

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
});
export type PublicProposal = z.infer<typeof publicProposal>;
export const publicProposalAddress = (reference: string): string => `proposals/${reference}`;
