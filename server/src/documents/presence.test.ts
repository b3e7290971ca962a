import { setTimeout as sleep } from "node:timers/promises";
import { limits, restoringClient } from "@accord/shared/protocol";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { clientBinding } from "../ports/tables/index.js";
import { Accounts } from "./accounts.js";
import { Bindings } from "./bindings.js";
import { initialsOf, Presence } from "./presence.js";
import { Session } from "./session.js";
import { presenceBytes, rawClient, typist } from "./testing/clients.js";
import { collected, craft } from "./testing/craft.js";
import { type Desk, openDesk, until } from "./testing/desk.js";
import { LoopSocket, readerOf } from "./testing/loopback.js";

let desk: Desk;
const open: { close(): void }[] = [];
const sit = async (name: string, options?: Parameters<typeof rawClient>[3]) => {
  const client = await rawClient(desk.port, "d1", name, options);
  open.push(client);
  await until(() => client.rights !== null || options?.accord === false);
  return client;
};
beforeEach(async () => {
  desk = await openDesk();
  for (const name of ["ana", "ben", "eve"]) await desk.person(name);
  await desk.create("d1");
});
afterEach(async () => {
  for (const client of open.splice(0)) client.close();
  await desk.close();
});

const moment = () => new Promise((resolve) => setTimeout(resolve, 60));

