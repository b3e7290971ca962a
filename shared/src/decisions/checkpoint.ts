import { z } from "zod";
import { hashOf } from "../canonical/index.js";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const bytes32 = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** What the house says of its log at one moment: so many entries, and the root of the tree over them. */
export const checkpoint = z.strictObject({
  format: z.literal("accord-checkpoint/1"),
  process: z.string(),
  size: z.int().min(1),
  root: hash,
  /** Of the last entry under it. */
  at: z.iso.datetime(),
  /** Public key and signature of Ed25519, in base64url. */
  key: bytes32,
  signature: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
});
export type Checkpoint = z.infer<typeof checkpoint>;

/** What is signed, as 32 bytes in hexadecimal. */
export function checkpointHash({
  process,
  size,
  root,
  at,
}: Pick<Checkpoint, "process" | "size" | "root" | "at">) {
  return hashOf("accord-decision-log/checkpoint/1", { process, size, root, at });
}

/** That an entry stands in the log of a checkpoint. */
export const inclusionProof = z.strictObject({
  format: z.literal("accord-inclusion-proof/1"),
  sequence: z.int().min(1),
  hash,
  path: z.array(bytes32),
  checkpoint,
});
export type InclusionProof = z.infer<typeof inclusionProof>;

/** That the log of a checkpoint begins with the log of an older one. */
export const consistencyProof = z.strictObject({
  format: z.literal("accord-consistency-proof/1"),
  older: z.int().min(1),
  path: z.array(bytes32),
  checkpoint,
});
export type ConsistencyProof = z.infer<typeof consistencyProof>;
