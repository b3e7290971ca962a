import { commitmentTemplate as template } from "@accord/shared/commitments";
import {
  addRow,
  fragmentAt,
  liveRows,
  moveRow,
  readDocument,
  removeRow,
  restoreRow,
  textAddresses,
} from "@accord/shared/document-schema";
import { afterEach, beforeEach, expect, it } from "vitest";
import * as Y from "yjs";
import { itemsOf, type Type } from "./letters.js";
import { restoreInto } from "./restore.js";
import { drawing, momentOf } from "./testing/archive.js";
import { field } from "./testing/authors.js";
import { type Desk, openDesk } from "./testing/desk.js";
import { emptyDoc } from "./text.js";

const line = "title";
const rows = "milestones";
const words = ["we ", "see ", "we see ", "sea ", "ease ", "as ", "a ", "was "];
const names = ["ana", "ben", "cem"];

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  await desk.create("d1");
});
afterEach(() => desk.close());

interface Page {
  readonly name: string;
  readonly doc: Y.Doc;
  readonly waiting: Uint8Array[];
}
interface Letter {
  readonly id: string;
  readonly letter: string;
}

function lettersIn(type: Type): Letter[] {
  return itemsOf(type).flatMap((item) => {
    if (item.deleted) return [];
    if (item.content instanceof Y.ContentType) return lettersIn(item.content.type as never);
    if (!(item.content instanceof Y.ContentString)) return [];
    const { client, clock } = item.id;
    return [...item.content.str].map((letter, i) => ({ id: `${client}:${clock + i}`, letter }));
  });
}

const textsIn = (fragment: Y.XmlFragment): Y.XmlText[] =>
  fragment
    .toArray()
    .flatMap((child) =>
      child instanceof Y.XmlText ? [child] : child instanceof Y.XmlElement ? textsIn(child) : [],
    );

/** The letter right behind a place, a deleted one too. */
function letterAt(text: Y.XmlText, at: number): string | undefined {
  let left = at;
  for (const { deleted, content } of itemsOf(text as never)) {
    const { str } = content as Y.ContentString;
    if (left === 0 || (!deleted && str.length > left)) return str[left];
    if (!deleted) left -= str.length;
  }
  return undefined;
}

/**
 * Some people who type, delete and restore, some of them without a line for a while, and a model that only notes whose
 * letter each is. Nobody types beside a letter that begins as the new words do: that would read as undo.
 */
class Told {
  readonly #writers = new Map<string, string>();
  readonly #restored = new Set<string>();
  readonly #pages: readonly Page[] = names.map((name, i) => ({ name, doc: pageOf(10 + i), waiting: [] }));
  readonly #server = emptyDoc(template, false);
  readonly #roll: (sides: number) => number;
  #seq = 0;

