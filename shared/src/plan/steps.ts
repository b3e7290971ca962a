import { type Issue, issue } from "../issues/index.js";

export const planStates = ["assembling", "frozen", "endorsing", "finalised", "filed"] as const;
export type PlanState = (typeof planStates)[number];

/** The four acts on the way to filing, in their order; none is skipped but endorsement of a national plan (3.6). */
export const planSteps = ["freeze", "endorse", "finalise", "file"] as const;
export type PlanStep = (typeof planSteps)[number];

export const isBefore = (one: PlanStep, other: PlanStep): boolean =>
  planSteps.indexOf(one) < planSteps.indexOf(other);

/** What can be done next; null once the plan is filed. */
export function nextStep(state: PlanState, level: "national" | "local"): PlanStep | null {
  switch (state) {
    case "assembling":
      return "freeze";
    case "frozen":
      return level === "local" ? "endorse" : "finalise";
    case "endorsing":
      return "finalise";
    case "finalised":
      return "file";
    case "filed":
      return null;
  }
}

/** [AP-1] Each act has its turn; a version may be frozen anew until the plan is filed. */
export function issuesWithTurn(state: PlanState, step: PlanStep, level: "national" | "local"): Issue[] {
  if (state === "filed") return [issue("plan_is_filed")];
  if (step === "freeze") return [];
  if (state === "assembling") return [issue("plan_not_frozen", { step }, "plan")];
  if (step === "endorse") return state === "frozen" ? [] : [issue("plan_sent_already", {}, "plan")];
  if (step === "finalise") {
    if (state === "finalised") return [issue("plan_final_already", {}, "plan")];
    return state === "frozen" && level === "local" ? [issue("plan_not_sent", {}, "plan")] : [];
  }
  return state === "finalised" ? [] : [issue("plan_not_final", {}, "plan")];
}

/** [6.3] The version that was read is the one that counts: what was frozen since then is signed anew. */
export const issuesWithSeen = (current: number | null, seen: number): Issue[] =>
  current === seen ? [] : [issue("plan_version_changed", { seen, n: current ?? 0 }, "plan")];
