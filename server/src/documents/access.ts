import type { Db } from "../ports/store.js";

export interface Reader {
  readonly person: string;
  readonly name: string;
  readonly rightsVersion: number;
  /** Hash of the session or token, so that ending it ends its sockets. */
  readonly session: string;
}

/** What documents/ asks of the house. Decided at connect, and again in the transaction of every append. */
export interface DocumentAccess {
  /** The right of a person on a document as stored now; null: must look as if it were not there. */
  rightOn(db: Db, person: string, document: string, now: string): Promise<"edit" | "read" | null>;
  /** Null when the session, token or account is no longer good. */
  readerStillGood(db: Db, reader: Reader, now: string): Promise<boolean>;
  lockOf(db: Db, document: string): Promise<{ reason: string } | null>;
}
