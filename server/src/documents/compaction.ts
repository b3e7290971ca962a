import * as Y from "yjs";
import type { Journal, StoredUpdate } from "../ports/journal.js";
import type { Db } from "../ports/store.js";
import { replay, slices, textAt } from "./history.js";
import { assertWhole, GoneText } from "./text.js";
import { authorshipOf } from "./who-wrote.js";

export const updatesOfSegment = 5_000;
/** The newest updates stay rows: they are what an opening replays and what queries ask after. */
export const updatesKept = 5_000;

interface Parts {
  readonly read: Db;
  readonly journal: Journal;
  readonly log: (error: unknown, about: string) => void;
  readonly sizes?: { readonly segment: number; readonly kept: number };
}

/**
 * Puts old updates away in segments, each with a checkpoint, one document after the other. What it makes is made
 * beside the writers; the exchange is one transaction, so that a kill anywhere leaves the archive as it was.
 */
export class Compaction {
  readonly #parts: Parts;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  wake(document: string): void {
    this.#running = this.#running
      .then(() => this.run(document))
      .then((hasPacked) => (hasPacked ? this.#keepAuthors(document) : undefined))
      .catch((error: unknown) => {
        if (!(error instanceof GoneText)) this.#parts.log(error, `document ${document}: compaction`);
      });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  /** So that who asks later waits for what came since. */
  async #keepAuthors(document: string): Promise<void> {
    const { read, journal } = this.#parts;
    if (!this.#stopped) await authorshipOf(read, journal, document, () => this.#stopped);
  }

  /** Whether there was anything to put away. */
  async run(document: string): Promise<boolean> {
    const { read, journal, sizes = { segment: updatesOfSegment, kept: updatesKept } } = this.#parts;
    let packed = await journal.packedTo(read, document);
    const isDue = async () =>
      !this.#stopped && (await journal.last(read, document)) - packed >= sizes.segment + sizes.kept;
    if (!(await isDue())) return false;
    const { doc } = await textAt(read, journal, document, { seq: packed });
    for (; await isDue(); packed += sizes.segment) {
      const updates: StoredUpdate[] = [];
      for await (const slice of slices(journal.since(read, document, packed), packed + sizes.segment)) {
        replay(doc, slice);
        updates.push(...slice);
      }
      assertWhole(doc);
      const ready = await journal.pack(updates, Y.encodeStateAsUpdate(doc));
      await journal.write((tx) => journal.putPacked(tx, document, ready));
    }
    return true;
  }
}
