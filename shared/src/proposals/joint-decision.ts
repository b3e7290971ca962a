import { type Issue, issue } from "../issues/index.js";
import type { Bloc } from "../people/roles.js";

/** "Both co-chairs together" (domain.md 2.2): one signature of each bloc under the same outcome and reasons. */
interface JointSignature {
  readonly bloc: "government" | "non_government";
  readonly person: string;
}

interface JointDecisionNow {
  readonly state: "open" | "decided" | "withdrawn";
  readonly signatures: readonly JointSignature[];
}

/** A co-chair: the person, and the bloc that person chairs. */
interface Signer {
  readonly person: string;
  readonly bloc: Bloc | null;
}

/** Why this person may not sign: nobody signs twice, and nobody for a bloc that has signed or has no seat. */
export function issuesWithSignature(now: JointDecisionNow, signer: Signer): Issue[] {
  if (now.state !== "open") return [issue("joint_decision_over")];
  if (signer.bloc !== "government" && signer.bloc !== "non_government") return [issue("signer_without_bloc")];
  if (now.signatures.some((signature) => signature.person === signer.person)) {
    return [issue("signed_already")];
  }
  if (now.signatures.some((signature) => signature.bloc === signer.bloc)) return [issue("bloc_has_signed")];
  return [];
}

/** Why it may not be withdrawn: only while open, by who wrote it down or by a co-chair. */
export function issuesWithWithdrawal(now: JointDecisionNow): Issue[] {
  return now.state === "open" ? [] : [issue("joint_decision_over")];
}

/** Decided by the signature that makes both blocs. */
export const bothBlocsSigned = (signatures: readonly JointSignature[]): boolean =>
  signatures.some(({ bloc }) => bloc === "government") &&
  signatures.some(({ bloc }) => bloc === "non_government");
