import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";

/**
 * A connection to ask and write through, always awaited, whatever the driver: PostgreSQL's is async.
 * SQL stays in adapters and in a feature's `queries.ts`, in the common subset of both dialects.
 */
export type Db = BaseSQLiteDatabase<"async", unknown>;

/** The one store of facts and of the journal. Contract: store.contract.ts. */
export interface Store {
  /**
   * One writer queue per process: works run one after the other, each in one transaction that is durable
   * (fsynced) when the promise resolves and gone without trace when it rejects. Inside `work` only the
   * transaction is awaited. Callers: acts/perform.ts and the journal, nobody else.
   */
  transact<T>(work: (tx: Db) => Promise<T>): Promise<T>;
  /**
   * The same for the journal, in the same queue, but nothing else in the process stands still while the disk works.
   * Readers may see such rows a moment before they are durable: who hands them on waits until it is `settled`.
   */
  transactAside<T>(work: (tx: Db) => Promise<T>): Promise<T>;
  /** What readers see now is durable. */
  settled(): Promise<void>;
  /** Read-only, sees committed rows only. */
  readonly read: Db;
  close(): Promise<void>;
}
