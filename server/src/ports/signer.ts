/** Signs checkpoints of the decision log with the key of the house (Ed25519); all in base64url. */
export interface Signer {
  /** The public key. */
  readonly key: string;
  sign(message: Uint8Array): string;
}
