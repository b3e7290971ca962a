import { afterEach, beforeEach, expect, it } from "vitest";
import type * as Y from "yjs";
import { openRooms } from "./rooms.js";
import { Session } from "./session.js";
import { everybodyWrites } from "./testing/access.js";
import { append, manyUpdates } from "./testing/archive.js";
import { type Desk, openDesk, until } from "./testing/desk.js";
import { honest, LoopSocket } from "./testing/loopback.js";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

/** How often something was looked at that there is more of in a longer text. */
async function looksOfKeys(document: string, updates: number): Promise<{ looks: number; pieces: number }> {
  await desk.create(document);
  await append(desk, manyUpdates(document, updates));
  const rooms = openRooms(
    {
      store: desk.store,
      journal: desk.journal,
      access: everybodyWrites,
      now: () => "2026-11-02T09:00:00.000Z",
      log: (error, about) => desk.log.push(`${about} ${String(error)}`),
      suspect: () => undefined,
    },
    () => undefined,
  );
  const room = rooms.of(document);
  await room.opened;
  await desk.journal.write((tx) => room.writeHead(tx));

  let looks = 0;
  const counting = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(of, name, receiver) {
        if (typeof name === "string" && /^\d+$/.test(name)) looks += 1;
        const found = Reflect.get(of, name, receiver) as unknown;
        // Making room in an array moves a block of memory and looks at nothing.
        return name === "splice" ? (found as () => unknown).bind(of) : found;
      },
    });
  const { clients } = room.doc.store;
  let pieces = 0;
  for (const [client, structs] of clients) {
    pieces += structs.length;
    clients.set(client, counting(structs));
  }
  const texts = [room.doc.getXmlFragment("problem"), ...room.doc.getXmlFragment("problem").toArray()];
  for (const text of texts) {
    let start = (text as unknown as { _start: Y.Item | null })._start;
    Object.defineProperty(text, "_start", {
      get: () => {
        looks += pieces;
        return start;
      },
      set: (item: Y.Item | null) => {
        start = item;
      },
    });
  }

  const reader = { person: "ana", name: "Ana", rightsVersion: 1, session: "s" };
  const session = new Session(new LoopSocket().asSocket, reader, true);
  room.sessions.add(session);
  room.greet(session, "edit", "");
  const typist = honest(await desk.documents.read(document));
  const sent: Uint8Array[] = [];
  typist.doc.on("update", (update: Uint8Array) => sent.push(update));
  const words = (typist.doc.getXmlFragment("problem").get(0) as Y.XmlElement).get(0) as Y.XmlText;
  looks = 0;
  for (let key = 0; key < 40; key++) {
    if (key % 4 === 3) words.delete(1, 1);
    else words.insert(Math.floor(words.length / 2) + key, "k");
    room.waiting.push(session.receive(sent.at(-1) as Uint8Array, false));
    rooms.wake(room);
    await rooms.drained();
  }
  expect(desk.log).toEqual([]);
  await until(() => room.waiting.length === 0);
  const last = await desk.journal.last(desk.store.read, document);
  expect(last).toBe(updates + 40);
  rooms.drop(room);
  return { looks, pieces };
}

it("[ROOM-2] a keystroke does no work that grows with the text, counted in what is looked at", async () => {
  const short = await looksOfKeys("short", 300);
  const long = await looksOfKeys("long", 12_000);
  console.info(`looks per 40 keys: ${JSON.stringify([short, long])}`);
  expect(long.pieces).toBeGreaterThan(short.pieces * 20);
  expect(long.looks).toBeLessThan(short.looks * 2.5);
});
