import type { Db } from "../ports/store.js";

export interface Reader {
  readonly person: string;
  readonly name: string;
  readonly rightsVersion: number;
  /** Hash of the session or token, so that ending it ends its sockets. */
  readonly session: string;
}

export type Standing = "good" | "changed" | "ended";

/** What documents/ asks of the house. Decided at connect, and again in the transaction of every append. */
export interface DocumentAccess {
  /** The right of a person on a document as stored now; null: must look as if it were not there. */
  rightOn(db: Db, person: string, document: string, now: string): Promise<"edit" | "read" | null>;
  /**
   * Whether the session, token or account has ended, or the rights version is another than at connect: then what the
   * connection may is decided anew, and nothing more is taken on this one.
   */
  standingOf(db: Db, reader: Reader, now: string): Promise<Standing>;
  /** The first instant at which what this reader was just granted ends by its date; null: it has none. */
  endOf(db: Db, reader: Reader, now: string): Promise<string | null>;
  lockOf(db: Db, document: string): Promise<{ reason: string } | null>;
}
