import { setImmediate as turn } from "node:timers/promises";
import { readDocument } from "@accord/shared/document-schema";
import { sql } from "drizzle-orm";
import * as Y from "yjs";
import type { Db } from "../../ports/store.js";
import { person, token } from "../../ports/tables/index.js";
import { restoreInto } from "../restore.js";
import { loadText } from "../text.js";
import { drawing } from "./archive.js";
import { orderOf } from "./authors.js";
import { type FaultyHouse, InjectedFault } from "./faulty-house.js";
import type { Ledger } from "./ledger.js";
import { lettersOf, putIn, takeOut } from "./letters.js";
import { hashOf } from "./orders-device.js";

const at = "2026-11-02T09:00:00.000Z";

/** What is done beside the typing: acts, locks, rights, sessions and packing, each begun and not waited for. */
export class Orders {
  readonly #house: FaultyHouse;
  readonly #ledger: Ledger;
  readonly #draw: (sides: number) => number;
  readonly #names: readonly string[];
  readonly #seed: number;
  readonly #going = new Set<Promise<unknown>>();
  #acts = 0;

  constructor(house: FaultyHouse, ledger: Ledger, names: readonly string[], seed: number) {
    this.#house = house;
    this.#ledger = ledger;
    this.#names = names;
    this.#seed = seed;
    this.#draw = drawing(seed + 2_000_000);
  }

