import { limits } from "@accord/shared/protocol";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { documentUpdate } from "../ports/tables/index.js";
import { beatSession } from "./beats.js";
import { mostTrials, Session } from "./session.js";
import { paragraph, rawClient, textOf } from "./testing/clients.js";
import { collected, craft, wordsAfter, written } from "./testing/craft.js";
import { type Desk, openDesk, until } from "./testing/desk.js";
import { LoopSocket, readerOf } from "./testing/loopback.js";

let desk: Desk;
const open: { close(): void }[] = [];
const sit = async (name: string) => {
  const client = await rawClient(desk.port, "d1", name);
  open.push(client);
  await until(() => client.step1s === 1);
  return client;
};
const rows = async () => (await desk.store.read.select().from(documentUpdate)).length;
beforeEach(async () => {
  desk = await openDesk();
  for (const name of ["ana", "eve"]) await desk.person(name);
  await desk.create("d1");
});
afterEach(async () => {
  for (const client of open.splice(0)) client.close();
  await desk.close();
});

describe("what one connection may have", () => {
  it("[SYNC-6] words that wait for a step 2: 256 KB and no more", async () => {
    const eve = await sit("eve");
    const large = (clock: number) =>
      craft([{ client: 300, clock, structs: [wordsAfter(301, 9, "x".repeat(60 * 1024))] }]);
    for (let n = 0; n < 4; n++) eve.update(large(5 + n));
    eve.sync(0, Uint8Array.of(0));
    await until(() => eve.step2s === 1);
    expect(eve.code).toBeNull();
    eve.update(large(9));
    await eve.isRefused("missing_updates");
    expect(await rows()).toBe(0);
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

  it("[LINE-6] large updates are tried on a copy: so many at once, and two more each second", async () => {
    const ana = await sit("ana");
    ana.step2();
    const long = "y".repeat(17 * 1024);
    const { updates } = written(
      500,
      (doc) => void paragraph(doc),
      ...Array.from({ length: mostTrials + 1 }, () => (doc: Y.Doc) => {
        const text = paragraph(doc);
        text.delete(0, text.length);
        text.insert(0, long);
      }),
    );
    for (const update of updates) ana.update(update);
    await ana.isRefused("too_many");
    expect(await rows()).toBeGreaterThanOrEqual(mostTrials - 8);
    const session = new Session(new LoopSocket().asSocket, readerOf("ana"), true);
    session.trials = 0;
    for (let second = 0; second < 3; second++) beatSession(session);
    expect(session.trials).toBe(6);
  });

  it("[LINE-6] words under several ids of one account, each building on the other, arrive whole", async () => {
    const first = new Y.Doc();
    first.clientID = 71;
    paragraph(first).insert(0, "began ");
    const second = new Y.Doc();
    second.clientID = 72;
    Y.applyUpdate(second, Y.encodeStateAsUpdate(first));
    paragraph(second).insert(6, "ended");
    const ana = await sit("ana");
    ana.step2(Y.encodeStateAsUpdate(second));
    await ana.isSaved(1);
    expect(textOf(await desk.documents.read("d1"))).toContain("began ended");
  });

  it("[T15] one foreign id among several: none of the update is taken", async () => {
    const ana = await sit("ana");
    ana.step2(written(71, (doc) => paragraph(doc).insert(0, "mine")).updates[0]);
    await ana.isSaved(1);
    const before = await rows();
    const eve = await sit("eve");
    eve.step2();
    await eve.isSaved(1);
    const clock = Y.getState((await desk.documents.read("d1")).store, 71);
    eve.update(
      craft([
        { client: 90, clock: 0, structs: [collected(1)] },
        { client: 71, clock, structs: [collected(4)] },
      ]),
    );
    await eve.isRefused("foreign_client");
    expect(await rows()).toBe(before);
    const live = await desk.documents.read("d1");
    expect([Y.getState(live.store, 90), Y.getState(live.store, 71)]).toEqual([0, clock]);
  });
});
