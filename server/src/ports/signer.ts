import type { Checkpoint } from "@accord/shared/decisions";

/** Signs checkpoints of the decision log with the key of the house (Ed25519); all in base64url. */
export interface Signer {
  /** The public key. */
  readonly key: string;
  sign(message: Uint8Array): string;
  /** Puts the last one of a log where no copy of the database takes it back. */
  keep(signed: Checkpoint): void;
}
