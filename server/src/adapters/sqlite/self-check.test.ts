import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { child } from "../../testing/child.js";
import { migratedFolder, type TestFolder, testFolder } from "../../testing/folder.js";
import { programOf } from "../../testing/program.js";
import { lockFolder } from "./folder-lock.js";
import { migrate, migrationsOnDisk } from "./migrate.js";
import { assertSafe, openReader, openWriter, selfCheck } from "./open.js";

const now = "2026-11-02T09:00:00.000Z";
const holding = programOf("testing/hold-lock.ts");

describe("start-up refuses rather than run with less than it promises", () => {
  let folder: TestFolder;
  let db: Database.Database;

  beforeEach(async () => {
    folder = await migratedFolder();
    db = openWriter(folder.file);
  });
  afterEach(async () => {
    db.close();
    await folder.remove();
  });

  it("[G23] a connection opened by openWriter is safe, also on reopening a WAL file", () => {
    db.close();
    db = openWriter(folder.file);
    expect(selfCheck(db)).toMatchObject({ synchronous: 2, foreignKeys: 1, journalMode: "wal" });
    expect(() => assertSafe(selfCheck(db))).not.toThrow();
  });

  it("[G23] synchronous below FULL", () => {
    db.pragma("synchronous = NORMAL");
    expect(() => assertSafe(selfCheck(db))).toThrow("synchronous=FULL");
  });

  it("[G23] foreign keys off", () => {
    db.pragma("foreign_keys = OFF");
    expect(() => assertSafe(selfCheck(db))).toThrow("foreign keys");
  });

  it("[G23] a file system without WAL", () => {
    const memory = new Database(":memory:");
    memory.pragma("synchronous = FULL");
    memory.pragma("foreign_keys = ON");
    expect(() => assertSafe(selfCheck(memory))).toThrow("WAL");
    memory.close();
  });

  it.each(["3.51.2", "3.50.9", "3.7.0", "2.99.99"])(
    "[G23] SQLite %s, which can damage a WAL file",
    (sqlite) => {
      expect(() => assertSafe({ ...selfCheck(db), sqlite })).toThrow("3.51.3");
    },
  );

  it.each(["3.51.3", "3.51.10", "3.53.0", "4.0.0"])("[G23] SQLite %s is new enough", (sqlite) => {
    expect(() => assertSafe({ ...selfCheck(db), sqlite })).not.toThrow();
  });

  it("[G23] the reader can't write", () => {
    const reader = openReader(folder.file);
    expect(() => reader.exec("insert into fact values ('x', 'y')")).toThrow();
    reader.close();
  });

  it("[G23] a migration of a newer Accord", () => {
    db.prepare("insert into schema_migration values ('9999_newer.sql', 'x', ?)").run(now);
    expect(() => migrate(db, { now })).toThrow("newer Accord (migration 9999_newer.sql)");
  });

  it("[G23] a migration that is not the one that was applied", () => {
    const [first, ...rest] = migrationsOnDisk();
    const changed = [{ name: first?.name ?? "", sql: `${first?.sql} -- another` }, ...rest];
    expect(() => migrate(db, { migrations: changed, now })).toThrow("not the one that was applied");
  });
});

describe("one process per data folder", () => {
  it("[T73] a second one is refused while the first lives, and not after it was killed", async () => {
    const folder = await testFolder();
    const first = child(await holding(), [folder.path]);
    await first.line((line) => line === "locked");
    expect(() => lockFolder(folder.path)).toThrow("Another Accord already runs on the data folder");
    first.process.kill("SIGKILL");
    await first.ended;
    const lock = lockFolder(folder.path);
    expect(() => lockFolder(folder.path)).toThrow("Another Accord");
    lock.release();
    lockFolder(folder.path).release();
    await folder.remove();
  });
});
