import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { documentUpdate } from "../ports/tables/index.js";
import { paragraph, textOf, typist } from "./testing/clients.js";
import { type Desk, openDesk, until } from "./testing/desk.js";

let desk: Desk;
const open: { close(): void }[] = [];
const sit = (...args: Parameters<typeof typist>) => {
  const client = typist(...args);
  open.push(client);
  return client;
};

beforeEach(async () => {
  desk = await openDesk({ idleSeconds: 1 });
  await desk.person("ana");
  await desk.person("ben");
  await desk.create("d1");
});
afterEach(async () => {
  for (const client of open.splice(0)) client.close();
  await desk.close();
});

const rows = async () => (await desk.store.read.select().from(documentUpdate)).length;

describe("typing through the y-websocket package as it comes", () => {
  it("[SYNC-1] two editors end with one text, and it is in the journal", async () => {
    const ana = sit(desk.port, "d1", "ana");
    const ben = sit(desk.port, "d1", "ben");
    await ana.synced();
    await ben.synced();
    paragraph(ana.doc).insert(0, "Open the budget.");
    await until(() => ben.text().includes("Open the budget."));
    paragraph(ben.doc).insert(5, "all of ");
    paragraph(ana.doc).format(0, 4, { bold: {} });
    await until(
      () => ana.text() === ben.text() && ana.text().includes("all of "),
      () => `${ana.text()} / ${ben.text()}`,
    );
    expect(await rows()).toBeGreaterThan(2);
    expect(desk.log).toEqual([]);
  });

  it("[SYNC-2] words typed and words deleted offline arrive, typing before step 2 included", async () => {
    const ana = sit(desk.port, "d1", "ana");
    const ben = sit(desk.port, "d1", "ben");
    await ana.synced();
    await ben.synced();
    paragraph(ana.doc).insert(0, "First words stay. Last words go.");
    await until(() => ben.text().includes("Last words go."));
    ana.provider.disconnect();
    paragraph(ana.doc).delete(17, 15);
    paragraph(ana.doc).insert(17, " Typed and deleted offline");
    paragraph(ana.doc).delete(17, 26);
    paragraph(ana.doc).insert(17, " Offline words.");
    paragraph(ben.doc).insert(0, "Ben: ");
    ana.provider.on("status", ({ status }: { status: string }) => {
      if (status === "connected") paragraph(ana.doc).insert(paragraph(ana.doc).length, " Typed at once.");
    });
    ana.provider.connect();
    await until(
      () => ana.text() === ben.text() && ben.text().includes("Typed at once."),
      () => `${ana.text()} / ${ben.text()} ${desk.log}`,
    );
    expect(ben.text()).toContain("Ben: First words stay. Offline words. Typed at once.");
    expect(ben.text()).not.toContain("Last words go");
    expect(ana.closes).toEqual([]);
  });

  it("[SYNC-3] [T77] after a restart, and after an idle room was put away, the text is the same", async () => {
    const ana = sit(desk.port, "d1", "ana");
    await ana.synced();
    const text = paragraph(ana.doc);
    for (let i = 0; i < 600; i++) text.insert(text.length, `${i} `);
    for (let i = 0; i < 100; i++) text.delete(3, 2);
    await until(() => desk.documents.stats().waiting === 0);
    await sleep(100);
    const words = ana.text();
    ana.close();
    await until(
      () => desk.documents.stats().rooms === 0,
      () => "the room stays",
      6_000,
    );
    const again = sit(desk.port, "d1", "ben");
    await again.synced();
    expect(again.text()).toBe(words);
    again.close();
    const { folder } = desk;
    await desk.documents.close();
    const second = await openDesk({ folder });
    const third = sit(second.port, "d1", "ben");
    await third.synced();
    expect(third.text()).toBe(words);
    expect(Y.encodeStateVector(third.doc)).toEqual(Y.encodeStateVector(again.doc));
    const [head] = await desk.store.read.all<{ n: number }>(sql`select count(*) as n from document_head`);
    expect(head?.n).toBe(1);
    third.close();
    await second.close();
  });

  it("[T77] many who come at once to a room that is not open find one, and each word stands once", async () => {
    const ana = sit(desk.port, "d1", "ana");
    await ana.synced();
    paragraph(ana.doc).insert(0, "Stood before. ");
    await expect.poll(async () => textOf(await desk.documents.read("d1"))).toContain("Stood before.");
    ana.close();
    const { folder } = desk;
    await desk.documents.close();
    const second = await openDesk({ folder });
    const many = Array.from({ length: 20 }, (_, i) => sit(second.port, "d1", i % 2 ? "ana" : "ben"));
    for (const one of many) await one.synced();
    expect(second.documents.stats()).toMatchObject({ rooms: 1, sessions: many.length });
    for (const [i, one] of many.entries()) paragraph(one.doc).insert(0, `#${i}. `);
    const words = ["Stood before.", ...many.map((_one, i) => `#${i}. `)];
    const times = (text: string) => words.map((word) => text.split(word).length - 1);
    await until(
      () => many.every((one) => times(one.text()).every((count) => count === 1)),
      () => many.map((one) => one.text()).join("\n"),
    );
    for (const one of many) one.close();
    await second.close();
  });

  it("[SYNC-4] [T14] deleting everything is durable when it is said saved", async () => {
    const ana = sit(desk.port, "d1", "ana", { accord: true });
    await ana.synced();
    paragraph(ana.doc).insert(0, "Gone tomorrow");
    await until(() => ana.saved.length > 0);
    const before = ana.saved.at(-1) ?? 0;
    ana.doc.getXmlFragment("problem").delete(0, 1);
    await until(() => (ana.saved.at(-1) ?? 0) > before);
    const ben = sit(desk.port, "d1", "ben");
    await ben.synced();
    expect(textOf(ben.doc)).toBe("");
  });
});
