import { connect } from "node:net";
import { closeCodes } from "@accord/shared/protocol";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rawClient } from "../documents/testing/clients.js";
import { type Desk, house, openDesk, until } from "../documents/testing/desk.js";
import { session } from "../ports/tables/index.js";
import { hashOfSecret, sessionCookie } from "./speaker.js";

let desk: Desk;
const open: { close(): void }[] = [];
const ask = async (
  document: string,
  name: string | null,
  headers: Record<string, string> = {},
  accord = true,
) => {
  const client = await rawClient(desk.port, document, name, { headers, accord });
  open.push(client);
  return client;
};
beforeEach(async () => {
  desk = await openDesk();
  await desk.person("ana");
  await desk.person("eve");
  await desk.may("eve", null);
  await desk.create("d1");
});
afterEach(async () => {
  for (const client of open.splice(0)) client.close();
  await desk.close();
});

describe("the door of live texts", () => {
  it("[T7] [T8] what is not there and what may not be read answer alike, and no room is opened", async () => {
    const names = [
      "d2",
      "..%2fd1",
      "%252e%252e",
      "d1%00",
      "D1",
      "d1%20",
      "__proto__",
      "constructor",
      "d1%2f",
      "%2e%2e",
      "x".repeat(90),
    ];
    for (const name of names) expect((await ask(name, "ana")).status, name).toBe(404);
    expect((await ask("d1", "eve")).status).toBe(404);
    expect((await ask("d1", null)).status).toBe(401);
    expect((await ask("d1", "nobody")).status).toBe(401);
    expect(desk.documents.stats().rooms).toBe(0);
  });

  it("[T6] a cookie needs the exact origin, a program may have none, a wrong one never passes", async () => {
    await desk.store.transact(async (tx) => {
      await tx.insert(session).values({
        hash: hashOfSecret("s"),
        person: "ana",
        createdAt: "2026-11-02T09:00:00.000Z",
        expiresAt: "2099-01-01T00:00:00.000Z",
      });
    });
    const cookie = `${sessionCookie}=s`;
    const wrong = [
      "http://evil.example",
      `${house}.evil.example`,
      `${house}:81`,
      "https://accord.example",
      "null",
      "http://accord.example@evil.example",
    ];
    for (const origin of wrong) {
      expect((await ask("d1", null, { cookie, origin })).status, origin).toBe(403);
      expect((await ask("d1", "ana", { origin })).status, origin).toBe(403);
    }
    expect((await ask("d1", null, { cookie })).status).toBe(403);
    const good = [
      await ask("d1", null, { cookie, origin: house }),
      await ask("d1", "ana"),
      await ask("d1", "ana", { origin: house }),
    ];
    for (const client of good) await until(() => client.rights === "edit");
  });

  it("[SAVE-14] a page of somebody whose browser has another session by now is told that its own has ended", async () => {
    for (const accord of [true, false]) {
      const other = await ask("d1?as=eve", "ana", {}, accord);
      await until(() => other.code === closeCodes.session_ended);
      expect(other.rights).toBeNull();
    }
    expect(desk.documents.stats()).toMatchObject({ rooms: 0, sessions: 0 });
    const own = await ask("d1?as=ana", "ana");
    await until(() => own.rights === "edit");
  });

  it("[T10] nothing is compressed, and a plain client gets no messages it does not know", async () => {
    const plain = await ask("d1", "ana", { "sec-websocket-extensions": "permessage-deflate" }, false);
    await until(() => plain.step1s === 1);
    plain.step2();
    plain.sync(0, Uint8Array.of(0));
    await until(() => plain.told.length >= 2);
    expect(plain.socket.extensions).toBe("");
    expect(new Set(plain.told.map(({ type }) => type))).toEqual(new Set([0]));
  });

  it("[T11] a text frame, reserved bits and noise end their own socket only", async () => {
    const other = await ask("d1", "ana");
    await until(() => other.rights === "edit");
    const text = await ask("d1", "ana");
    text.socket.send("hello");
    await until(() => text.code === 4402);
    const noise = await ask("d1", "ana");
    noise.socket.send(Uint8Array.of(0, 9, 9, 9));
    await until(() => noise.code === 4402);
    for (const frame of [
      [0xf2, 0x80, 0, 0, 0, 0],
      [0x83, 0x80, 0, 0, 0, 0],
      // A text that is no UTF-8, and a reason of closing that is none.
      [0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28],
      [0x88, 0x84, 0, 0, 0, 0, 0x03, 0xe8, 0xc3, 0x28],
      [0x82, 0x7f, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0],
    ]) {
      await new Promise<void>((resolve) => {
        const socket = connect(desk.port, "127.0.0.1");
        socket.on("data", (data) => {
          if (data.toString("latin1").startsWith("HTTP/1.1 101")) socket.write(Uint8Array.from(frame));
        });
        socket.on("close", () => resolve());
        socket.write(
          "GET /sync/d1 HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nAuthorization: Bearer ana\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n",
        );
      });
    }
    other.step2();
    await other.isSaved(1);
    await until(() => desk.documents.stats().sessions === 1);
  });

  it("[SYNC-24] [T78] at closing a socket is told when to come back", async () => {
    const ana = await ask("d1", "ana");
    await until(() => ana.rights === "edit");
    await desk.documents.close();
    await until(() => ana.code === 1012);
    expect(ana.retry).toBeGreaterThan(1_000);
  });
});
