import { readdirSync } from "node:fs";
import { join } from "node:path";
import type Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type TestFolder, testFolder } from "../../testing/folder.js";
import { type Migration, migrate, migrationsOnDisk } from "./migrate.js";
import { openWriter } from "./open.js";

const now = "2026-11-02T09:00:00.000Z";
const first: Migration = {
  name: "0000_start.sql",
  sql: `CREATE TABLE proposal (id TEXT PRIMARY KEY, title TEXT NOT NULL);
--> statement-breakpoint
CREATE TABLE remark (id TEXT PRIMARY KEY, proposal TEXT NOT NULL REFERENCES proposal(id) ON DELETE CASCADE);`,
};
/** What drizzle-kit writes for a changed column: a rebuild, which inside a transaction deletes the child rows. */
const rebuild: Migration = {
  name: "0001_rebuild.sql",
  sql: `PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE __new_proposal (id TEXT PRIMARY KEY, title TEXT NOT NULL, theme TEXT);--> statement-breakpoint
INSERT INTO __new_proposal(id, title) SELECT id, title FROM proposal;--> statement-breakpoint
DROP TABLE proposal;--> statement-breakpoint
ALTER TABLE __new_proposal RENAME TO proposal;--> statement-breakpoint
PRAGMA foreign_keys=ON;`,
};

describe("migrations", () => {
  let folder: TestFolder;
  let db: Database.Database;
  const count = (table: string) =>
    (db.prepare(`select count(*) as n from ${table}`).get() as { n: number }).n;

  beforeEach(async () => {
    folder = await testFolder();
    db = openWriter(folder.file);
    migrate(db, { migrations: [first], now });
    db.exec("insert into proposal values ('p1', 'One'), ('p2', 'Two')");
    db.exec("insert into remark values ('r1', 'p1'), ('r2', 'p1'), ('r3', 'p2')");
  });
  afterEach(async () => {
    db.close();
    await folder.remove();
  });

  it("[T75] a table rebuild keeps every child row, and references still hold", () => {
    expect(migrate(db, { migrations: [first, rebuild], now })).toEqual(["0001_rebuild.sql"]);
    expect([count("proposal"), count("remark")]).toEqual([2, 3]);
    expect(db.pragma("foreign_key_check")).toEqual([]);
    expect(db.pragma("foreign_keys", { simple: true })).toBe(1);
    expect(() => db.exec("insert into remark values ('r4', 'nowhere')")).toThrow("FOREIGN KEY");
  });

  it("[T75] one that would lose rows is refused and leaves everything as it was", () => {
    const losing: Migration = { name: "0001_losing.sql", sql: "DELETE FROM remark WHERE id = 'r1';" };
    expect(() => migrate(db, { migrations: [first, losing], now })).toThrow("would delete 1 rows of remark");
    expect(count("remark")).toBe(3);
    expect(migrate(db, { migrations: [first, rebuild], now })).toEqual(["0001_rebuild.sql"]);
  });

  it("[T75] one that would leave rows without what they belong to is refused", () => {
    const breaking: Migration = {
      name: "0001_breaking.sql",
      sql: "INSERT INTO remark VALUES ('r9', 'nobody');",
    };
    expect(() => migrate(db, { migrations: [first, breaking], now })).toThrow("without what they belong to");
    expect(count("remark")).toBe(3);
  });

  it("[T75] one that fails midway leaves nothing of itself, nor of those before it in the same start", () => {
    const failing: Migration = {
      name: "0002_failing.sql",
      sql: "ALTER TABLE proposal ADD COLUMN x TEXT; SELECT no_such_function();",
    };
    expect(() => migrate(db, { migrations: [first, rebuild, failing], now })).toThrow("no_such_function");
    expect(db.prepare("select name from schema_migration").all()).toEqual([{ name: "0000_start.sql" }]);
    expect(db.prepare("select name from pragma_table_info('proposal')").all()).toEqual([
      { name: "id" },
      { name: "title" },
    ]);
  });

  it("[T75] keeps a copy of the data as it was before", () => {
    const backups = join(folder.path, "backups");
    migrate(db, { migrations: [first, rebuild], backupFolder: backups, now });
    expect(readdirSync(backups)).toEqual(["before-migration-2026-11-02T09-00-00-000Z.db"]);
    const copy = openWriter(join(backups, readdirSync(backups)[0] ?? ""));
    expect(copy.prepare("select count(*) as n from remark").get()).toEqual({ n: 3 });
    copy.close();
  });

  it("[T75] those of this Accord apply to an empty file, once", async () => {
    const empty = await testFolder();
    const fresh = openWriter(empty.file);
    expect(migrate(fresh, { now })).toEqual(migrationsOnDisk().map(({ name }) => name));
    expect(migrate(fresh, { now })).toEqual([]);
    fresh.close();
    await empty.remove();
  });

  it("[S15] items of an agenda get ids of their own, and keep the time that their titles had", () => {
    db.close();
    db = openWriter(`${folder.file}-items`);
    const all = migrationsOnDisk();
    const at = all.findIndex(({ name }) => name.includes("agenda_items"));
    migrate(db, { migrations: all.slice(0, at), now });
    const columns = db.pragma("table_info(meeting)") as {
      name: string;
      type: string;
      notnull: number;
      dflt_value: unknown;
    }[];
    db.pragma("foreign_keys = OFF");
    const insert = (id: string, told: object) => {
      const needed = columns.filter(
        ({ notnull, dflt_value, name }) => (notnull && dflt_value === null) || name in told || name === "id",
      );
      const value = ({ name, type }: (typeof columns)[number]) =>
        name === "id" ? id : ((told as Record<string, unknown>)[name] ?? (type === "integer" ? 1 : id));
      db.prepare(
        `insert into meeting (${needed.map(({ name }) => name).join()}) values (${needed.map(() => "?").join()})`,
      ).run(needed.map(value));
    };
    const items = ["Prices", "Rents"].map((title) => ({
      title,
      words: "",
      minutes: 5,
      about: null,
      question: null,
    }));
    insert("m1", {
      agenda: JSON.stringify(items),
      course: JSON.stringify({ on: "Rents", since: now, used: { Prices: 300, Gone: 7 } }),
    });
    insert("m2", { agenda: "[]" });
    migrate(db, { migrations: all.slice(0, at + 1), now });
    const rows = db.prepare("select agenda, course from meeting order by id").all() as {
      agenda: string;
      course: string | null;
    }[];
    const [agenda, course] = [JSON.parse(rows[0]?.agenda ?? ""), JSON.parse(rows[0]?.course ?? "")];
    expect(agenda.map(({ title }: { title: string }) => title)).toEqual(["Prices", "Rents"]);
    expect(agenda[0]).toMatchObject({ ...items[0], id: expect.stringMatching(/^[0-9a-f]{22}$/u) });
    expect(course).toEqual({ on: agenda[1].id, since: now, used: { [agenda[0].id]: 300 } });
    expect(rows[1]).toEqual({ agenda: "[]", course: null });
  });
});
