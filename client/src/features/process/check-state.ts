import type { CheckState } from "@accord/shared/process";
import type { StateName } from "../../ui/index.js";

const states: Record<CheckState, StateName> = {
  met: "met",
  due: "notStarted",
  needs_more: "delayed",
  missed: "overdue",
  unknown: "needsJudgement",
};
export const stateOfCheck = (state: CheckState): StateName => states[state];
