import type { AddressInfo } from "node:net";
import { listThreads } from "@accord/shared/comments";
import { getTicket } from "@accord/shared/people";
import { closeCodes } from "@accord/shared/protocol";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import WebSocket from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { paragraph, textOf } from "../documents/testing/clients.js";
import { until } from "../documents/testing/desk.js";
import { session, token } from "../ports/tables/index.js";
import { type Furniture, furnish } from "../testing/furnish.js";
import { handsOfTest } from "../testing/hands.js";
import { openTestHouse, origin, start, type TestHouse } from "../testing/house.js";
import { hashOfSecret, sessionCookie } from "./speaker.js";

let house: TestHouse;
let here: Furniture;
let port: number;
const open: WebsocketProvider[] = [];
beforeAll(async () => {
  house = await openTestHouse();
  here = await furnish(house, handsOfTest(house));
  await house.app.http.listen({ port: 0, host: "127.0.0.1" });
  port = (house.app.http.server.address() as AddressInfo).port;
  await house.store.transact(async (tx) => {
    for (const name of ["healthWriter", "healthEditor", "observer"]) {
      const hash = hashOfSecret(`secret of ${name}`);
      const who = { hash, person: house.people[name] ?? "", createdAt: start };
      await tx.insert(session).values({ ...who, expiresAt: "2036-01-01T00:00:00.000Z" });
      await tx.insert(token).values({ ...who, name: "test", expiresAt: null });
    }
  });
});
afterAll(() => house.close());
afterEach(() => {
  for (const one of open.splice(0)) one.destroy();
});

/** The package as it comes: only what a browser or a program would send along is put in. */
function plain(headers: Record<string, string>, params: Record<string, string> = {}): WebsocketProvider {
  class Socket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers });
    }
  }
  const provider = new WebsocketProvider(`ws://127.0.0.1:${port}/sync`, here.document, new Y.Doc(), {
    WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    maxBackoffTime: 200,
    params,
  });
  open.push(provider);
  return provider;
}
const cookieOf = (name: string) => ({
  cookie: `${sessionCookie}=${encodeURIComponent(`secret of ${name}`)}`,
  origin,
});
const bearerOf = (name: string) => ({ authorization: `Bearer secret of ${name}` });
const ticketOf = async (who: string) =>
  (await house.ask(who, getTicket, { params: { document: here.document } })).json.ticket;
const synced = (...providers: WebsocketProvider[]) => until(() => providers.every((one) => one.synced));

describe("the y-websocket package, unmodified", () => {
  it("[SYNC-1] [T6] [T10] writes with a cookie, with Bearer and with a ticket, and all see one text and each other", async () => {
    const ways = [
      plain(cookieOf("healthWriter")),
      plain(bearerOf("healthEditor")),
      plain({}, { ticket: await ticketOf("healthWriter") }),
    ];
    await synced(...ways);
    expect(ways.map(({ ws }) => ws?.extensions)).toEqual(["", "", ""]);
    for (const [no, { doc, awareness }] of ways.entries()) {
      awareness.setLocalState({ field: "problem" });
      paragraph(doc, "problem").insert(0, `way ${no} `);
    }
    await until(() => new Set(ways.map(({ doc }) => textOf(doc))).size === 1);
    for (const no of [0, 1, 2]) expect(textOf((ways[0] as WebsocketProvider).doc)).toContain(`way ${no}`);
    await until(() => ways.every(({ awareness }) => awareness.getStates().size === 3));
    const names = [...(ways[0] as WebsocketProvider).awareness.getStates().values()].map(
      ({ user }) => user?.name,
    );
    expect(names.sort()).toEqual(["healthEditor", "healthWriter", undefined]);
  });

  it("[SYNC-2] goes offline and comes back by itself; the words of both sides are there once", async () => {
    const [one, other] = [plain(cookieOf("healthWriter")), plain(bearerOf("healthEditor"))];
    await synced(one, other);
    one.disconnect();
    paragraph(one.doc, "action").insert(0, "written away ");
    paragraph(other.doc, "action").insert(0, "written here ");
    one.connect();
    await until(() => /written away/.test(textOf(other.doc, "action")));
    await until(() => textOf(one.doc, "action") === textOf(other.doc, "action"));
    expect(textOf(one.doc, "action").match(/written/g)).toHaveLength(2);
  });

  it("[LINE-1] a spent ticket opens nothing; with a new one in its params the same provider goes on", async () => {
    const one = plain({}, { ticket: await ticketOf("healthWriter") });
    await synced(one);
    one.disconnect();
    let failed = 0;
    one.on("connection-error", () => failed++);
    one.connect();
    await until(() => failed > 0);
    expect(one.synced).toBe(false);
    one.disconnect();
    one.params = { ticket: await ticketOf("healthWriter") };
    one.connect();
    await synced(one);
  });

  it("[T2] who may only read gets the text, and a word of theirs ends the connection for good", async () => {
    const reader = plain(cookieOf("observer"));
    await synced(reader);
    const before = textOf(await house.app.documents.read(here.document));
    const closed: number[] = [];
    reader.on("closed", ({ code }) => closed.push(code));
    paragraph(reader.doc, "problem").insert(0, "not mine ");
    await until(() => closed.length === 1);
    expect(closed).toEqual([4401]);
    expect(textOf(await house.app.documents.read(here.document))).toBe(before);
  });

  it("[T1] nothing that is written into a text makes, changes or takes over a comment", async () => {
    const listed = async () =>
      (await house.ask("contact", listThreads, { params: { document: here.document } })).json;
    const before = await listed();
    expect(before.threads.length).toBeGreaterThan(0);
    const forgeries: ((doc: Y.Doc) => void)[] = [
      (doc) =>
        doc.getMap("comments").set(here.onDraft.comment, { author: house.people.contact, text: "forged" }),
      (doc) => doc.getArray("threads").push([{ id: here.onDraft.thread, text: "forged" }]),
      (doc) => paragraph(doc).insertEmbed(0, { thread: here.onDraft.thread, text: "forged" }),
      (doc) => paragraph(doc).setAttribute("comments" as never, "forged" as never),
    ];
    for (const forge of forgeries) {
      const writer = plain(bearerOf("healthWriter"));
      await synced(writer);
      const closed = new Promise<number>((resolve) =>
        writer.on("connection-close", (event) => event && resolve(event.code)),
      );
      forge(writer.doc);
      expect(await closed, String(forge)).toBe(closeCodes.shape);
      writer.destroy();
    }
    const writer = plain(bearerOf("healthWriter"));
    await synced(writer);
    const mark = {
      "thread--forged": { id: here.onDraft.thread, author: house.people.contact, text: "forged" },
    };
    paragraph(writer.doc).insert(0, "words of nobody else ", mark);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await listed()).toEqual(before);
  });
});
