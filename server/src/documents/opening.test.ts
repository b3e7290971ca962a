import { createHash } from "node:crypto";
import * as decoding from "lib0/decoding";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { SqliteStore } from "../adapters/sqlite/store.js";
import type { Head } from "../ports/journal.js";
import { Room } from "./room.js";
import { Session } from "./session.js";
import { Staged } from "./staging.js";
import { everybodyWrites } from "./testing/access.js";
import { append, damage, manyUpdates } from "./testing/archive.js";
import { paragraph, textOf } from "./testing/clients.js";
import { craft, wordsAfter } from "./testing/craft.js";
import { type Desk, openDesk, until } from "./testing/desk.js";
import { honest, LoopSocket, readerOf, syncFrame } from "./testing/loopback.js";

let desk: Desk;
let dropped = 0;
let woken = 0;
beforeEach(async () => {
  desk = await openDesk();
  await desk.person("ana");
  await desk.create("d1");
  dropped = 0;
  woken = 0;
});
afterEach(() => desk.close());

function room(): Room {
  const nothing = () => undefined;
  return new Room("d1", {
    store: desk.store,
    journal: desk.journal,
    access: everybodyWrites,
    now: () => "2026-11-02T09:00:00.000Z",
    log: (_error, about) => desk.log.push(about),
    wake: () => woken++,
    stir: nothing,
    changed: nothing,
    suspect: nothing,
    drop: (one) => {
      dropped++;
      one.close();
    },
  });
}

/** Who comes with nothing, and what it is told: the kinds of sync messages in their order, and the words. */
async function newcomer(one: Room) {
  const socket = new LoopSocket();
  const heard = {
    kinds: [] as number[],
    asked: null as Uint8Array | null,
    doc: new Y.Doc(),
    session: new Session(socket.asSocket, readerOf("ana"), true),
  };
  socket.heard = (payload) => {
    const decoder = decoding.createDecoder(payload);
    if (decoding.readVarUint(decoder) !== 0) return;
    const kind = decoding.readVarUint(decoder);
    heard.kinds.push(kind);
    const bytes = decoding.readVarUint8Array(decoder);
    if (kind === 0) heard.asked = bytes;
    else Y.applyUpdate(heard.doc, bytes);
  };
  await one.opened;
  one.sessions.add(heard.session);
  one.greet(heard.session, "edit", "");
  one.hear(heard.session, syncFrame(0, Uint8Array.of(0)));
  await Promise.resolve();
  return heard;
}

async function written(updates: number): Promise<string> {
  await append(desk, manyUpdates("d1", updates));
  const first = room();
  await first.opened;
  await desk.journal.write((tx) => first.writeHead(tx));
  return textOf(first.doc);
}

/** Its sum vouches for it, and yet it builds on what is not there. */
async function spoilHead(): Promise<void> {
  await written(60);
  const bytes = craft([{ client: 9, clock: 4, structs: [wordsAfter(8, 1, "x")] }]);
  const { seq } = (await desk.journal.head(desk.store.read, "d1")) ?? { seq: 0 };
  await putHead({ seq, bytes, vector: Y.encodeStateVector(new Y.Doc()) });
}

async function putHead(head: Head): Promise<void> {
  damage(desk, (db) => db.exec("delete from document_head"));
  await desk.journal.write((tx) => desk.journal.putHead(tx, "d1", head));
}

it.each(["with what stands in it", "from before that was kept"])(
  "[SYNC-37] a head is served as it lies, and a newcomer asked for what is not in it: %s",
  async (which) => {
    const words = await written(600);
    const { seq, bytes, vector } = (await desk.journal.head(desk.store.read, "d1")) as Head;
    expect(vector).toEqual(Buffer.from(Y.encodeStateVectorFromUpdate(bytes)));
    if (which.startsWith("from before")) await putHead({ seq, bytes, vector: null });
    const heard = await newcomer(room());
    expect(heard.kinds).toEqual([0, 1]);
    expect(heard.asked).toEqual(Uint8Array.from(vector as Uint8Array));
    expect(textOf(heard.doc)).toBe(words);
  },
);

it("[SYNC-37] [SYNC-33] where what stands in a head was changed, its room stays closed", async () => {
  await written(60);
  damage(desk, (db) => db.exec("update document_head set vector = x'00'"));
  await expect(room().opened).rejects.toThrow("is not what was written");
});

it("[SYNC-37] words typed into a text that was served as it lay stand in it", async () => {
  const words = await written(60);
  const person = honest();
  const session = createHash("sha256").update("ana").digest("hex");
  const reader = readerOf("ana", session);
  desk.documents.connect(person.socket.asSocket, {
    document: "d1",
    reader,
    right: "edit",
    asOf: 0,
    accord: true,
  });
  await until(() => person.sent > 0);
  expect(textOf(person.doc)).toBe(words);
  paragraph(person.doc).insert(0, "More ");
  await until(() => person.saved === person.sent);
  expect(textOf(await desk.documents.read("d1"))).toBe(textOf(person.doc));
  expect(textOf((await newcomer(room())).doc)).toBe(textOf(person.doc));
});

