import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { sqliteJournal } from "../adapters/sqlite/journal.js";
import { randomIds } from "../adapters/system/ids.js";
import type { Journal } from "../ports/journal.js";
import { documentHead, documentUpdate } from "../ports/tables/index.js";
import { documentsInAct } from "./acts.js";
import { Room } from "./room.js";
import { openRooms } from "./rooms.js";
import { Session } from "./session.js";
import { Staged } from "./staging.js";
import { everybodyWrites } from "./testing/access.js";
import { paragraph, rawClient, textOf } from "./testing/clients.js";
import { craft, wordsAfter, written } from "./testing/craft.js";
import { type Desk, openDesk, until } from "./testing/desk.js";
import { LoopSocket, readerOf } from "./testing/loopback.js";

let desk: Desk;
const open: { close(): void }[] = [];
const sit = async (name: string, document = "d1") => {
  const client = await rawClient(desk.port, document, name);
  open.push(client);
  return client;
};
beforeEach(async () => {
  desk = await openDesk();
  for (const name of ["ana", "ben"]) await desk.person(name);
  await desk.create("d1");
  await desk.create("d2");
});
afterEach(async () => {
  for (const client of open.splice(0)) client.close();
  await desk.close();
});
const rows = async () => (await desk.store.read.select().from(documentUpdate)).length;

