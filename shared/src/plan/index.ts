export * from "./approvals.js";
export * from "./body.js";
export * from "./checks.js";
export * from "./compare.js";
export * from "./differences-said.js";
export * from "./endorsements.js";
export * from "./files.js";
export * from "./prefill.js";
export * from "./public-record.js";
export * from "./shown.js";
export * from "./steps.js";
export * from "./templates.js";
export * from "./wire.js";
export {
  type EndorsementRow,
  endorsementRow,
  type PlanPage,
  planCheck,
  planPage,
  planVersionRow,
  readPlan,
  readPlanText,
  readPlanToFreeze,
  readPlanVersion,
} from "./wire-read.js";