it.each(["closing", "putting the room away"])(
  "[SYNC-37] %s leaves a head of a text that has changed, and of no other",
  async (how) => {
    const house = await openDesk({ idleSeconds: 1 });
    await house.person("ana");
    for (const id of ["typed", "read"]) await house.create(id);
    const reader = readerOf("ana", createHash("sha256").update("ana").digest("hex"));
    const enter = (document: string) => {
      const person = honest();
      house.documents.connect(person.socket.asSocket, {
        document,
        reader,
        right: "edit",
        asOf: 0,
        accord: true,
      });
      return person;
    };
    const [writer, onlooker] = [enter("typed"), enter("read")];
    await until(() => writer.sent > 0 && onlooker.sent > 0);
    paragraph(writer.doc).insert(0, "Words");
    await until(() => writer.saved === writer.sent);
    if (how === "closing") await house.documents.close();
    else for (const { socket } of [writer, onlooker]) socket.terminate();
    await until(() => house.documents.stats().rooms === 0);
    const { read } = house.store;
    expect(await house.journal.head(read, "read")).toBeNull();
    expect((await house.journal.head(read, "typed"))?.seq).toBe(await house.journal.last(read, "typed"));
    expect(house.log).toEqual([]);
    await house.close();
  },
);

it("[SYNC-37] [T76] a head that its sum vouches for and that can't be replayed ends its room at the first words; nothing is written", async () => {
  await spoilHead();
  const one = room();
  const { session } = await newcomer(one);
  one.hear(session, syncFrame(2, Uint8Array.of(0, 0)));
  expect(dropped).toBe(1);
  expect(woken).toBe(0);
  expect(one.waiting).toEqual([]);
  expect(desk.log.join()).toContain("could not be replayed");
});

it("[SYNC-37] [T76] where such a room has missed an act's words as well, others of its batch are written all the same", async () => {
  await spoilHead();
  const one = room();
  await one.opened;
  await append(desk, manyUpdates("d1", 1, 2));
  one.lagging = true;
  await desk.journal.write(async (tx) => {
    await one.catchUp(tx);
    one.commit(await one.writeWaiting(tx));
  });
  expect(one.isOpen).toBe(false);
  expect(desk.log.join()).toContain("could not apply one of the updates");
});

it("[T76] a room that was given up for words that did not fit leaves no head", async () => {
  await written(60);
  await append(desk, manyUpdates("d1", 1, 3));
  const before = await desk.journal.head(desk.store.read, "d1");
  const one = room();
  await one.opened;
  const [, missing] = manyUpdates("d1", 2, 2);
  one.staged = new Staged(one);
  const seq = await desk.journal.last(desk.store.read, "d1");
  one.staged.entries.push({ seq, bytes: missing?.bytes ?? new Uint8Array(), waiting: null });
  await desk.journal.write((tx) => one.writeHead(tx));
  expect(dropped).toBe(1);
  expect(await desk.journal.head(desk.store.read, "d1")).toEqual(before);
});

it("[SYNC-37] a head without a sum is replayed before anything is served", async () => {
  await written(60);
  damage(desk, (db) => db.exec("update document_head set sum = null, bytes = x'01010500'"));
  await expect(room().opened).rejects.toThrow();
});

it("[SYNC-38] an empty step 2 is durable without a transaction; after words it waits its turn", async () => {
  const one = room();
  const { session } = await newcomer(one);
  one.hear(session, syncFrame(1, Uint8Array.of(0, 0)));
  expect(woken).toBe(0);
  expect(session.state.kind).toBe("writing");
  one.hear(session, syncFrame(2, Uint8Array.of(0, 0)));
  one.hear(session, syncFrame(1, Uint8Array.of(0, 0)));
  await until(() => one.waiting.length === 2);
  expect(woken).toBe(2);
});

it.each(["asks for its last words", "locks it"])(
  "[SYNC-37] [SYNC-13] an act that only %s, where a text is served as it lies, ends nobody's line",
  async (what) => {
    await written(60);
    const [socket, told] = [new LoopSocket(), Promise.withResolvers<void>()];
    socket.heard = () => told.resolve();
    const reader = readerOf("ana", createHash("sha256").update("ana").digest("hex"));
    const { connect, inAct } = desk.documents;
    connect(socket.asSocket, { document: "d1", reader, right: "edit", asOf: 0, accord: true });
    await told.promise;
    await desk.store.transact(async (tx) => {
      if (what === "locks it") await inAct.setLocked(tx, "d1", { reason: "filed" });
      else await inAct.last(tx, "d1");
    });
    await desk.journal.write(async () => undefined);
    expect([desk.log, socket.code]).toEqual([[], null]);
  },
);

it("[SYNC-18] an id seen in a room that had still to read what an act wrote stays whose it was", async () => {
  const one = room();
  const { session } = await newcomer(one);
  one.lagging = true;
  one.bindings.bind(7, session.reader.person, "2026-11-02T09:00:00.000Z");
  await desk.journal.write((tx) => one.catchUp(tx));
  expect(one.bindings.ownership(7, "ben")).toBe("foreign");
});

it("[SYNC-25] a room that is given up before it has read what an act wrote is not said to have failed at it", async () => {
  await written(60);
  const one = room();
  await one.opened;
  await append(desk, manyUpdates("d1", 1, 2));
  one.lagging = true;
  one.close();
  await desk.journal.write((tx) => one.catchUp(tx));
  expect([desk.log, dropped]).toEqual([[], 0]);
});

it("[SYNC-15] closing waits for a room that is just opening to have read what an act wrote", async () => {
  const house = await openDesk();
  await house.person("ana");
  await house.create("d1");
  const gate = Promise.withResolvers<void>();
  const slow = vi.spyOn(SqliteStore.prototype, "settled").mockReturnValueOnce(gate.promise);
  const { connect, inAct } = house.documents;
  const reader = readerOf("ana", createHash("sha256").update("ana").digest("hex"));
  connect(new LoopSocket().asSocket, { document: "d1", reader, right: "edit", asOf: 0, accord: true });
  await house.store.transact((tx) => inAct.last(tx, "d1"));
  await house.journal.write(async () => undefined);
  const closing = house.close();
  await new Promise((resolve) => setImmediate(resolve));
  gate.resolve();
  await closing;
  slow.mockRestore();
  expect(house.log).toEqual([]);
});
