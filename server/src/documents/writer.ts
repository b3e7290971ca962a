import { setTimeout as sleep } from "node:timers/promises";
import type { Journal } from "../ports/journal.js";
import { Admissions, type admission } from "./admissions.js";
import type { Room } from "./room.js";
import type { Staged } from "./staging.js";

/** Commits begin no closer together than this: under load one carries what came meanwhile, and each socket is written to once for it. */
export const paceMs = 8;

/**
 * Writes what waits: a batch is what arrived, over all rooms, since the last one began. One turn of the event loop
 * passes before it, so that all that came in this turn is in it; words that come alone wait for nothing else.
 */
export class Writer {
  readonly #journal: Journal;
  readonly #failed: (rooms: readonly Room[], error: unknown) => void;
  readonly #admissions: Admissions;
  readonly #admit: typeof admission = (...asked) => this.#admissions.of(...asked);
  #due = new Set<Room>();
  #began = Number.NEGATIVE_INFINITY;
  #running: Promise<void> | null = null;

  constructor(journal: Journal, failed: (rooms: readonly Room[], error: unknown) => void) {
    this.#journal = journal;
    this.#failed = failed;
    this.#admissions = new Admissions(journal);
  }

  wake(room: Room): void {
    this.#due.add(room);
    this.#running ??= this.#run();
  }

  /** Resolves when nothing waits any more. */
  async drained(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#due.size > 0) {
      const early = this.#began + paceMs - performance.now();
      await (early > 0 ? sleep(early) : new Promise<void>((resolve) => setImmediate(resolve)));
      this.#began = performance.now();
      const rooms = [...this.#due];
      this.#due = new Set();
      await this.#batch(rooms);
      for (const room of rooms) if (room.wantsHead) await this.#head(room);
    }
    this.#running = null;
  }

  async #batch(rooms: readonly Room[]): Promise<void> {
    let staged: (readonly [Room, Staged])[] = [];
    try {
      await this.#journal.write(async (tx) => {
        staged = [];
        await this.#admissions.begin(tx);
        for (const room of rooms) {
          await room.catchUp(tx);
          staged.push([room, await room.writeWaiting(tx, this.#admit)]);
        }
        await this.#admissions.end(tx);
      });
      for (const [room, one] of staged) room.commit(one);
    } catch (error) {
      this.#failed(rooms, error);
    }
  }

  async #head(room: Room): Promise<void> {
    try {
      await this.#journal.write((tx) => room.writeHead(tx));
    } catch (error) {
      this.#failed([room], error);
    }
  }
}
