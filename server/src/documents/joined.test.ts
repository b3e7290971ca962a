import { commitmentTemplate } from "@accord/shared/commitments";
import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { documentUpdate } from "../ports/tables/index.js";
import { Authorship } from "./authorship.js";
import { nextIn } from "./joined.js";
import { Known } from "./known.js";
import { leastCopied } from "./provenance.js";
import { partsOf, type Session, type Waiting } from "./session.js";
import { drawing, momentOf } from "./testing/archive.js";
import { field } from "./testing/authors.js";
import { paragraph, rawClient } from "./testing/clients.js";
import { craft, wordsAfter, wordsBetween } from "./testing/craft.js";
import { openDesk, until } from "./testing/desk.js";
import { emptyDoc } from "./text.js";

const seeds = Array.from(
  { length: Number(process.env.ACCORD_SEEDS ?? 40) },
  (_, i) => i + Number(process.env.ACCORD_SEED ?? 1),
);
const after: (() => unknown)[] = [];
afterEach(async () => {
  for (const one of after.splice(0).reverse()) await one();
});

/** Somebody at a document, whose updates wait as the server hears them. */
function author(name: string, client: number) {
  const doc = new Y.Doc();
  doc.clientID = client;
  const session = { reader: { person: name } } as Session;
  const waiting: Waiting[] = [];
  doc.on("update", (bytes: Uint8Array, origin: unknown) => {
    if (origin !== "server") waiting.push({ session, ordinal: waiting.length + 1, bytes, isStep2: false });
  });
  const undo = new Y.UndoManager(doc.getXmlFragment(field), {
    trackedOrigins: new Set(["typing"]),
    captureTimeout: 0,
  });
  const edit = (change: (text: Y.XmlText) => void) => doc.transact(() => change(paragraph(doc)), "typing");
  return { name, doc, session, waiting, undo, edit };
}
type Author = ReturnType<typeof author>;

/** The text as it stands here, and the archive of what was taken, with and without joining. */
function server() {
  const doc = emptyDoc(commitmentTemplate);
  const archives = { joined: reader(), each: reader() };
  /** One batch: gives what was made of its messages. */
  const take = (messages: readonly Waiting[]): Waiting[] => {
    const known = new Known(doc, commitmentTemplate);
    const queue = [...messages];
    const made: Waiting[] = [];
    for (let one = nextIn(queue, known); one !== undefined; one = nextIn(queue, known)) made.push(one);
    for (const { bytes } of made) Y.applyUpdate(doc, bytes);
    for (const one of made) archives.joined.take(one);
    for (const one of messages) archives.each.take(one);
    return made;
  };
  return { doc, take, archives };
}

function reader() {
  const authorship = new Authorship(commitmentTemplate, new Map());
  let seq = 0;
  return {
    authorship,
    take: ({ bytes, session }: Waiting) =>
      authorship.take({ seq: ++seq, bytes, person: session.reader.person, act: null, at: momentOf(seq) }),
  };
}

/** Of each letter, deleted ones as well: who wrote it, who put it there, who deleted it. */
function whose({ authorship }: ReturnType<typeof reader>): string[] {
  const told: string[] = [];
  for (const struct of [...authorship.doc.store.clients.values()].flat()) {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) continue;
    const names = (of: typeof authorship.wrote, at: number) =>
      of(Y.createID(struct.id.client, struct.id.clock + at), 1).map(({ mark }) => mark.person);
    for (let at = 0; at < struct.length; at++)
      told.push(
        [
          `${struct.id.client}:${struct.id.clock + at} ${struct.content.str[at]}`,
          names(authorship.wrote, at),
          names(authorship.placed, at),
          struct.deleted ? names(authorship.deleted, at) : "",
        ].join(" / "),
      );
  }
  return told;
}

const messagesOf = (session: Session, ...updates: Uint8Array[]): Waiting[] =>
  updates.map((bytes, i) => ({ session, ordinal: i + 1, bytes, isStep2: false }));

function type(one: Author, at: number, words: string): void {
  let end = at;
  for (const letter of words) {
    one.edit((text) => text.insert(end, letter));
    end += letter.length;
  }
}

