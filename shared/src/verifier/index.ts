export { ambiguityIn, readText } from "./ambiguity.js";
export type { Finding } from "./findings.js";
export type { WithheldSince } from "./older.js";
export { isProof, type ProofVerification, verifyProof } from "./proofs.js";
export { type Step, type StepName, stepsOf } from "./steps.js";
export { rootOver } from "./tree.js";
export { type Verification, type VerifyCounts, verifyLog } from "./verify.js";
