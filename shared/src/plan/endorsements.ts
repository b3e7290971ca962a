import { type Issue, issue } from "../issues/index.js";
import type { PlanState } from "./steps.js";

interface Endorsement {
  readonly id: string;
  readonly organisation: string;
  readonly signer: string;
  /** Id of the version of the plan that is endorsed. */
  readonly version: string;
  readonly withdrawnAt: string | null;
}

const bare = (words: string): string => words.normalize("NFKC").trim().replaceAll(/\s+/gu, " ").toLowerCase();

/** [6.3] Those that stand: of this version, not withdrawn. */
export const endorsementsOf = <T extends Endorsement>(all: readonly T[], version: string | null): T[] =>
  all.filter((one) => one.version === version && one.withdrawnAt === null);

/** [6.3] The other organisations for which the same person endorses the same version. */
export const alsoSignsFor = (all: readonly Endorsement[], one: Endorsement): string[] =>
  endorsementsOf(all, one.version)
    .filter(({ id, signer }) => id !== one.id && bare(signer) === bare(one.signer))
    .map(({ organisation }) => organisation);

export interface NewEndorsement {
  readonly organisation: string;
  readonly signer: string;
  /** Day of the process. */
  readonly signedOn: string;
}

/** [6.3] What keeps an endorsement from being recorded. `today` and `frozenOn` are days of the process. */
export function issuesWithEndorsement(
  plan: { readonly state: PlanState; readonly version: string | null; readonly frozenOn: string },
  all: readonly Endorsement[],
  { organisation, signer, signedOn }: NewEndorsement,
  today: string,
): Issue[] {
  if (plan.state === "filed") return [issue("plan_is_filed")];
  if (plan.state !== "endorsing" && plan.state !== "finalised")
    return [issue("plan_not_open_for_endorsement", {}, "plan")];
  const twice = endorsementsOf(all, plan.version).some(
    (one) => bare(one.organisation) === bare(organisation),
  );
  return [
    ...(bare(organisation) === "" ? [issue("endorsement_organisation_missing", {}, "organisation")] : []),
    ...(bare(signer) === "" ? [issue("endorsement_signer_missing", {}, "signer")] : []),
    ...(twice ? [issue("endorsed_already", { organisation: organisation.trim() }, "organisation")] : []),
    ...(signedOn > today ? [issue("endorsement_in_future", {}, "signedOn")] : []),
    ...(signedOn < plan.frozenOn ? [issue("endorsement_before_version", {}, "signedOn")] : []),
  ];
}

/** It may be withdrawn until the plan is filed, once. */
export function issuesWithWithdrawing(state: PlanState, one: Endorsement): Issue[] {
  if (state === "filed") return [issue("plan_is_filed")];
  return one.withdrawnAt === null ? [] : [issue("endorsement_withdrawn_already")];
}
