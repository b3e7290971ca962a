import { limits } from "@accord/shared/protocol";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { Accounts, mostTrials } from "./accounts.js";
import { beatSession } from "./beats.js";
import { openRooms } from "./rooms.js";
import { Session } from "./session.js";
import { everybodyWrites } from "./testing/access.js";
import { paragraph, rawClient, textOf } from "./testing/clients.js";
import { collected, craft, wordsAfter, written } from "./testing/craft.js";
import { until } from "./testing/desk.js";
import { LoopSocket, readerOf } from "./testing/loopback.js";
import { seatsFor } from "./testing/seats.js";

const seats = seatsFor("ana", "eve");
const { sit, journal } = seats;
/** A client that was asked for what it has. */
const asked = async (name: string) => {
  const client = await sit(name);
  await until(() => client.step1s === 1);
  return client;
};

describe("what one connection may have", () => {
  it("[SYNC-6] words that wait for a step 2: 256 KB and no more", async () => {
    const eve = await asked("eve");
    const large = (clock: number) =>
      craft([{ client: 300, clock, structs: [wordsAfter(301, 9, "x".repeat(60 * 1024))] }]);
    for (let n = 0; n < 4; n++) eve.update(large(5 + n));
    eve.sync(0, Uint8Array.of(0));
    await until(() => eve.step2s === 1);
    expect(eve.code).toBeNull();
    eve.update(large(9));
    await eve.isRefused("missing_updates");
    expect(await journal()).toBe(0);
  });

  it("[SYNC-6] so much is held and no more, before any time has passed", () => {
    const session = new Session(new LoopSocket().asSocket, readerOf("eve"), true);
    const held = (bytes: number) => session.hold(session.receive(new Uint8Array(bytes), false));
    for (let n = 0; n < 4; n++) expect(held(60 * 1024)).toBe(true);
    expect(held(60 * 1024)).toBe(false);
    for (let n = 4; n < limits.heldMessages; n++) expect(held(1)).toBe(true);
    expect(held(1)).toBe(false);
  });

  it("[SYNC-6] and five seconds", () => {
    const socket = new LoopSocket();
    const session = new Session(socket.asSocket, readerOf("eve"), true);
    session.held = [session.receive(Uint8Array.of(0, 0), false)];
    for (let second = 0; second < limits.heldMs / 1_000; second++) beatSession(session);
    expect(socket.code).toBeNull();
    beatSession(session);
    expect(socket.code).toBe(4407);
  });

  it("[SYNC-6] which do not run while some of what it sent waits to be written", () => {
    const socket = new LoopSocket();
    const session = new Session(socket.asSocket, readerOf("eve"), true);
    session.held = [session.receive(Uint8Array.of(0, 0), false)];
    const step2 = session.receive(Uint8Array.of(0, 0), true);
    const seconds = limits.heldMs / 1_000 + 1;
    for (let second = 0; second < seconds; second++) beatSession(session);
    expect(socket.code).toBeNull();
    session.durable(step2);
    session.silentBeats = 0;
    for (let second = 0; second < seconds; second++) beatSession(session);
    expect(socket.code).toBe(4407);
  });

  /** Two come back in each second that sending them takes. */
  const large = (client: number, count: number) =>
    written(
      client,
      (doc) => void paragraph(doc),
      ...Array.from({ length: count }, () => (doc: Y.Doc) => {
        const text = paragraph(doc);
        text.delete(0, text.length);
        text.insert(0, "y".repeat(17 * 1024));
      }),
    ).updates;

  it("[LINE-6] large updates are tried on a copy: so many of an account at once, and two more each second", async () => {
    const ana = await asked("ana");
    ana.step2();
    for (const update of large(500, mostTrials + 40)) ana.update(update);
    await ana.isRefused("too_many");
    expect(await journal()).toBeGreaterThanOrEqual(mostTrials - 8);
    const accounts = new Accounts();
    accounts.of("ana").trials = 0;
    for (let second = 0; second < 3; second++) accounts.beat();
    expect(accounts.of("ana").trials).toBe(6);
  });

  it("[LINE-6] [G11] who connects again, to this text or another, has no more of them; another account has its own", async () => {
    await seats.desk.create("d2");
    const ana = await asked("ana");
    ana.step2();
    for (const update of large(500, mostTrials + 40)) ana.update(update);
    await ana.isRefused("too_many");
    const more = large(501, 40);
    for (const document of ["d1", "d2"]) {
      const again = await rawClient(seats.desk.port, document, "ana");
      await until(() => again.step1s === 1);
      again.step2();
      for (const update of more) again.update(update);
      await again.isRefused("too_many");
    }
    const eve = await asked("eve");
    eve.step2();
    for (const update of large(502, 40)) eve.update(update);
    await eve.isSaved(42);
  });

  it.each(["putBack", "drop"] as const)(
    "[LINE-6] [LINE-8] what could not be written is not counted: it is tried again (%s)",
    async (how) => {
      const { store, journal: written, log } = seats.desk;
      const parts = {
        store,
        journal: written,
        access: everybodyWrites,
        now: () => "2026-11-02T09:00:00.000Z",
      };
      const rooms = openRooms(
        { ...parts, log: (_error, about) => log.push(about), suspect: () => undefined },
        () => undefined,
      );
      const room = rooms.of("d1");
      await room.opened;
      const session = new Session(new LoopSocket().asSocket, readerOf("ana"), true);
      session.become({ kind: "syncing", asked: false });
      const account = session.account;
      for (const update of large(500, 5)) room.waiting.push(session.receive(update, false));
      const failed = written.write(async (tx) => {
        const staged = await room.writeWaiting(tx);
        expect([staged.entries.length, account.trials]).toEqual([6, mostTrials - 5]);
        throw new Error("the disk is full");
      });
      await expect(failed).rejects.toThrow("the disk is full");
      if (how === "drop") rooms.drop(room);
      else if (room.staged) room.putBack(room.staged);
      expect(account.trials).toBe(mostTrials);
      rooms.drop(room);
      await rooms.drained();
    },
  );

  it("[LINE-6] [T12] updates of very many pieces count as many, known ones as well", async () => {
    const many = (pieces: number) =>
      craft([{ client: 70, clock: 0, structs: Array.from({ length: pieces }, () => collected(1)) }]);
    const ana = await asked("ana");
    ana.step2();
    for (let i = 0; i < 3; i++) ana.update(many(30_000));
    await ana.isSaved(4);
    const rows = await journal();
    ana.update(many(30_000));
    await ana.isRefused("too_many");
    const eve = await asked("eve");
    eve.update(
      craft([{ client: 80, clock: 0, structs: Array.from({ length: 100_001 }, () => collected(1)) }]),
    );
    await eve.isRefused("too_large");
    expect(await journal()).toBe(rows);
  });

  it("[LINE-5] who asks four times a second for a part of the text is cut, and for all of it is not", async () => {
    const ana = await asked("ana");
    for (let i = 0; i < 20; i++) ana.sync(0, Uint8Array.of(0));
    ana.step2();
    await ana.isSaved(1);
    const eve = await asked("eve");
    const part = Y.encodeStateVector(written(71, (doc) => paragraph(doc).insert(0, "mine")).doc);
    for (let i = 0; i < 4; i++) eve.sync(0, part);
    await eve.isRefused("too_many");
  });

  it("[LINE-6] words under several ids of one account, each building on the other, arrive whole", async () => {
    const first = new Y.Doc();
    first.clientID = 71;
    paragraph(first).insert(0, "began ");
    const second = new Y.Doc();
    second.clientID = 72;
    Y.applyUpdate(second, Y.encodeStateAsUpdate(first));
    paragraph(second).insert(6, "ended");
    const ana = await asked("ana");
    ana.step2(Y.encodeStateAsUpdate(second));
    await ana.isSaved(1);
    expect(textOf(await seats.desk.documents.read("d1"))).toContain("began ended");
  });

  it("[SYNC-27] [T9] [T69] who reads nothing is kept 1 MiB, and what was owed to it besides, then cut", () => {
    const socket = new LoopSocket();
    const session = new Session(socket.asSocket, readerOf("eve"), true);
    const whole = Buffer.alloc(3 * 1024 * 1024);
    socket._socket.write = () => undefined;
    session.sendWhole(whole, () => undefined);
    socket._socket.writableLength = whole.length + 1024 * 1024;
    session.tellAlive();
    expect(socket.code).toBeNull();
    socket._socket.writableLength += 1;
    session.tellAlive();
    expect([socket.code, session.state.kind]).toEqual([1006, "closed"]);
  });

  it("[T15] one foreign id among several: none of the update is taken", async () => {
    const ana = await asked("ana");
    ana.step2(written(71, (doc) => paragraph(doc).insert(0, "mine")).updates[0]);
    await ana.isSaved(1);
    const before = await journal();
    const eve = await asked("eve");
    eve.step2();
    await eve.isSaved(1);
    const clock = Y.getState((await seats.desk.documents.read("d1")).store, 71);
    eve.update(
      craft([
        { client: 90, clock: 0, structs: [collected(1)] },
        { client: 71, clock, structs: [collected(4)] },
      ]),
    );
    await eve.isRefused("foreign_client");
    expect(await journal()).toBe(before);
    const live = await seats.desk.documents.read("d1");
    expect([Y.getState(live.store, 90), Y.getState(live.store, 71)]).toEqual([0, clock]);
  });
});