  /** Three who may write, and one text. */
  async begins(): Promise<void> {
    await this.#house.raw.transact(async (tx) => {
      for (const name of this.#names) {
        await tx.insert(person).values({ id: name, email: `${name}@example.org`, name, createdAt: at });
        await this.#givesSession(tx, name);
        await tx.run(sql`insert into test_right values (${name}, 'edit')`);
      }
      await this.#house.documents.inAct.create(tx, {
        id: this.#house.text,
        process: "p",
        kind: "commitment",
        template: "commitment/1",
        subject: "s1",
        at,
        act: "draft",
      });
    });
  }

  async over(): Promise<void> {
    await Promise.allSettled(this.#going);
  }

  /** One to three changes and looks in one transaction, which a rule may refuse at its end. */
  act(): void {
    const no = ++this.#acts;
    const draw = drawing(this.#seed * 1_000 + no);
    const who = [null, ...this.#names][draw(1 + this.#names.length)] ?? null;
    const letters: string[] = [];
    const become = (fate: "kept" | "gone") => {
      for (const letter of letters) this.#ledger.ofActs.set(letter, fate);
    };
    this.#later(`act ${no}`, async () => {
      try {
        await this.#house.store.transact(async (tx) => {
          for (let n = 1 + draw(3); n > 0; n--) {
            await this.#step(tx, { person: who, act: `act${no}.${n}`, at }, draw, letters);
            for (let turns = draw(4); turns > 1; turns--) await turn();
          }
          if (draw(3) === 0) throw new InjectedFault("a rule refuses");
        });
        become("kept");
      } catch (error) {
        become("gone");
        throw error;
      }
    });
  }

  async #step(
    tx: Db,
    by: { person: string | null; act: string; at: string },
    draw: (sides: number) => number,
    letters: string[],
  ): Promise<void> {
    const { inAct } = this.#house.documents;
    const { plain } = this.#house;
    const kind = draw(5);
    if (kind < 2)
      await inAct.change(tx, this.#house.text, by, (doc) => {
        const word = this.#ledger.word(by.person ?? "nobody", draw, 4);
        for (const letter of word) this.#ledger.ofActs.set(letter, "open");
        letters.push(...word);
        putIn(doc, draw, word.join(""));
      });
    else if (kind === 2) await inAct.change(tx, this.#house.text, by, (doc) => void takeOut(doc, draw, 5));
    else if (kind === 3) {
      const copy = lettersOf(await inAct.clone(tx, this.#house.text));
      const stored = lettersOf(await loadText(tx, plain, this.#house.text));
      if (copy !== stored) this.#wrong(`${by.act}: its copy is ${copy}, the journal ${stored}`);
    } else if ((await inAct.last(tx, this.#house.text)) !== (await plain.last(tx, this.#house.text)))
      this.#wrong(`${by.act}: another last update than the journal's`);
  }

  lock(isLocked: boolean): void {
    this.#later(isLocked ? "lock" : "unlock", () =>
      this.#house.store.transact(async (tx) => {
        await this.#house.documents.inAct.setLocked(
          tx,
          this.#house.text,
          isLocked ? { reason: "filed" } : null,
        );
        if (isLocked)
          await tx.run(sql`insert or ignore into test_lock values (${this.#house.text}, 'filed')`);
        else await tx.run(sql`delete from test_lock`);
        for (let turns = this.#draw(3); turns > 0; turns--) await turn();
        await this.#freeze(tx, null, isLocked);
        if (this.#house.hasFaults && this.#draw(5) === 0) throw new InjectedFault("a rule refuses");
      }),
    );
  }

  may(name: string, right: "edit" | "read" | null): void {
    this.#later(`${name} may ${right}`, async () => {
      await this.#house.store.transact(async (tx) => {
        if (right === null) await tx.run(sql`delete from test_right where person = ${name}`);
        else await tx.run(sql`insert or replace into test_right values (${name}, ${right})`);
        await this.#freeze(tx, name, right !== "edit");
      });
      await this.#house.documents.rightsChanged(name);
    });
  }

  /** A role is given that changes nothing here: connections are asked anew. */
  rises(name: string): void {
    this.#later(`${name} rises`, async () => {
      await this.#house.store.transact(
        async (tx) =>
          void (await tx.run(sql`update person set rights_version = rights_version + 1 where id = ${name}`)),
      );
      await this.#house.documents.rightsChanged(name);
    });
  }

  session(name: string, isOpen: boolean): void {
    this.#later(`${name} ${isOpen ? "comes in" : "goes out"}`, async () => {
      await this.#house.store.transact(async (tx) => {
        if (isOpen) await this.#givesSession(tx, name);
        else await tx.run(sql`delete from token where person = ${name}`);
      });
      if (!isOpen) this.#house.documents.sessionEnded(hashOf(name));
    });
  }

  /** As the house does it: one after the other, however often it is asked. */
  pack(): void {
    this.#house.compaction.wake(this.#house.text);
  }

  /** An earlier moment, or how the text stands, is put into the text while others write. */
  restore(): void {
    const no = ++this.#acts;
    const draw = drawing(this.#seed * 1_000 + no);
    const by = { person: this.#names[draw(this.#names.length)] ?? null, act: "restore-text", at };
    this.#later(`restore ${no}`, async () => {
      const { documents, store, text, plain, raw } = this.#house;
      const { inAct } = documents;
      const seq = draw((await plain.last(raw.read, text)) + 1);
      const { doc, template } = await documents.at(text, { seq });
      const past = readDocument(doc, template);
      for (let turns = draw(4); turns > 1; turns--) await turn();
      await store.transact(async (tx) => {
        await inAct.change(tx, text, { ...by, restores: seq }, (live) => {
          restoreInto(live, template, past, null);
          const now = readDocument(live, template);
          if (JSON.stringify(now) !== JSON.stringify(past))
            this.#wrong(`restored to ${seq}, it reads ${JSON.stringify(now.fields)}`);
        });
        for (let turns = draw(4); turns > 1; turns--) await turn();
        if (draw(4) === 0) throw new InjectedFault("a rule refuses");
      });
    });
  }

  /** Moments at which the text is another one than all updates until then, one by one, make of it. */
  async unlikeReplay(): Promise<number[]> {
    const { documents, text, plain, raw } = this.#house;
    const wrong: number[] = [];
    const replay = new Y.Doc({ gc: false });
    for await (const { seq, bytes } of plain.since(raw.read, text, 0)) {
      Y.applyUpdate(replay, bytes);
      if (this.#draw(20) > 0) continue;
      const { doc } = await documents.at(text, { seq });
      if (orderOf(doc) !== orderOf(replay)) wrong.push(seq);
    }
    return wrong;
  }

  #later(what: string, run: () => Promise<unknown>): void {
    const going = run()
      .catch((error: unknown) => {
        if (!(error instanceof InjectedFault))
          this.#wrong(`${what}: ${error instanceof Error ? error.stack : error}`);
      })
      .finally(() => this.#going.delete(going));
    this.#going.add(going);
  }

  #wrong(what: string): void {
    this.#ledger.problems.push(what);
  }

  async #givesSession(tx: Db, name: string): Promise<void> {
    const session = { hash: hashOf(name), person: name, name: "test", createdAt: at, expiresAt: null };
    await tx.insert(token).values(session).onConflictDoNothing();
  }

  /**
   * So many updates of this one, of anybody where it is null, there were when they lost the right; as durable as the
   * loss, since a transaction may stand though it was said to have failed.
   */
  async #freeze(tx: Db, name: string | null, isFrozen: boolean): Promise<void> {
    const what = name ?? "anybody";
    const [row] = await tx.all<{ rows: number }>(sql`select rows from frozen where what = ${what}`);
    let now = 0;
    for await (const one of this.#house.plain.since(tx, this.#house.text, 0))
      if (one.act === null && (name === null || one.person === name)) now++;
    if (row !== undefined && row.rows !== now)
      this.#wrong(`${what} wrote ${now - row.rows} updates without a right`);
    if (isFrozen) await tx.run(sql`insert or ignore into frozen values (${what}, ${now})`);
    else await tx.run(sql`delete from frozen where what = ${what}`);
  }
}
