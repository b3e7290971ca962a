import type { Db } from "./store.js";

export interface JournalUpdate {
  readonly document: string;
  readonly bytes: Uint8Array;
  readonly person: string | null;
  readonly act: string | null;
  readonly at: string;
}

/** An update as it was stored; `seq` is its place in its document's archive, from 1 and without a gap. */
export interface StoredUpdate extends Omit<JournalUpdate, "document"> {
  readonly seq: number;
}

/** The text after its update `seq`. */
export interface StoredState {
  readonly seq: number;
  readonly bytes: Uint8Array;
}

/** A whole text, ready to be served. */
export interface Head extends StoredState {
  /** How much of each client id stands in it, as Yjs asks for what comes after; null where it was not kept. */
  readonly vector: Uint8Array | null;
}

/** Old updates, and the text after them, made ready outside a transaction to be put away inside one. */
interface Packed {
  readonly first: number;
  readonly last: number;
  /** The earliest moment of one of them: at any later one the segment has something to say. */
  readonly until: string;
  readonly updates: Uint8Array;
  readonly checkpoint: Uint8Array;
}

/** What is stored is not what was written: nothing may be built on it, and nothing written over it. */
export class DamagedArchive extends Error {}

/** Head and archive of live texts. Contract: journal.contract.ts. */
export interface Journal {
  /** Runs a batch in one transaction of the store's writer queue and resolves when it is durable. */
  write(batch: (tx: Db) => Promise<void>): Promise<void>;
  /** In a transaction that is already open (an act's). Gives the sequence numbers in order. */
  append(tx: Db, updates: readonly JournalUpdate[]): Promise<number[]>;
  /** Another number whenever anything was written through this store, be it facts or words. */
  writes(tx: Db): Promise<number>;
  /** The place of the last update stored. */
  last(db: Db, document: string): Promise<number>;
  /** The same; throws DamagedArchive where one before it is missing, or the head is of one that is not there. */
  lastOfWhole(db: Db, document: string): Promise<number>;
  /** What comes after `seq`, packed or not; throws DamagedArchive at a gap or at bytes that have changed. */
  since(db: Db, document: string, seq: number): AsyncIterable<StoredUpdate>;
  /** How many of them were written up to this moment. */
  lastAt(db: Db, document: string, moment: string): Promise<number>;
  /** `isSummed`: its bytes are known to be those that were written. */
  head(db: Db, document: string): Promise<(Head & { readonly isSummed: boolean }) | null>;
  putHead(tx: Db, document: string, head: Head): Promise<void>;
  /** The last one that is not after `seq`, with all that was deleted. */
  checkpoint(db: Db, document: string, seq: number): Promise<StoredState | null>;
  /** What was computed from the updates up to `seq`, to be gone on with; null where nothing is kept. */
  authors(db: Db, document: string): Promise<StoredState | null>;
  /** In a transaction of its own; nothing where more is kept already. */
  keepAuthors(document: string, authors: StoredState): Promise<void>;
  /** The last update that is in a segment. */
  packedTo(db: Db, document: string): Promise<number>;
  pack(updates: readonly StoredUpdate[], stateAfter: Uint8Array): Promise<Packed>;
  /** A segment in the place of the updates it holds, and a checkpoint; nothing where they are packed already. */
  putPacked(tx: Db, document: string, packed: Packed): Promise<void>;
}
