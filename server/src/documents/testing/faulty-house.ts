import { createHash } from "node:crypto";
import { setImmediate as turn } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { sqliteJournal } from "../../adapters/sqlite/journal.js";
import { openWriter } from "../../adapters/sqlite/open.js";
import { SqliteStore } from "../../adapters/sqlite/store.js";
import { systemClock } from "../../adapters/system/clock.js";
import type { Journal } from "../../ports/journal.js";
import type { Db, Store } from "../../ports/store.js";
import { makeTables } from "../../testing/folder.js";
import type { DocumentAccess } from "../access.js";
import { Compaction } from "../compaction.js";
import { createDocuments, type Documents } from "../index.js";
import { accessByTables, makeAccessTables } from "./access.js";
import type { drawing } from "./archive.js";

type Draw = ReturnType<typeof drawing>;

const injected = "injected";

/** A fault that was drawn, or the refusal of a rule, and nothing that happened by itself. */
export class InjectedFault extends Error {
  constructor(what: string) {
    super(`${injected} ${what}`);
  }
}

/** The live text on a SQLite file whose store, journal and rights fail, or come late, by a drawing. */
export class FaultyHouse {
  /** As they are, without faults. */
  raw!: SqliteStore;
  plain!: Journal;
  store!: Store;
  documents!: Documents;
  compaction!: Compaction;
  /** Its id, of this epoch. */
  text = "d1";
  hasFaults = false;
  readonly #log: string[] = [];
  readonly #file: string;
  readonly #draw: Draw;
  readonly #met: (fault: string) => void;
  #ids = 0;

  constructor(file: string, draw: Draw, met: (fault: string) => void) {
    this.#file = file;
    this.#draw = draw;
    this.#met = met;
    makeTables(file);
    makeAccessTables(file);
    const writer = openWriter(file);
    writer.exec("create table frozen (what text primary key, rows integer not null)");
    writer.close();
    this.open();
  }

  open(): void {
    this.raw = new SqliteStore(this.#file);
    this.plain = sqliteJournal(this.raw);
    this.store = this.#faultyStore();
    const journal = this.#faultyJournal();
    const log = (error: unknown, about: string) =>
      void this.#log.push(`${about} ${error instanceof Error ? error.stack : ""}`);
    this.compaction = new Compaction({
      ...{ read: this.raw.read, journal, log },
      sizes: { segment: 3 + this.#draw(30), kept: this.#draw(10) },
    });
    this.documents = createDocuments({
      store: this.store,
      journal,
      access: this.#faultyAccess(),
      clock: systemClock(null),
      ids: { id: () => this.#id(), secret: () => this.#id(), salt: () => this.#id() },
      idleSeconds: 2,
      askAgainSeconds: 5,
      log,
    });
  }

  /** What went wrong though no fault was drawn for it. */
  get complaints(): string[] {
    return this.#log.filter((line) => !line.includes(injected));
  }

  /** Every one that waited is written and told; false: something waits for ever. */
  async written(): Promise<boolean> {
    for (let round = 0; round < 200; round++) {
      for (let n = 0; n < 6; n++) await turn();
      await this.raw.transact(async () => undefined);
      if (this.documents.stats().waiting === 0) return true;
    }
    return false;
  }

  /** What is left after it; the file stays. */
  async close(): Promise<string[]> {
    await this.compaction.stop();
    await this.documents.close();
    const { rooms, sessions, waiting } = this.documents.stats();
    for (let n = 0; n < 3; n++) await turn();
    await this.raw.close();
    return rooms + sessions + waiting > 0
      ? [`left after closing: ${rooms} rooms, ${sessions} sessions, ${waiting} waiting`]
      : [];
  }

  #id(): string {
    this.#ids++;
    return createHash("sha256")
      .update(`${this.#draw(2 ** 31)} ${this.#ids}`)
      .digest("base64url");
  }

  /** One time in so many. */
  #fails(what: string, one: number): void {
    if (!this.hasFaults || this.#draw(one) > 0) return;
    this.#met(what);
    throw new InjectedFault(what);
  }

  async #late(): Promise<void> {
    if (!this.hasFaults) return;
    for (let n = this.#draw(12) - 8; n > 0; n--) await turn();
  }

  #faultyStore(): Store {
    const { raw } = this;
    const faulty = <T>(how: "transact" | "transactAside", work: (tx: Db) => Promise<T>): Promise<T> =>
      raw[how](async (tx) => {
        this.#fails(`${how} begins`, 60);
        const done = await work(tx);
        await this.#late();
        this.#fails(`${how} commits`, 60);
        return done;
      });
    return {
      read: raw.read,
      settled: () => raw.settled(),
      close: () => raw.close(),
      transact: (work) => faulty("transact", work),
      transactAside: async (work) => {
        const done = await faulty("transactAside", work);
        await this.#late();
        // Readers have seen the rows by now, and the disk may lose them all the same.
        this.#fails("sync", 80);
        return done;
      },
    };
  }

  #faultyJournal(): Journal {
    const journal = sqliteJournal(this.store);
    const late = () => this.#late();
    const fails = (what: string, one: number) => this.#fails(what, one);
    const { read } = this.raw;
    return {
      ...journal,
      async last(db, document) {
        await late();
        fails("last", 150);
        const last = await journal.last(db, document);
        if (db === read) await late();
        return last;
      },
      async lastOfWhole(db, document) {
        await late();
        fails("last of whole", 20);
        return journal.lastOfWhole(db, document);
      },
      async append(tx, updates) {
        fails("append", 150);
        const seqs = await journal.append(tx, updates);
        await late();
        fails("appended", 150);
        return seqs;
      },
      async *since(db, document, seq) {
        for await (const one of journal.since(db, document, seq)) {
          fails("since", 1_000);
          yield one;
        }
        await late();
      },
      async packedTo(db, document) {
        await late();
        return journal.packedTo(db, document);
      },
      async pack(updates, stateAfter) {
        await late();
        fails("pack", 10);
        return journal.pack(updates, stateAfter);
      },
      async putPacked(tx, document, packed) {
        fails("put packed", 10);
        await journal.putPacked(tx, document, packed);
        await late();
        fails("packed put", 10);
      },
      async keepAuthors(document, authors) {
        fails("keep authors", 10);
        return journal.keepAuthors(document, authors);
      },
      async checkpoint(db, document, seq) {
        await late();
        return journal.checkpoint(db, document, seq);
      },
      async head(db, document) {
        await late();
        return journal.head(db, document);
      },
    };
  }

  #faultyAccess(): DocumentAccess {
    return {
      ...accessByTables,
      rightOn: async (db, person, document, now) => {
        await this.#late();
        this.#fails("right", 150);
        const right = await accessByTables.rightOn(db, person, document, now);
        const locked = await db.all(sql`select 1 from test_lock where document = ${document}`);
        return right !== null && locked.length > 0 ? "read" : right;
      },
      lockOf: async (db, document) => {
        await this.#late();
        return accessByTables.lockOf(db, document);
      },
    };
  }
}
