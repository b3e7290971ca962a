import fs from "node:fs";
import { promisify } from "node:util";
import type Database from "better-sqlite3";

/**
 * Makes durable, on a thread that nobody waits for, what SQLite has committed to its log without waiting for the disk
 * (decision 0009). An fdatasync is of the file, whichever descriptor wrote to it.
 */
export class LogSync {
  readonly #writer: Database.Database;
  #file: number | null = null;
  #running: Promise<void> | null = null;
  #isUnsure = false;

  constructor(writer: Database.Database) {
    this.#writer = writer;
  }

  /** After a commit. Rejects where the disk did not take it. */
  sync(): Promise<void> {
    this.#running = this.#sync().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #sync(): Promise<void> {
    try {
      this.#file ??= fs.openSync(`${this.#writer.name}-wal`, "r+");
      await promisify(fs.fdatasync)(this.#file);
    } catch {
      // The kernel may take what it could not write for written from now on.
      this.#isUnsure = true;
      this.assertSure();
    }
  }

  async settled(): Promise<void> {
    await this.#running?.catch(() => undefined);
    this.assertSure();
  }

  /** What did not become durable in the log is so once it stands in the database; until then nothing is built on it. */
  assertSure(): void {
    if (!this.#isUnsure) return;
    const [row] = this.#writer.pragma("wal_checkpoint(TRUNCATE)") as { readonly busy: number }[];
    if (row?.busy !== 0) throw new Error("The disk did not take what was written.");
    this.#isUnsure = false;
  }

  close(): void {
    if (this.#file !== null) fs.closeSync(this.#file);
    this.#file = null;
  }
}
