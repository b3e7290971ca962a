import type { PlanPage, PlanStep } from "@accord/shared/plan";
import type { StateName } from "../../ui/index.js";

/** The address that mends an issue: its field is the tail within the process. */
export const hrefOf = (process: string, field: string | undefined): string =>
  `/app/${process}/${field ?? "plan"}`;

export const stepHref = (process: string, step: PlanStep): string => `/app/${process}/plan/acts/${step}`;
export const textHref = (process: string, kind: string): string => `/app/${process}/plan/texts/${kind}`;

export const markOf = {
  assembling: "draft",
  frozen: "frozen",
  endorsing: "published",
  finalised: "frozen",
  filed: "filed",
} as const satisfies Record<PlanPage["state"], StateName>;
