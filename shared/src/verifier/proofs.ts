import { fromBase64Url } from "./base64url.js";
import { isRecord } from "./canonical.js";
import { bytes32, type Checkpoint, checkpointShape, isSigned } from "./checkpoints.js";
import { type Finding, Findings } from "./findings.js";
import { hash, place } from "./format.js";
import { list, object, oneOf, type Shape } from "./shapes.js";
import { rootAbove, rootsOf } from "./tree.js";

const proofShapes: Record<string, Shape> = {
  "accord-checkpoint/1": checkpointShape,
  "accord-inclusion-proof/1": object({
    format: oneOf("accord-inclusion-proof/1"),
    sequence: place,
    hash,
    path: list(bytes32),
    checkpoint: checkpointShape,
  }),
  "accord-consistency-proof/1": object({
    format: oneOf("accord-consistency-proof/1"),
    older: place,
    path: list(bytes32),
    checkpoint: checkpointShape,
  }),
};

export const isProof = (file: unknown): file is Record<string, unknown> =>
  isRecord(file) && typeof file.format === "string" && Object.hasOwn(proofShapes, file.format);

export type ProofVerification = { ok: boolean; findings: Finding[] };

/**
 * Checks a checkpoint or a proof by itself, and against checkpoints kept elsewhere. A proof that an older log stands
 * in a newer one says nothing without the checkpoint of the older. Never throws.
 */
export function verifyProof(file: unknown, held: readonly unknown[] = []): ProofVerification {
  const findings = new Findings();
  const format = isRecord(file) ? String(file.format) : "";
  const shape = Object.hasOwn(proofShapes, format) ? proofShapes[format] : undefined;
  if (!shape) findings.add("shape", "format", Object.keys(proofShapes).join(", "), format);
  shape?.(file, "file", findings);
  const others = held.filter((one): one is Checkpoint => sound(one, findings));
  if (findings.all.length === 0) checkProof(file as Proof, others, findings);
  return { ok: findings.all.length === 0, findings: findings.all };
}

type Proof = Checkpoint & {
  format: string;
  sequence: number;
  hash: string;
  older: number;
  path: string[];
  checkpoint: Checkpoint;
};

function sound(one: unknown, findings: Findings): boolean {
  const before = findings.all.length;
  checkpointShape(one, "held", findings);
  if (findings.all.length === before && !isSigned(one as Checkpoint))
    findings.add("held_signature", "held.signature", "a signature by its key", (one as Checkpoint).signature);
  return findings.all.length === before;
}

function checkProof(proof: Proof, held: readonly Checkpoint[], findings: Findings): void {
  const checkpoint = proof.format === "accord-checkpoint/1" ? proof : proof.checkpoint;
  findings.about(checkpoint.size);
  if (!isSigned(checkpoint))
    findings.add("checkpoint_signature", "signature", "a signature by its key", checkpoint.signature);
  for (const other of held) {
    findings.same("held_process", "process", other.process, checkpoint.process);
    if (other.size === checkpoint.size) findings.same("held_root", "root", other.root, checkpoint.root);
  }
  const path = (proof.path ?? []).map((text) => fromBase64Url(text, 32));
  if (!path.every((bytes) => bytes !== null)) findings.add("path", "path", "32 bytes each", proof.path);
  else if (proof.format === "accord-inclusion-proof/1") {
    findings.about(proof.sequence);
    const root = rootAbove(proof.hash, proof.sequence, checkpoint.size, path);
    findings.same("inclusion", "path", checkpoint.root, root);
  } else if (proof.format === "accord-consistency-proof/1") {
    const older = held.find(({ size }) => size === proof.older);
    const roots = older && rootsOf(older.root, proof.older, checkpoint.size, path);
    if (older) findings.same("consistency", "path", older.root, roots?.older);
    else findings.add("held_missing", "older", `a checkpoint of ${proof.older} entries`, undefined);
    if (older) findings.same("consistency", "path", checkpoint.root, roots?.newer);
  }
}
