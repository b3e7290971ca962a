import fs from "node:fs";
import { promisify } from "node:util";
import type Database from "better-sqlite3";

const datasync = promisify((file: number, done: fs.NoParamCallback) => fs.fdatasync(file, done));

/** A disk that answers within this time is waited for: handing the work to a thread and back costs more than it. */
const quickMs = 4;
/** So many of its last answers count. */
const remembered = 16;
/** After a slow answer the next that is waited for comes so many times its length later: the loop stands still for 1 % at most. */
const pauses = 100;

/**
 * Makes durable, on a thread that nobody waits for, what SQLite has committed to its log without waiting for the disk
 * (decision 0009). An fdatasync is of the file, whichever descriptor wrote to it.
 */
export class LogSync {
  readonly #writer: Database.Database;
  #file: number | null = null;
  #running: Promise<void> | null = null;
  #isUnsure = false;
  #usualMs = 0;
  #tryAgainAt = 0;

  constructor(writer: Database.Database) {
    this.#writer = writer;
  }

  /** Whether the disk answers so soon that it is waited for in place; one that did not is tried again now and then. */
  get isQuick(): boolean {
    return this.#usualMs <= quickMs || performance.now() >= this.#tryAgainAt;
  }

  /** A commit that waits for the disk itself. */
  inPlace(commit: () => void): void {
    const from = performance.now();
    commit();
    const now = performance.now();
    const took = now - from;
    this.#usualMs = this.#usualMs > quickMs ? took : this.#usualMs + (took - this.#usualMs) / remembered;
    if (this.#usualMs > quickMs) this.#tryAgainAt = now + took * pauses;
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
      await datasync(this.#file);
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
