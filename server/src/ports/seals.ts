import type { JsonValue } from "@accord/shared/canonical";

/**
 * Values sealed while a vote runs: whoever has the public key of a thing can seal to it, only its private key opens.
 * That key lies in no backup and is destroyed with the vote. Nothing here is waited for: it serves inside a transaction.
 */
export interface Seals {
  /** A new key for this thing, durable when it returns; the answer is its public half. One that was there is replaced. */
  make(of: string): string;
  /** As many bytes for every value that fits the size: what they hold does not show in their length. */
  seal(to: string, value: JsonValue, size: number): Uint8Array;
  /** Null where the key is gone. */
  opener(of: string): ((sealed: Uint8Array) => JsonValue) | null;
  /** Gone for good when it returns; one that is gone already is not missed. */
  destroy(of: string): void;
  /** The things whose keys are there. */
  all(): string[];
}
