import { textAddresses } from "@accord/shared/document-schema";
import type { Journal } from "../ports/journal.js";
import type { Db } from "../ports/store.js";
import { templateIn } from "./text.js";
import { type Letters, unseenAmong } from "./unseen.js";
import { type LetterRun, type Reading, readOn, runsIn } from "./who-wrote.js";

/** Every letter of a text with its authors. */
export interface WrittenText {
  /** The last update read. */
  readonly seq: number;
  /** By address, in reading order. */
  readonly fields: ReadonlyMap<string, readonly LetterRun[]>;
}

const mostKept = 3;
/** Seconds after which a reading that nobody asks for is let go: it holds all that was ever deleted. */
const keptSeconds = 300;

interface Kept {
  readonly reading: Promise<Reading>;
  beats: number;
}

/** Who asks again while others write reads what came since, and not the archive anew. */
export class Authorships {
  readonly #kept = new Map<string, Kept>();
  readonly #read: Db;
  readonly #journal: Journal;

  constructor(read: Db, journal: Journal) {
    this.#read = read;
    this.#journal = journal;
  }

  async of(id: string): Promise<WrittenText> {
    const template = await templateIn(this.#read, id);
    const { authorship, seq } = await this.#readingOf(id);
    const addresses = textAddresses(authorship.doc, template);
    return { seq, fields: new Map(addresses.map((address) => [address, runsIn(authorship, address)])) };
  }

  async unseen(id: string, letters: readonly Letters[]): Promise<Letters[]> {
    const { authorship } = await this.#readingOf(id);
    return unseenAmong(this.#read, this.#journal, id, authorship, letters);
  }

  async #readingOf(id: string): Promise<Reading> {
    const before = this.#kept.get(id)?.reading ?? Promise.resolve(null);
    const reading = before.then((known) => readOn(this.#read, this.#journal, id, known));
    this.#kept.delete(id);
    this.#kept.set(id, { reading, beats: 0 });
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= mostKept) break;
      this.#kept.delete(oldest);
    }
    try {
      return await reading;
    } catch (error) {
      if (this.#kept.get(id)?.reading === reading) this.#kept.delete(id);
      throw error;
    }
  }

  /** A second has passed. */
  beat(): void {
    for (const [id, kept] of this.#kept) if (++kept.beats > keptSeconds) this.#kept.delete(id);
  }
}