describe("who is here", () => {
  it("[T19] [T21] name and colour are the server's, whatever is claimed", async () => {
    const ben = await sit("ben");
    const eve = await sit("eve");
    const claim = { id: "ana", name: "The facilitator <b>", color: "red;background:url(//x)" };
    eve.presence([{ client: 7, clock: 2 ** 53 - 1, state: { user: claim, cursor: { anchor: 1 } } }]);
    await until(() => ben.awareness.has(7));
    const state = ben.awareness.get(7)?.state as { user: Record<string, string>; cursor: unknown };
    expect(state.user).toMatchObject({ id: "eve", name: "eve Example", initials: "EE" });
    expect(state.user.color).toMatch(/^author-(\d|1[01])$/);
    expect(state.cursor).toEqual({ anchor: 1 });
    expect(eve.awareness.has(7)).toBe(false);
  });

  it("[ED-34] an id of an act that restores is nobody's, also who says first that it is theirs", async () => {
    const eve = await sit("eve");
    const id = restoringClient(3);
    eve.presence([
      { client: id, clock: 1, state: { at: 1 } },
      { client: 7, clock: 1, state: { at: 1 } },
    ]);
    eve.update(craft([{ client: id, clock: 0, structs: [collected(1)] }]));
    await eve.isRefused("shape");
    const bound = await desk.store.read.select().from(clientBinding);
    expect(bound.map(({ client }) => client)).not.toContain(id);
  });

  it("[T22] who may not read hears of nobody, and who may no longer hears nothing more", async () => {
    const ben = await sit("ben");
    ben.presence([{ client: 7, clock: 1, state: { at: 1 } }]);
    const eve = await sit("eve");
    await until(() => eve.awareness.has(7));
    await desk.may("eve", null);
    await desk.documents.rightsChanged("eve");
    await until(() => eve.code !== null);
    const heard = eve.told.length;
    const again = await rawClient(desk.port, "d1", "eve");
    const nobody = await rawClient(desk.port, "d1", null);
    expect([again.status, nobody.status]).toEqual([404, 401]);
    ben.presence([{ client: 7, clock: 2, state: { at: 2 } }]);
    await moment();
    expect([again.told.length, nobody.told.length, eve.told.length]).toEqual([0, 0, heard]);
    expect(eve.awareness.get(7)?.state?.at).toBe(1);
  });

  it("[T20] a clock at the end of numbers pins nothing: the next move is seen", async () => {
    const ben = await sit("ben");
    const eve = await sit("eve");
    eve.presence([{ client: 7, clock: 2 ** 53 - 1, state: { at: 1 } }]);
    await until(() => ben.awareness.get(7)?.state?.at === 1);
    const { clock } = ben.awareness.get(7) ?? { clock: Number.NaN };
    eve.presence([{ client: 7, clock: 3, state: { at: 2 } }]);
    await until(() => ben.awareness.get(7)?.state?.at === 2);
    expect(ben.awareness.get(7)?.clock).toBeGreaterThan(clock);
  });

  it("[T20] one state per socket, and none that is large", async () => {
    const ben = await sit("ben");
    const eve = await sit("eve");
    eve.presence(Array.from({ length: 1_000 }, (_, i) => ({ client: 1_000 + i, clock: 1, state: { i } })));
    await moment();
    eve.presence([{ client: 1_000, clock: 2, state: { words: "x".repeat(5_000) } }]);
    await moment();
    expect([...ben.awareness.keys()]).toEqual([1_000]);
    expect(ben.awareness.get(1_000)?.state).not.toHaveProperty("words");
    expect(eve.code).toBeNull();
  });

  it("[LINE-9] [T20] an account moves no more on many sockets than on two, in whatever texts, and the last move of each arrives", async () => {
    const accounts = new Accounts();
    const bindings = await Bindings.load(desk.store.read, "d1");
    const [presence, there] = [1, 2].map(() => new Presence(bindings, () => "2026-11-02T09:00:00.000Z")) as [
      Presence,
      Presence,
    ];
    const [first, second, third] = [1, 2, 3].map(
      () => new Session(new LoopSocket().asSocket, readerOf("eve"), true, accounts),
    ) as [Session, Session, Session];
    const move = (session: Session, client: number, at: number) =>
      (session === first ? there : presence).hear(
        session,
        presenceBytes([{ client, clock: at, state: { at } }]),
      );
    for (let at = 1; at <= 60; at++) move(first, 1, at);
    for (let at = 1; at <= 60; at++) move(second, 2, at);
    const seen = () =>
      String(presence.frameFor(new Session(new LoopSocket().asSocket, readerOf("ben"), true)));
    expect(seen()).toContain('{"at":60,');
    for (let at = 61; at <= 80; at++) move(third, 3, at);
    expect(third.presence).toBeNull();
    presence.beat(third);
    expect(seen()).not.toContain('{"at":80,');
    accounts.beat();
    presence.beat(third);
    expect(seen()).toContain('{"at":80,');
  });

  it("[T22] a line that was refused moves no more, also with what it said before", async () => {
    const bindings = await Bindings.load(desk.store.read, "d1");
    const presence = new Presence(bindings, () => "2026-11-02T09:00:00.000Z");
    const eve = new Session(new LoopSocket().asSocket, readerOf("eve"), true);
    for (let at = 1; at <= 61; at++)
      presence.hear(eve, presenceBytes([{ client: 1, clock: at, state: { at } }]));
    eve.refuse("rights_lost");
    presence.beat(eve);
    const seen = presence.frameFor(new Session(new LoopSocket().asSocket, readerOf("ben"), true));
    expect(String(seen)).toContain('{"at":60,');
  });

  it("[SYNC-9] [T20] of an account that brings no more ids, no message is looked through for one", async () => {
    for (let client = 1; client <= limits.newClientIdsPerHour; client++) {
      const once = await sit("eve");
      once.presence([{ client, clock: 1, state: {} }]);
      await until(() => desk.documents.stats().sessions === 1);
      once.socket.close();
      await until(() => desk.documents.stats().sessions === 0);
    }
    const eve = await sit("eve");
    const bind = vi.spyOn(Bindings.prototype, "bind");
    eve.presence(Array.from({ length: 1_000 }, (_, i) => ({ client: 1_000 + i, clock: 1, state: { i } })));
    await until(() => bind.mock.calls.length > 0);
    expect(bind.mock.results.map(({ value }) => value)).toEqual([false]);
    bind.mockRestore();
  });

  it("[T20] a flood of moves reaches others as few, and the last one arrives", async () => {
    const ben = await sit("ben");
    const eve = await sit("eve");
    const from = performance.now();
    for (let i = 0; i <= 500; i++) {
      eve.presence([{ client: 7, clock: i, state: { at: i } }]);
      await sleep(1);
    }
    const seconds = (performance.now() - from) / 1_000;
    await until(() => ben.awareness.get(7)?.state?.at === 500);
    expect(ben.told.filter(({ type }) => type === 1).length).toBeLessThan(60 * (seconds + 2));
  });

  it("[T21] nobody removes somebody else, and an id of somebody else is not taken over", async () => {
    const ben = await sit("ben");
    const ana = await sit("ana");
    ana.presence([{ client: 5, clock: 1, state: { at: "here" } }]);
    await until(() => ben.awareness.has(5));
    const eve = await sit("eve");
    eve.presence([{ client: 5, clock: 9, state: null }]);
    eve.presence([{ client: 5, clock: 10, state: { at: "stolen" } }]);
    await moment();
    expect(ben.awareness.get(5)?.state).toMatchObject({ at: "here", user: { id: "ana" } });
    ana.presence([{ client: 5, clock: 2, state: null }]);
    await until(() => ben.awareness.get(5)?.state === null);
  });

  it("[SYNC-18] an id seen in presence is bound: nobody else writes under it", async () => {
    const ana = await sit("ana");
    ana.presence([{ client: 5, clock: 1, state: { at: "here" } }]);
    await moment();
    const eve = await sit("eve");
    eve.update(craft([{ client: 5, clock: 0, structs: [collected(1)] }]));
    await eve.isRefused("foreign_client");
  });

  it("[SYNC-18] an id seen in presence alone is nobody else's when its room was put away meanwhile", async () => {
    const ana = await sit("ana");
    ana.presence([{ client: 5, clock: 1, state: { at: "here" } }]);
    await expect.poll(async () => (await desk.store.read.select().from(clientBinding)).length).toBe(1);
    const again = await openDesk({ folder: desk.folder });
    const eve = await rawClient(again.port, "d1", "eve");
    eve.update(craft([{ client: 5, clock: 0, structs: [collected(1)] }]));
    await eve.isRefused("foreign_client");
    eve.close();
    await again.close();
  });

  it("[SYNC-19] who leaves or drops out is gone for all, and who comes back is seen at once", async () => {
    const ben = typist(desk.port, "d1", "ben");
    const ana = typist(desk.port, "d1", "ana");
    open.push(ben, ana);
    await ben.synced();
    await ana.synced();
    ana.provider.awareness.setLocalStateField("cursor", { anchor: 3 });
    const seen = () =>
      ben.provider.awareness.getStates().get(ana.doc.clientID) as { cursor?: unknown } | undefined;
    await until(() => seen()?.cursor !== undefined);
    ana.provider.ws?.close();
    await until(() => seen() === undefined);
    await ana.synced();
    await until(
      () => seen() !== undefined,
      () => "not seen again",
    );
    ana.close();
    await until(() => seen() === undefined);
  });

  it("initials are the first letters of the first and the last word", () => {
    expect([initialsOf("Ana María Núñez"), initialsOf("李"), initialsOf("  bo  "), initialsOf("")]).toEqual([
      "AN",
      "李",
      "B",
      "",
    ]);
  });
});
