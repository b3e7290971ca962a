import type Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Db, Store } from "../../ports/store.js";
import { openReader, openWriter } from "./open.js";
import { withKeptStatements } from "./statements.js";

/** The store on one SQLite file. BEGIN and COMMIT are written here: better-sqlite3 refuses a transaction that awaits. */
export class SqliteStore implements Store {
  readonly read: Db;
  readonly #writer: Database.Database;
  readonly #reader: Database.Database;
  readonly #begin: Database.Statement;
  readonly #commit: Database.Statement;
  readonly #db: Db;
  #queue: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(path: string) {
    this.#writer = openWriter(path);
    this.#reader = openReader(path);
    this.#begin = this.#writer.prepare("BEGIN IMMEDIATE");
    this.#commit = this.#writer.prepare("COMMIT");
    this.#db = drizzle(withKeptStatements(this.#writer)) as unknown as Db;
    this.read = drizzle(withKeptStatements(this.#reader)) as unknown as Db;
  }

  transact<T>(work: (tx: Db) => Promise<T>): Promise<T> {
    const run = this.#queue.then(() => this.#inTransaction(work));
    this.#queue = run.catch(() => undefined);
    return run;
  }

  async #inTransaction<T>(work: (tx: Db) => Promise<T>): Promise<T> {
    if (this.#closed) throw new Error("The store is closed.");
    this.#begin.run();
    try {
      const result = await work(this.#db);
      this.#commit.run();
      return result;
    } catch (error) {
      if (this.#writer.inTransaction) this.#writer.exec("ROLLBACK");
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#queue;
    if (this.#closed) return;
    this.#closed = true;
    this.#reader.close();
    this.#writer.close();
  }
}
