export { exportedLog } from "./export.js";
export { publishDecision } from "./publish-decision.js";
