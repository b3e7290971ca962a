import type { Journal } from "../ports/journal.js";
import { Admissions, type admission } from "./admissions.js";
import { hasMany, wordsEveryMs } from "./pace.js";
import type { Room } from "./room.js";
import { mostNow } from "./shares.js";
import type { Staged } from "./staging.js";

/**
 * Writes what waits: a batch is what arrived, over all rooms, since the last commit ended, and of who sends very much
 * a share of it. One turn of the event loop passes before it, so that all that came in this turn is in it. Rooms in
 * which many listen are written together, the first word at once and what comes within a moment of the last time with
 * it: each batch is a write to each of their sockets.
 */
export class Writer {
  readonly #journal: Journal;
  readonly #failed: (rooms: readonly Room[], error: unknown) => void;
  readonly #admissions: Admissions;
  readonly #admit: typeof admission = (...asked) => this.#admissions.of(...asked);
  #due = new Set<Room>();
  #running: Promise<void> | null = null;
  #later = new Set<Room>();
  #timer: NodeJS.Timeout | null = null;
  #last = Number.NEGATIVE_INFINITY;

  constructor(journal: Journal, failed: (rooms: readonly Room[], error: unknown) => void) {
    this.#journal = journal;
    this.#failed = failed;
    this.#admissions = new Admissions(journal);
  }

  wake(room: Room): void {
    if (!hasMany(room.sessions)) {
      this.#due.add(room);
      this.#start();
      return;
    }
    this.#later.add(room);
    const wait = this.#last + wordsEveryMs - performance.now();
    if (wait <= 0) this.#startLater();
    else this.#timer ??= setTimeout(() => this.#startLater(), wait);
  }

  #start(): void {
    if (this.#due.size > 0) this.#running ??= this.#run();
  }

  #startLater(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#last = performance.now();
    for (const room of this.#later) this.#due.add(room);
    this.#later.clear();
    this.#start();
  }

  /** Resolves when nothing waits any more. */
  async drained(): Promise<void> {
    for (this.#startLater(); this.#running !== null; this.#startLater()) await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#due.size > 0) {
      await new Promise<void>((resolve) => setImmediate(resolve));
      const rooms = [...this.#due];
      this.#due = new Set();
      await this.#batch(rooms);
      for (const room of rooms) if (room.waiting.length > 0) this.#due.add(room);
      for (const room of rooms) if (room.wantsHead) await this.#head(room);
    }
    this.#running = null;
  }

  async #batch(rooms: readonly Room[]): Promise<void> {
    let staged: (readonly [Room, Staged])[] = [];
    try {
      await this.#journal.write(async (tx) => {
        staged = [];
        const most = mostNow(rooms);
        await this.#admissions.begin(tx);
        for (const room of rooms) {
          await room.catchUp(tx);
          staged.push([room, await room.writeWaiting(tx, this.#admit, most)]);
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
