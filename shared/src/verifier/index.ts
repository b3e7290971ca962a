export type { Finding } from "./findings.js";
export type { WithheldSince } from "./older.js";
export { isProof, type ProofVerification, verifyProof } from "./proofs.js";
export { type Verification, type VerifyCounts, verifyLog } from "./verify.js";
