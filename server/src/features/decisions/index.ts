export { titleOf } from "./entries.js";
export { decisionsJson, exportedLog, type LogInParts, logInParts } from "./export.js";
export { checkpointsOf, consistencyProofOf, inclusionProofOf } from "./proofs.js";
export { publishDecision } from "./publish-decision.js";
