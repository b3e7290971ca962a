export { titleOf } from "./entries.js";
export { exportedLog } from "./export.js";
export { checkpointsOf, consistencyProofOf, inclusionProofOf } from "./proofs.js";
export { publishDecision } from "./publish-decision.js";
