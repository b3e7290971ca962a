import type { Db } from "./store.js";

export interface JournalUpdate {
  readonly document: string;
  readonly bytes: Uint8Array;
  readonly person: string | null;
  readonly act: string | null;
  readonly at: string;
}

/**
 * The archive of live texts. `write` runs a batch in one transaction of the store's writer queue and resolves when it
 * is durable; updates that `admit` turns away (lost rights, a lock, a gone epoch: asked inside the transaction) are
 * not written and come back as refused. Contract: journal.contract.ts.
 */
export interface Journal {
  write(batch: (tx: Db) => Promise<void>): Promise<void>;
  /** In a transaction that is already open (an act's). Gives the sequence numbers in order. */
  append(tx: Db, updates: readonly JournalUpdate[]): Promise<number[]>;
  head(db: Db, document: string): Promise<{ seq: number; bytes: Uint8Array } | null>;
  since(db: Db, document: string, seq: number): AsyncIterable<{ seq: number; bytes: Uint8Array }>;
  putHead(tx: Db, document: string, head: { seq: number; bytes: Uint8Array }): Promise<void>;
}
