import type { Bloc } from "../forum/index.js";
import { type Issue, issue } from "../issues/index.js";

export interface Approval {
  readonly bloc: Bloc | null;
  readonly person: string;
  readonly at: string;
}

/** [2.2] Approved by one co-chair, or by one of each bloc (the usual setting). */
export function isApproved(approvals: readonly Approval[], needed: "one" | "each_bloc"): boolean {
  if (needed === "one") return approvals.length >= 1;
  return (
    approvals.some((one) => one.bloc === "government") &&
    approvals.some((one) => one.bloc === "non_government")
  );
}

export function issuesWithApproval(
  approvals: readonly Approval[],
  by: { person: string; bloc: Bloc | null },
): Issue[] {
  if (approvals.some((one) => one.person === by.person)) return [issue("approved_already")];
  if (by.bloc !== null && approvals.some((one) => one.bloc === by.bloc))
    return [issue("bloc_approved_already", { bloc: by.bloc })];
  return [];
}
