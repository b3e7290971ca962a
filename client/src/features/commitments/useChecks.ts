import {
  type Circumstances,
  type CommitmentChecks,
  type CommitmentIssue,
  type CriterionState,
  criteriaOf,
  issuesWith,
  noCircumstances,
  readChecks,
  standing,
  type TypedDraft,
} from "@accord/shared/commitments";
import { useMemo } from "react";
import { useAsk } from "../../connection/asking.js";

/** What stands against filing, reckoned here from the live words and from what the server knows beside them. */
export interface DraftChecks {
  /** Null until the server has told what it knows. */
  readonly told: CommitmentChecks | null;
  readonly circumstances: Circumstances;
  readonly issues: readonly CommitmentIssue[];
  /** Without warnings that were justified. */
  readonly standing: readonly CommitmentIssue[];
  readonly criteria: readonly CriterionState[];
}

export function useChecks(process: string, n: number, draft: TypedDraft): DraftChecks {
  const asked = useAsk(readChecks, { params: { process, n }, query: {} });
  const told = asked.data ?? null;
  return useMemo(() => {
    const circumstances = told?.circumstances ?? noCircumstances;
    const issues = issuesWith(draft, circumstances);
    const criteria = criteriaOf(draft, told?.answers ?? [], circumstances);
    return { told, circumstances, issues, standing: standing(issues), criteria };
  }, [told, draft]);
}
