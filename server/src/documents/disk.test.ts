import fs from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type * as Y from "yjs";
import { LogSync } from "../adapters/sqlite/log-sync.js";
import { paragraph, rawClient, textOf, updatesOf } from "./testing/clients.js";
import { type Desk, openDesk, until } from "./testing/desk.js";

let desk: Desk;
const open: { close(): void }[] = [];
const sit = async (name: string, document = "d1") => {
  const client = await rawClient(desk.port, document, name);
  open.push(client);
  await until(() => client.rights === "edit");
  client.sync(0, Uint8Array.of(0));
  client.step2();
  await client.isSaved(1);
  return client;
};
beforeEach(async () => {
  vi.spyOn(LogSync.prototype, "isQuick", "get").mockReturnValue(false);
  desk = await openDesk();
  for (const name of ["ana", "ben"]) await desk.person(name);
  await desk.create("d1");
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const client of open.splice(0)) client.close();
  await desk.close();
});

type Client = Awaited<ReturnType<typeof sit>>;
const type = ({ doc, ...client }: Client, words: string) => {
  for (const update of updatesOf(doc, (made: Y.Doc) => paragraph(made).insert(0, words)))
    client.update(update);
};

describe("while the disk works", () => {
  it("[STORE-8] [LINE-8] nobody is told that words are saved and nobody else has them, and carets still move", async () => {
    const [ana, ben] = [await sit("ana"), await sit("ben")];
    const asked: ((error: null) => void)[] = [];
    vi.spyOn(fs, "fdatasync").mockImplementation((_file, done) => void asked.push(done));
    type(ana, "words");
    await until(() => asked.length === 1);
    ana.presence([{ client: ana.doc.clientID, clock: 1, state: { at: 1 } }]);
    await until(() => ben.awareness.has(ana.doc.clientID));
    expect([ana.saved, textOf(ben.doc), textOf(await desk.documents.read("d1"))]).toEqual([1, "", ""]);
    // What comes meanwhile is the next batch.
    type(ana, "more ");
    vi.restoreAllMocks();
    asked[0]?.(null);
    await ana.isSaved(3);
    await until(() => textOf(ben.doc).includes("more words"));
  });

  it("[STORE-8] [T71] words that it did not take are not told as saved, and are once it takes them", async () => {
    const ana = await sit("ana");
    const failed = Object.assign(new Error("the disk fails"), { code: "EIO" });
    vi.spyOn(fs, "fdatasync").mockImplementationOnce((_file, done) => done(failed));
    type(ana, "words");
    await ana.isSaved(2);
    expect(textOf(await desk.documents.read("d1"))).toContain("words");
    expect(fs.statSync(`${desk.folder}/accord.db-wal`).size).toBe(0);
  });
});