describe("faults", () => {
  it.each([
    ["broken", Uint8Array.of(1, 1, 5, 0, 4, 200)],
    ["without what they build on", craft([{ client: 9, clock: 4, structs: [wordsAfter(8, 1, "x")] }])],
  ])("[T76] a text whose words are %s is never served empty and never saved", async (_how, bytes) => {
    await desk.store.transact(async (tx) => {
      await tx.insert(documentUpdate).values({
        document: "d1",
        seq: 1,
        bytes,
        person: null,
        act: null,
        at: "2026-11-02T09:00:00.000Z",
      });
    });
    const ana = await sit("ana");
    await until(() => ana.code === 1012);
    expect(ana.told.some(({ type }) => type === 0)).toBe(false);
    expect(desk.documents.stats().rooms).toBe(0);
    expect(await rows()).toBe(1);
    expect(desk.log.join()).toContain("could not be opened");
    const other = await sit("ana", "d2");
    await until(() => other.rights === "edit");
  });

  it("[T71] when the store cannot write, nothing is said to be saved; words sent again later are", async () => {
    const ana = await sit("ana");
    await until(() => ana.rights === "edit");
    await desk.store.transact(async (tx) => {
      await tx.run(
        sql`create trigger full before insert on document_update begin select raise(abort, 'disk is full'); end`,
      );
    });
    const { doc, updates } = written(100, (made) => void paragraph(made).insert(0, "words"));
    ana.step2();
    for (const update of updates) ana.update(update);
    await until(() => ana.code === 1012);
    expect(ana.saved).toBeLessThan(2);
    expect(ana.retry).toBeGreaterThan(0);
    await desk.store.transact(async (tx) => {
      await tx.run(sql`drop trigger full`);
    });
    const again = await sit("ana");
    await until(() => again.rights === "edit");
    again.step2(Y.encodeStateAsUpdate(doc));
    await again.isSaved(1);
    expect(textOf(await desk.documents.read("d1"))).toContain("words");
  });

  it("[LINE-8] [T71] a commit that fails: nothing is said to be saved, and nobody else has seen the words", async () => {
    const [ana, ben] = [await sit("ana"), await sit("ben")];
    await until(() => ana.rights === "edit" && ben.rights === "edit");
    ana.step2();
    await ana.isSaved(1);
    // A promise that is only looked at when the transaction ends.
    await desk.store.transact(async (tx) => {
      await tx.run(
        sql`create table promised (id text references document (id) deferrable initially deferred)`,
      );
      await tx.run(
        sql`create trigger promise after insert on document_update begin insert into promised values ('nowhere'); end`,
      );
    });
    for (const update of written(100, (made) => void paragraph(made).insert(0, "words")).updates)
      ana.update(update);
    await until(() => ana.code === 1012);
    expect(ana.saved).toBe(1);
    expect(textOf(ben.doc)).toBe("");
    expect(await rows()).toBe(0);
  });

  it("[T13] [SYNC-25] should an update not fit in spite of all checks, the room is given up and nobody is told of it", async () => {
    const dropped: Room[] = [];
    const log: string[] = [];
    const nothing = () => undefined;
    const room = new Room("d1", {
      store: desk.store,
      journal: sqliteJournal(desk.store),
      access: everybodyWrites,
      now: () => "2026-11-02T09:00:00.000Z",
      log: (_error, about) => log.push(about),
      wake: nothing,
      stir: nothing,
      changed: nothing,
      suspect: nothing,
      drop: (one) => dropped.push(one),
    });
    await room.opened;
    const staged = new Staged(room);
    staged.entries.push({
      seq: 1,
      bytes: craft([{ client: 9, clock: 4, structs: [wordsAfter(8, 1, "x")] }]),
      waiting: null,
    });
    room.staged = staged;
    room.commit(staged);
    expect(dropped).toEqual([room]);
    expect(log.join()).toContain("opened again from the journal");
  });

  it("[SYNC-25] words on their way into the journal when their room is given up stand in the one that is opened meanwhile", async () => {
    const [atCommit, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const journal = sqliteJournal(desk.store);
    const slow: Journal = {
      ...journal,
      write: (work) =>
        journal.write(async (tx) => {
          const done = await work(tx);
          atCommit.resolve();
          await held.promise;
          return done;
        }),
    };
    const rooms = openRooms(
      {
        store: desk.store,
        journal: slow,
        access: everybodyWrites,
        now: () => "2026-11-02T09:00:00.000Z",
        log: () => undefined,
        suspect: () => undefined,
      },
      () => undefined,
    );
    const before = rooms.of("d1");
    await before.opened;
    const session = new Session(new LoopSocket().asSocket, readerOf("ana"), true);
    before.sessions.add(session);
    before.greet(session, "edit", "");
    const { updates } = written(100, (made) => void paragraph(made).insert(0, "words"));
    for (const update of updates) before.waiting.push(session.receive(update, false));
    rooms.wake(before);
    await atCommit.promise;
    rooms.drop(before);
    const after = rooms.of("d1");
    await after.opened;
    expect(textOf(after.doc)).toBe("");
    held.resolve();
    await rooms.drained();
    expect(textOf(after.doc)).toContain("words");
    rooms.drop(after);
  });

  it("[SYNC-25] a room that is given up while a batch is decided takes no other room of it along", async () => {
    const log: string[] = [];
    const rooms = openRooms(
      {
        store: desk.store,
        journal: desk.journal,
        access: {
          ...everybodyWrites,
          rightOn: async (_tx, _person, document) => {
            if (document === "d1") rooms.drop(rooms.of("d1"));
            return "edit";
          },
        },
        now: () => "2026-11-02T09:00:00.000Z",
        log: (error, about) => log.push(`${about} ${error}`),
        suspect: () => undefined,
      },
      () => undefined,
    );
    const both = ["d1", "d2"].map((document) => rooms.of(document));
    for (const room of both) {
      await room.opened;
      const session = new Session(new LoopSocket().asSocket, readerOf("ana"), true);
      room.sessions.add(session);
      room.greet(session, "edit", "");
      const { updates } = written(100, (made) => void paragraph(made).insert(0, "words"));
      for (const update of updates) room.waiting.push(session.receive(update, false));
      rooms.wake(room);
    }
    await rooms.drained();
    expect(log).toEqual([]);
    expect(rooms.all()).toEqual(both.slice(1));
    expect(textOf(rooms.of("d2").doc)).toContain("words");
    rooms.drop(rooms.of("d2"));
  });

  it("[SYNC-14] [SYNC-25] an act whose text is given up while it begins has all that was written before, and what it writes stands in the next room", async () => {
    let meanwhile = (): void => undefined;
    const journal: Journal = {
      ...desk.journal,
      async last(db, document) {
        meanwhile();
        return desk.journal.last(db, document);
      },
    };
    const rooms = openRooms(
      {
        store: desk.store,
        journal,
        access: everybodyWrites,
        now: () => "2026-11-02T09:00:00.000Z",
        log: () => undefined,
        suspect: () => undefined,
      },
      () => undefined,
    );
    const acts = documentsInAct({
      journal,
      ids: randomIds,
      room: rooms.get,
      wake: rooms.wake,
      begins: rooms.actBegins,
      afterwards: () => undefined,
    });
    const by = (act: string) => ({ person: null, act, at: "2026-11-02T10:00:00.000Z" });
    const add = (words: string) => (doc: Y.Doc) => paragraph(doc).insert(0, words);
    const before = rooms.of("d1");
    await before.opened;
    await desk.store.transact((tx) => acts.change(tx, "d1", by("a1"), add("one ")));
    meanwhile = () => rooms.drop(before);
    await desk.store.transact(async (tx) => {
      expect(textOf(await acts.clone(tx, "d1"))).toContain("one");
      await rooms.of("d1").opened;
      await acts.change(tx, "d1", by("a2"), add("two "));
    });
    rooms.actIsOver("d1");
    await rooms.drained();
    expect(textOf(rooms.of("d1").doc)).toContain("two one");
    rooms.drop(rooms.of("d1"));
  });

  it("[SYNC-26] a head is written by replay and opens to the same text, deletions included", async () => {
    const ana = await sit("ana");
    await until(() => ana.rights === "edit");
    ana.step2();
    const { doc, updates } = written(
      100,
      (made) => void paragraph(made),
      ...Array.from({ length: 1_200 }, (_, i) => (made: Y.Doc) => {
        const text = paragraph(made);
        if (i % 3 === 2) text.delete(0, Math.min(4, text.length));
        else text.insert(i % 2 ? 0 : text.length, `w${i} `);
      }),
    );
    for (const update of updates) ana.update(update);
    await ana.isSaved(1 + updates.length);
    const [head] = await desk.store.read.select().from(documentHead);
    expect(head?.seq).toBeGreaterThan(500);
    const fresh = await openDesk({ folder: desk.folder });
    expect(textOf(await fresh.documents.read("d1"))).toBe(textOf(doc));
    await fresh.close();
  });
});
