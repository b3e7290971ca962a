import { z } from "zod";
import { type Issue, issue } from "../issues/index.js";
import {
  type ElectionDates,
  type ElectionMethod,
  type ElectionState,
  takesApplications,
} from "./election.js";

/** What an applicant hands in: proof that the organisation is one [Q32]; CV, letter, published material, references [Q33]. */
export const applicationPapers = ["registration", "cv", "letter", "published", "reference", "other"] as const;
export type ApplicationPaper = (typeof applicationPapers)[number];

const papers: Record<ElectionMethod, readonly ApplicationPaper[]> = {
  vote: ["registration", "published", "other"],
  committee: ["cv", "letter", "published", "reference", "other"],
};
export const papersOf = ({ method }: { readonly method: ElectionMethod }): readonly ApplicationPaper[] =>
  papers[method];

/** For the commission and the applicant alone: never published. */
export const applicationFile = z.strictObject({
  id: z.string(),
  paper: z.enum(applicationPapers),
  name: z.string(),
  bytes: z.int(),
});
export type ApplicationFile = z.infer<typeof applicationFile>;

export const mostApplicationFiles = 6;

interface Standing {
  readonly state: ElectionState;
  readonly dates: ElectionDates;
}
interface Own {
  readonly verdict: { readonly eligible: boolean } | null;
  readonly appeal: { readonly answer: unknown } | null;
}

/** Until applications close, and for who may still be found eligible after a refusal. */
export const takesFiles = (standing: Standing, { verdict, appeal }: Own, now: string): boolean =>
  takesApplications(standing, now) ||
  (standing.state === "eligibility" && verdict?.eligible === false && (appeal?.answer ?? null) === null);

/** Why this file is not taken. */
export function issuesWithApplicationFile(
  method: ElectionMethod,
  paper: string,
  sha256: string,
  kept: readonly { readonly name: string; readonly sha256: string }[],
): Issue[] {
  if (!papers[method].some((one) => one === paper)) return [issue("application_paper_missing", {}, "paper")];
  const same = kept.find((one) => one.sha256 === sha256);
  if (same) return [issue("file_there", { name: same.name }, "file")];
  if (kept.length < mostApplicationFiles) return [];
  return [issue("application_files_many", { most: mostApplicationFiles }, "file")];
}
