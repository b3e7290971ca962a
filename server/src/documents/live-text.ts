import type { TextTemplate } from "@accord/shared/document-schema";
import * as Y from "yjs";
import type { Journal } from "../ports/journal.js";
import type { Db } from "../ports/store.js";
import { Answers } from "./answers.js";
import { wrongWayIn } from "./between.js";
import { assertWhole, type Counts, countsOf, replayed, type StoredText, storedText } from "./text.js";
import { Unpacked } from "./unpacked.js";

/** A head is written when this many updates, and this share of the text's pieces, came after the last one. */
const headAfter = { updates: 500, shareOfPieces: 1 / 8 };

/**
 * The words of one open text. A head is served as it lies in the journal; a document is made of it when something is to
 * be written, or compared with it.
 */
export class LiveText {
  readonly answers = new Answers();
  readonly unpacked = new Unpacked();
  /** Bound by `open`. */
  template!: TextTemplate;
  /** Bound with the document. */
  counts!: Counts;
  /** The last update in it. */
  seq = 0;
  readonly #id: string;
  readonly #journal: Journal;
  readonly #log: (error: unknown, about: string) => void;
  #stored: StoredText | null = null;
  #doc: Y.Doc | null = null;
  #sinceHead = 0;
  #headAfter = headAfter.updates;

  constructor(id: string, journal: Journal, log: (error: unknown, about: string) => void) {
    this.#id = id;
    this.#journal = journal;
    this.#log = log;
  }

  async open(db: Db): Promise<void> {
    const stored = await storedText(db, this.#journal, this.#id);
    this.template = stored.template;
    this.seq = stored.seq;
    this.#sinceHead = stored.sinceHead;
    this.unpacked.add(stored.seq);
    this.#stored = stored;
    if (stored.whole) this.answers.keep(stored.whole.bytes);
    else this.#live(stored);
  }

  /** Throws where its head cannot be replayed. */
  get doc(): Y.Doc {
    if (this.#doc !== null) return this.#doc;
    if (this.#stored === null) throw new Error(`document ${this.#id} is not open`);
    return this.#live(this.#stored);
  }

  #live(stored: StoredText): Y.Doc {
    const doc = replayed(stored, (leftOut) =>
      this.#log(
        null,
        `document ${this.#id}: ${leftOut} updates from before 23 November 2026 held what can be placed nowhere; that was left out, and no words (SYNC-54)`,
      ),
    );
    const wrong = wrongWayIn(doc).length;
    if (wrong > 0)
      this.#log(
        null,
        `document ${this.#id}: ${wrong} pieces from before 22 November 2026 stand between the wrong neighbours; pages may show these words in other places (decision 0012)`,
      );
    this.#stored = null;
    this.#doc = doc;
    this.#headAfter = headAfterFor(doc);
    this.counts = countsOf(doc);
    return doc;
  }

  close(): void {
    this.#stored = null;
    this.#doc?.destroy();
  }

  /** How much of each client id stands in it. */
  vector(): Uint8Array {
    return this.#stored?.whole?.vector ?? Y.encodeStateVector(this.doc);
  }

  /** Takes updates that are durable; throws where one does not fit. */
  apply(updates: readonly { readonly seq: number; readonly bytes: Uint8Array }[], origin: unknown): void {
    this.doc.transact(() => {
      for (const { bytes } of updates) Y.applyUpdate(this.doc, bytes);
    }, origin);
    this.seq = updates.at(-1)?.seq ?? this.seq;
    assertWhole(this.doc);
    if (updates.length === 0) return;
    this.answers.changed();
    this.#sinceHead += updates.length;
    this.unpacked.add(updates.length);
  }

  get wantsHead(): boolean {
    return this.#sinceHead > this.#headAfter;
  }

  /** Updates that came after its head. */
  get unmerged(): number {
    return this.#sinceHead;
  }

  /** One merged state up to now. Killing the process anywhere is as if it had not been asked (SYNC-7). */
  async writeHead(tx: Db): Promise<void> {
    if (this.#sinceHead === 0) return;
    const bytes = Y.encodeStateAsUpdate(this.doc);
    const vector = Y.encodeStateVector(this.doc);
    await this.#journal.putHead(tx, this.#id, { seq: this.seq, bytes, vector });
    this.answers.keep(bytes);
    this.#sinceHead = 0;
    this.#headAfter = headAfterFor(this.doc);
  }
}

/** A head costs what the text is long, so it is rarer in a long one: each keystroke bears the same share of it. */
function headAfterFor(doc: Y.Doc): number {
  let pieces = 0;
  for (const structs of doc.store.clients.values()) pieces += structs.length;
  return Math.max(headAfter.updates, Math.ceil(pieces * headAfter.shareOfPieces));
}
