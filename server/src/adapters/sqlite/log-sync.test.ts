import fs, { statSync } from "node:fs";
import type Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from "vitest";
import { fact } from "../../ports/tables/index.js";
import { migratedFolder, type TestFolder } from "../../testing/folder.js";
import { LogSync } from "./log-sync.js";
import { SqliteStore } from "./store.js";

let folder: TestFolder;
let store: SqliteStore;
let quick: MockInstance<() => boolean>;
beforeEach(async () => {
  folder = await migratedFolder();
  store = new SqliteStore(folder.file);
  quick = vi.spyOn(LogSync.prototype, "isQuick", "get").mockReturnValue(false);
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

describe("a disk that answers soon", () => {
  /** A clock that goes on only while the disk works. */
  function diskOf(log: LogSync) {
    let now = 0;
    vi.spyOn(performance, "now").mockImplementation(() => now);
    const pass = (ms: number) => {
      now += ms;
    };
    const answer = (ms: number, times = 1) => {
      for (let n = 0; n < times; n++) log.inPlace(() => pass(ms));
    };
    return { answer, pass };
  }

  it("[STORE-9] is waited for in place, a slow one beside the loop, and one slow answer of many changes nothing", () => {
    quick.mockRestore();
    const log = new LogSync({} as Database.Database);
    const disk = diskOf(log);
    disk.answer(0.1, 50);
    disk.answer(20);
    expect(log.isQuick).toBe(true);
    disk.answer(20, 10);
    expect(log.isQuick).toBe(false);
  });

  it("[STORE-9] is tried again after a hundred times what it took, and one soon answer brings it back", () => {
    quick.mockRestore();
    const log = new LogSync({} as Database.Database);
    const disk = diskOf(log);
    disk.answer(10, 10);
    disk.pass(999);
    expect(log.isQuick).toBe(false);
    disk.pass(1);
    expect(log.isQuick).toBe(true);
    disk.answer(10);
    expect(log.isQuick).toBe(false);
    disk.pass(1_000);
    disk.answer(1);
    expect(log.isQuick).toBe(true);
  });

  it("[STORE-9] hears of each batch, and SQLite itself waits for the disk", async () => {
    quick.mockReturnValue(true);
    const aside = vi.spyOn(fs, "fdatasync");
    const inPlace = vi.spyOn(LogSync.prototype, "inPlace");
    await write("kept");
    expect([inPlace.mock.calls.length, aside.mock.calls.length, await keys()]).toEqual([1, 0, ["kept"]]);
  });
});
