import fs, { statSync } from "node:fs";
import type Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fact } from "../../ports/tables/index.js";
import { migratedFolder, type TestFolder } from "../../testing/folder.js";
import { LogSync } from "./log-sync.js";
import { SqliteStore } from "./store.js";

let folder: TestFolder;
let store: SqliteStore;
beforeEach(async () => {
  folder = await migratedFolder();
  store = new SqliteStore(folder.file);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await store.close();
  await folder.remove();
});

const write = (key: string) => store.transactAside((tx) => tx.insert(fact).values({ key, value: "" }));
const keys = async () => (await store.read.select().from(fact)).map(({ key }) => key);
const turn = () => new Promise((resolve) => setImmediate(resolve));
const failed = Object.assign(new Error("the disk fails"), { code: "EIO" });

/** A disk that does nothing before it is told to. */
function heldDisk() {
  const asked: ((error: NodeJS.ErrnoException | null) => void)[] = [];
  vi.spyOn(fs, "fdatasync").mockImplementation((_file, done) => void asked.push(done));
  return asked;
}

describe("a commit that waits for the disk beside the event loop", () => {
  it("[STORE-8] is told when the disk has it and not before; what comes behind it waits, and all else goes on", async () => {
    const asked = heldDisk();
    const told: string[] = [];
    const first = write("first").then(() => told.push("first"));
    const second = store
      .transact((tx) => tx.insert(fact).values({ key: "second", value: "" }))
      .then(() => told.push("second"));
    for (let turns = 0; turns < 20; turns++) await turn();
    const settled = store.settled().then(() => told.push("settled"));
    for (let turns = 0; turns < 20; turns++) await turn();
    expect([asked.length, told, await keys()]).toEqual([1, [], ["first"]]);
    asked[0]?.(null);
    await Promise.all([first, second, settled]);
    expect(told.slice(0, 2).sort()).toEqual(["first", "settled"]);
    expect(told[2]).toBe("second");
  });

  it("[STORE-8] asks the disk for nothing where nothing was written, or it was undone", async () => {
    const asked = heldDisk();
    await store.transactAside(async (tx) => void (await tx.select().from(fact)));
    const undone = store.transactAside(async (tx) => {
      await tx.insert(fact).values({ key: "lost", value: "" });
      throw new Error("for a reason");
    });
    await expect(undone).rejects.toThrow("for a reason");
    expect([asked.length, await keys()]).toEqual([0, []]);
  });

  it("[STORE-8] stands in the database itself where the disk did not take it in the log", async () => {
    vi.spyOn(fs, "fdatasync").mockImplementationOnce((_file, done) => done(failed));
    await write("kept");
    expect(statSync(`${folder.file}-wal`).size).toBe(0);
    expect(await keys()).toEqual(["kept"]);
  });

  it("[STORE-8] [T71] where neither is possible, it fails, and so does all that would be built on it", async () => {
    vi.spyOn(fs, "fdatasync").mockImplementationOnce((_file, done) => done(failed));
    let busy = 1;
    const log = new LogSync({ name: folder.file, pragma: () => [{ busy }] } as unknown as Database.Database);
    await expect(log.sync()).rejects.toThrow("The disk did not take");
    await expect(log.settled()).rejects.toThrow("The disk did not take");
    busy = 0;
    await log.settled();
    await log.sync();
    log.close();
  });
});