describe("keys of one batch", () => {
  it("[SYNC-44] typed one after the other they are one row, and each is saved", async () => {
    const desk = await openDesk();
    after.push(() => desk.close());
    await desk.person("ana");
    await desk.create("d1");
    const ana = author("ana", 7);
    const client = await rawClient(desk.port, "d1", "ana");
    after.push(() => client.close());
    client.step2();
    paragraph(ana.doc);
    type(ana, 0, "open data for all");
    for (let i = 0; i < 4; i++) ana.edit((text) => text.delete(text.length - 1, 1));
    for (const { bytes } of ana.waiting) client.update(bytes);
    const sent = ana.waiting.length + 1;
    await client.isSaved(sent);
    expect(client.saved).toBe(sent);
    const rows = await desk.store.read.select().from(documentUpdate);
    expect(rows.length).toBeLessThan(ana.waiting.length / 2);
    const text = await desk.documents.read("d1");
    expect(text.getXmlFragment(field).toString()).toContain("open data for");
    expect(Y.encodeStateVector(text)).toEqual(Y.encodeStateVector(ana.doc));
    expect(desk.log).toEqual([]);
  });

  it("[SYNC-44] what builds on words that are still to come waits part by part, and is saved with them", async () => {
    const desk = await openDesk();
    after.push(() => desk.close());
    await desk.person("ana");
    await desk.create("d1");
    const ana = author("ana", 7);
    type(ana, 0, "first ");
    const first = Y.encodeStateAsUpdate(ana.doc);
    ana.waiting.length = 0;
    type(ana, 6, "second");
    const client = await rawClient(desk.port, "d1", "ana");
    after.push(() => client.close());
    for (const { bytes } of ana.waiting) client.update(bytes);
    await until(() => client.step1s > 0);
    client.step2(first);
    await client.isSaved(ana.waiting.length + 1);
    expect((await desk.documents.read("d1")).getXmlFragment(field).toString()).toContain("first second");
  });

  it("[SYNC-44] are never joined to more letters than a paste has, to another's, or to a step 2", () => {
    const { take } = server();
    const [ana, ben] = [author("ana", 7), author("ben", 8)];
    type(ana, 0, "a".repeat(3 * leastCopied));
    const made = take(ana.waiting.splice(0)).slice(1);
    expect(made.map((one) => partsOf(one).length)).toEqual([11, 11, 11, 2]);
    Y.applyUpdate(ben.doc, Y.encodeStateAsUpdate(ana.doc), "server");
    type(ana, 0, "xyz");
    type(ben, 0, "uvw");
    const [x, y, z] = ana.waiting as [Waiting, Waiting, Waiting];
    const [u, v, w] = ben.waiting as [Waiting, Waiting, Waiting];
    expect(take([x, u, y, v, z, w])).toEqual([x, u, y, v, z, w]);
    type(ana, 3, "rst");
    const [r, s, t] = ana.waiting.slice(3) as [Waiting, Waiting, Waiting];
    const step2 = { ...s, isStep2: true };
    expect(take([r, step2, t])).toEqual([r, step2, t]);
  });

  it("[SYNC-44] [T12] what is no key is left as it came", () => {
    const { take } = server();
    const ana = author("ana", 7);
    type(ana, 0, "ab");
    take(ana.waiting.splice(0));
    const end = Y.getState(ana.doc.store, 7);
    const on = (clock: number, words: string) =>
      craft([{ client: 7, clock, structs: [wordsAfter(7, clock - 1, words)] }]);
    const others = [
      // Not behind the one before; words that are none; a half of a letter; more than a key; cut off.
      [on(end, "x"), on(end + 2, "y")],
      [on(end, "x"), craft([{ client: 7, clock: end + 1, structs: [wordsAfter(7, end - 1, "y")] }])],
      [
        on(end, "x"),
        craft([
          { client: 7, clock: end + 1, structs: [wordsBetween(Y.createID(7, end), Y.createID(7, 0), "y")] },
        ]),
      ],
      [on(end, "é").with(-2, 0x78), on(end + 2, "y")],
      [on(end, ""), on(end, "y")],
      [on(end, "x"), on(end + 1, "y".repeat(leastCopied))],
      [on(end, "x"), on(end + 1, "y").slice(0, -1)],
      [on(end, "x"), Uint8Array.of(...on(end + 1, "y"), 0)],
      [craft([], [{ client: 7, clock: 0, length: 1 }]), craft([], [{ client: 7, clock: 1, length: 1 }])],
    ];
    for (const updates of others) {
      const messages = messagesOf(ana.session, ...updates);
      const known = new Known(ana.doc, commitmentTemplate);
      const queue = [...messages];
      expect([nextIn(queue, known), nextIn(queue, known)], String(others.indexOf(updates))).toEqual(messages);
    }
  });

  it("[SYNC-44] letters of any script are counted as Yjs counts them", () => {
    const { doc, take } = server();
    const ana = author("ana", 7);
    type(ana, 0, "é日\u{1f33e}ß\u{1f33e}ع");
    const made = take(ana.waiting.splice(0));
    expect(made.map((one) => partsOf(one).length)).toEqual([1, 5]);
    expect(doc.getXmlFragment(field).toString()).toBe(ana.doc.getXmlFragment(field).toString());
    expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(ana.doc));
  });

  it.each(["before this batch", "in this batch", "behind one that was typed before it"])(
    "[SYNC-44] [WHO-2] what undo brings back stays whose it was where one types on behind it: deleted %s",
    (when) => {
      const { doc, take, archives } = server();
      const [ana, ben] = [author("ana", 7), author("ben", 8)];
      type(ana, 0, "aeiou");
      take(ana.waiting.splice(0));
      Y.applyUpdate(ben.doc, Y.encodeStateAsUpdate(doc), "server");
      if (when.startsWith("behind")) type(ben, 2, "x");
      const at = paragraph(ben.doc).toString().indexOf("i");
      ben.edit((text) => text.delete(at, 1));
      if (!when.startsWith("in")) take(ben.waiting.splice(0));
      ben.undo.undo();
      type(ben, at + 1, "yz");
      const made = take(ben.waiting.splice(0));
      expect(doc.getXmlFragment(field).toString()).toContain("iyzou");
      expect(made.slice(-2).map((one) => partsOf(one).length)).toEqual([1, 2]);
      const wrote = whose(archives.joined);
      expect(wrote).toEqual(whose(archives.each));
      expect(wrote.filter((line) => / i \/ ana \/ ben /.test(line))).toHaveLength(1);
    },
  );

  it.each(seeds)("[SYNC-44] [WHO-2] leave the same text, and each letter whose it was (seed %i)", (seed) => {
    const draw = drawing(seed);
    const { doc, take, archives } = server();
    const [ana, ben] = [author("ana", 7), author("ben", 8)];
    // No letter is typed twice: what looks like a copy is one.
    let next = 0x4e00;
    const words = (length: number) => String.fromCodePoint(...Array.from({ length }, () => next++));
    type(ana, 0, words(40));
    let joined = 0;
    const batch = () => {
      const messages: Waiting[] = [];
      const queues = [ana.waiting.splice(0), ben.waiting.splice(0)];
      while (queues.some(({ length }) => length > 0))
        messages.push(...(queues[draw(2)] as Waiting[]).splice(0, 1 + draw(12)));
      const made = take(messages);
      expect(made.flatMap(partsOf)).toEqual(messages);
      joined += messages.length - made.length;
      for (const one of [ana, ben]) Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(doc), "server");
    };
    batch();
    for (let turn = 0; turn < 60; turn++) {
      const one = draw(2) === 0 ? ana : ben;
      const { length } = paragraph(one.doc);
      const at = draw(length + 1);
      const what = draw(6);
      if (what < 2) type(one, at, words(1 + draw(15)));
      else if (what === 2)
        for (let i = 0; i < 3 && at - i > 0; i++) one.edit((text) => text.delete(at - i - 1, 1));
      else if (what === 3 && at < length)
        one.edit((text) => text.delete(at, Math.min(length - at, 1 + draw(6))));
      else if (what === 4) one.undo.undo();
      else if (what === 5) one.undo.redo();
      if (draw(4) === 0) batch();
    }
    batch();
    expect(joined).toBeGreaterThan(10);
    for (const one of [ana, ben])
      expect(one.doc.getXmlFragment(field).toString()).toBe(doc.getXmlFragment(field).toString());
    for (const { authorship } of Object.values(archives))
      expect(authorship.doc.getXmlFragment(field).toString()).toBe(doc.getXmlFragment(field).toString());
    expect(whose(archives.joined)).toEqual(whose(archives.each));
  });
});