  constructor(seed: number) {
    this.#roll = drawing(seed);
    for (const page of this.#pages)
      page.doc.on("update", (update: Uint8Array, origin: unknown) => {
        if (origin !== "server") page.waiting.push(update);
      });
  }

  async begins(): Promise<void> {
    const { doc } = this.#pages[0] as Page;
    doc.getXmlFragment(line).push([paragraph()]);
    for (let i = 0; i < 3; i++) doc.getXmlFragment(field).push([paragraph()]);
    const row = addRow(doc, template, rows, {});
    fragmentAt(doc, `${rows}/${row}/output`)?.push([paragraph()]);
    await this.#sent();
  }

  async step(): Promise<void> {
    const page = this.#pages[this.#roll(this.#pages.length)] as Page;
    const kind = this.#roll(16);
    if (kind < 7) page.doc.transact(() => this.#types(page.doc, page.name));
    else if (kind < 12) page.doc.transact(() => this.#deletes(page.doc));
    else if (kind < 13) page.doc.transact(() => this.#changesRows(page.doc));
    else await this.#restores(page.name);
    if (this.#roll(3) > 0) await this.#sent();
  }

  #somewhere(doc: Y.Doc): Y.XmlText | undefined {
    const fragments = textAddresses(doc, template)
      .filter((address) => [line, field, rows].includes(address.split("/")[0] as string))
      .map((address) => fragmentAt(doc, address) as Y.XmlFragment);
    const texts = fragments.flatMap(textsIn);
    return texts[this.#roll(texts.length || 1)];
  }

  #types(doc: Y.Doc, name: string): void {
    const text = this.#somewhere(doc);
    const word = words[this.#roll(words.length)] as string;
    if (text === undefined) return;
    const at = this.#roll(text.length + 1);
    if (letterAt(text, at) === word[0]) return;
    const before = Y.getState(doc.store, doc.clientID);
    text.insert(at, word);
    for (let i = 0; i < word.length; i++) this.#writers.set(`${doc.clientID}:${before + i}`, name);
  }

  #deletes(doc: Y.Doc): void {
    const text = this.#somewhere(doc);
    if (text === undefined) return;
    if (this.#roll(8) === 0) {
      const block = text.parent as Y.XmlElement;
      const parent = block.parent as Y.XmlFragment;
      if (parent.length > 1) parent.delete(parent.toArray().indexOf(block), 1);
    } else if (text.length > 0) {
      const at = this.#roll(text.length);
      text.delete(at, Math.min(text.length - at, 1 + this.#roll(8)));
    }
  }

  #changesRows(doc: Y.Doc): void {
    const ids = liveRows(doc.getMap(rows)).map(([id]) => id);
    const some = ids[this.#roll(ids.length || 1)];
    const kind = this.#roll(4);
    if (kind === 0 && ids.length < 3) {
      const row = addRow(doc, template, rows, {});
      fragmentAt(doc, `${rows}/${row}/output`)?.push([paragraph()]);
    } else if (kind === 1 && some) removeRow(doc, rows, some);
    else if (kind === 2 && some) moveRow(doc, rows, some, null);
    else {
      const [gone] = [...doc.getMap(rows).keys()];
      if (gone) restoreRow(doc, rows, gone);
    }
  }

  async #restores(person: string): Promise<void> {
    await this.#sent();
    const seq = this.#roll(this.#seq + 1);
    const { doc: then } = await desk.documents.at("d1", { seq });
    const past = readDocument(then, template);
    const parts = [null, [line], [field], [rows]][this.#roll(4)] ?? null;
    const by = { person, act: "restore-text", at: momentOf(this.#seq), restores: seq };
    await desk.store.transact((tx) =>
      desk.documents.inAct.change(tx, "d1", by, (doc) => restoreInto(doc, template, past, parts)),
    );
    const known = Y.encodeStateVector(this.#server);
    for await (const update of desk.journal.since(desk.store.read, "d1", this.#seq)) {
      this.#seq = update.seq;
      this.#told(update.bytes);
    }
    const vector = Y.decodeStateVector(known);
    for (const address of textAddresses(this.#server, template)) {
      const was = fragmentAt(then, address);
      const letters = was === null ? [] : lettersIn(was as never);
      const now = lettersIn(fragmentAt(this.#server, address) as never);
      for (const [i, { id }] of now.entries()) {
        const [client, clock] = id.split(":").map(Number) as [number, number];
        if (clock < (vector.get(client) ?? 0)) continue;
        expect(now.map(({ letter }) => letter)).toEqual(letters.map(({ letter }) => letter));
        this.#writers.set(id, this.#writers.get((letters[i] as Letter).id) as string);
        this.#restored.add(id);
      }
    }
  }

  async #sent(): Promise<void> {
    for (const page of this.#pages)
      for (const bytes of page.waiting.splice(0)) {
        const update = { document: "d1", bytes, person: page.name, act: null, at: momentOf(this.#seq) };
        await desk.journal.write(async (tx) => void (await desk.journal.append(tx, [update])));
        this.#seq += 1;
        this.#told(bytes);
      }
  }

  #told(bytes: Uint8Array): void {
    Y.applyUpdate(this.#server, bytes);
    for (const { doc } of this.#pages) Y.applyUpdate(doc, bytes, "server");
  }

  /** Letters that stand, restored and typed, and those of them that bear another's name. */
  async count(counts: { restored: number; typed: number; wrong: string[] }): Promise<void> {
    await this.#sent();
    const { fields } = await desk.documents.allWritten("d1");
    for (const [address, runs] of fields)
      for (const { id, length, wrote } of runs)
        for (let i = 0; i < length; i++) {
          const letter = `${id.client}:${id.clock + i}`;
          const kind = this.#restored.has(letter) ? "restored" : "typed";
          counts[kind] += 1;
          const writer = this.#writers.get(letter);
          if (wrote.person !== writer)
            counts.wrong.push(`${kind} ${address} ${letter}: ${wrote.person}, not ${writer}`);
        }
  }
}

function pageOf(client: number): Y.Doc {
  const doc = emptyDoc(template, false);
  doc.clientID = client;
  return doc;
}

function paragraph(): Y.XmlElement {
  const block = new Y.XmlElement("paragraph");
  block.insert(0, [new Y.XmlText()]);
  return block;
}

it.each([1, 2, 3, 4, 5, 6])(
  "[WHO-1] restored letters are of who had written those of the moment that comes back (seed %i)",
  async (seed) => {
    const told = new Told(seed);
    await told.begins();
    const counts = { restored: 0, typed: 0, wrong: [] as string[] };
    for (let step = 1; step <= 80; step++) {
      await told.step();
      if (step % 10 === 0) await told.count(counts);
    }
    expect(counts.wrong).toEqual([]);
    expect(Math.min(counts.restored, counts.typed)).toBeGreaterThan(20);
  },
);
