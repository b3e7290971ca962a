import { z } from "zod";
import { instant } from "../protocol/common.js";
import { type AppliesAs, appliesAs, elects, stands } from "./application.js";
import { electionForm, electionStates } from "./election.js";
import { electionRound } from "./rounds.js";

/** A word of the commission: reasons are always given. */
const verdict = z.strictObject({ eligible: z.boolean(), reasons: z.string(), at: instant });

/** An application as the public reads it once the rolls are published: nothing of the contact, the CV, letters and references. */
export const publicApplication = z.strictObject({
  no: z.int(),
  college: z.int(),
  as: z.enum(appliesAs),
  organisation: z.string(),
  about: z.string(),
  nominee: z.string(),
  statement: z.string(),
  links: z.array(z.string()),
  verdict,
  appeal: z.strictObject({ words: z.string(), at: instant, answer: verdict }).nullable(),
  /** Of a committee, once it has selected. */
  selection: z.strictObject({ selected: z.boolean(), reasons: z.string() }).nullable(),
});
export type PublicApplication = z.infer<typeof publicApplication>;

/** Body of the publication "elections/<no>". */
export const publicElection = electionForm.omit({ commission: true }).extend({
  no: z.int(),
  state: z.enum(electionStates).exclude(["draft"]),
  announcedAt: instant,
  /** Names. */
  commission: z.array(z.string()),
  /** How many came in, once nothing more can come. */
  received: z.int().nullable(),
  /** Empty until the rolls are published. */
  applications: z.array(publicApplication),
  rounds: z.array(electionRound),
  /** Entries of the decision log. */
  entries: z.strictObject({
    opened: z.int(),
    rolls: z.array(z.int()),
    results: z.array(z.int()),
  }),
  publishedAt: instant.nullable(),
  voidReason: z.string().nullable(),
});
export type PublicElection = z.infer<typeof publicElection>;

export const electionPublication = {
  kind: "election",
  address: (no: number): string => `elections/${no}`,
} as const;

interface Judged {
  readonly as: AppliesAs;
  readonly verdict: { readonly eligible: boolean } | null;
  readonly appeal: { readonly answer: { readonly eligible: boolean } | null } | null;
}

/** What holds: the word on the appeal where there was one. */
export const isEligible = ({ verdict, appeal }: Judged): boolean =>
  (appeal?.answer ?? verdict)?.eligible ?? false;
export const isElector = (one: Judged): boolean => isEligible(one) && elects(one.as);
export const isCandidate = (one: Judged): boolean => isEligible(one) && stands(one.as);
