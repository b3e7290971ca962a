import { type Issue, issue } from "../issues/index.js";
import type { PlanState } from "./steps.js";

type Bloc = "government" | "non_government";

export interface Approval {
  readonly bloc: Bloc;
  readonly person: string;
  readonly version: string;
}

/** [6.3] Approvals of an earlier version count for nothing. */
export const approvalsOf = <T extends Approval>(all: readonly T[], version: string | null): T[] =>
  all.filter((one) => one.version === version);

export const blocsMissing = (all: readonly Approval[], version: string | null): Bloc[] => {
  const signed = approvalsOf(all, version).map(({ bloc }) => bloc);
  return (["government", "non_government"] as const).filter((bloc) => !signed.includes(bloc));
};

const isOpen = (state: PlanState): boolean => state === "frozen" || state === "endorsing";

/** [6.3] One co-chair of each bloc signs the frozen version, until it is final. */
export function issuesWithApproval(
  plan: {
    readonly state: PlanState;
    readonly version: string | null;
    readonly approvals: readonly Approval[];
  },
  by: { readonly person: string; readonly bloc: Bloc | null },
): Issue[] {
  if (!isOpen(plan.state)) return [closed(plan.state)];
  if (by.bloc === null) return [issue("signer_without_bloc")];
  const given = approvalsOf(plan.approvals, plan.version);
  if (given.some(({ person }) => person === by.person)) return [issue("plan_approved_already")];
  return given.some(({ bloc }) => bloc === by.bloc) ? [issue("plan_bloc_approved_already")] : [];
}

export function issuesWithTakingBack(
  plan: {
    readonly state: PlanState;
    readonly version: string | null;
    readonly approvals: readonly Approval[];
  },
  person: string,
): Issue[] {
  if (!isOpen(plan.state)) return [closed(plan.state)];
  const own = approvalsOf(plan.approvals, plan.version).some((one) => one.person === person);
  return own ? [] : [issue("plan_not_approved")];
}

const closed = (state: PlanState): Issue =>
  state === "assembling"
    ? issue("plan_not_frozen", { step: "approve" }, "plan")
    : issue(state === "filed" ? "plan_is_filed" : "plan_final_already");
