import type Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Db, Store } from "../../ports/store.js";
import { LogSync } from "./log-sync.js";
import { openReader, openWriter } from "./open.js";
import { withKeptStatements } from "./statements.js";

/** The store on one SQLite file. BEGIN and COMMIT are written here: better-sqlite3 refuses a transaction that awaits. */
export class SqliteStore implements Store {
  readonly read: Db;
  readonly #writer: Database.Database;
  readonly #reader: Database.Database;
  readonly #begin: Database.Statement;
  readonly #commit: Database.Statement;
  readonly #changes: Database.Statement;
  readonly #log: LogSync;
  readonly #db: Db;
  #queue: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(path: string) {
    this.#writer = openWriter(path);
    this.#reader = openReader(path);
    this.#begin = this.#writer.prepare("BEGIN IMMEDIATE");
    this.#commit = this.#writer.prepare("COMMIT");
    this.#changes = this.#writer.prepare("select total_changes()").pluck();
    this.#log = new LogSync(this.#writer);
    this.#db = drizzle(withKeptStatements(this.#writer)) as unknown as Db;
    this.read = drizzle(withKeptStatements(this.#reader)) as unknown as Db;
  }

  transact<T>(work: (tx: Db) => Promise<T>): Promise<T> {
    return this.#inTurn(() => this.#inTransaction(work));
  }

  transactAside<T>(work: (tx: Db) => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      if (this.#log.isQuick)
        return this.#inTransaction(work, () => this.#log.inPlace(() => void this.#commit.run()));
      let durable: Promise<void> | undefined;
      const before = this.#changes.get();
      this.#writer.exec("PRAGMA synchronous = NORMAL");
      const result = await this.#inTransaction(work, () => {
        this.#commit.run();
        if (this.#changes.get() !== before) durable = this.#log.sync();
      }).finally(() => this.#writer.exec("PRAGMA synchronous = FULL"));
      await durable;
      return result;
    });
  }

  settled(): Promise<void> {
    return this.#log.settled();
  }

  #inTurn<T>(run: () => Promise<T>): Promise<T> {
    const running = this.#queue.then(() => {
      if (this.#closed) throw new Error("The store is closed.");
      this.#log.assertSure();
      return run();
    });
    this.#queue = running.catch(() => undefined);
    return running;
  }

  async #inTransaction<T>(
    work: (tx: Db) => Promise<T>,
    commit: () => void = () => this.#commit.run(),
  ): Promise<T> {
    this.#begin.run();
    try {
      const result = await work(this.#db);
      commit();
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
    this.#log.close();
    this.#reader.close();
    this.#writer.close();
  }
}
