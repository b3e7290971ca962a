import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type Database from "better-sqlite3";
import { serverFolder } from "../../server-folder.js";

export interface Migration {
  readonly name: string;
  readonly sql: string;
}

const folder = join(serverFolder, "migrations");

export function migrationsOnDisk(from: string = folder): Migration[] {
  return readdirSync(from)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(from, name), "utf8") }));
}

/**
 * Brings the file to the newest schema: whole or not at all. A table rebuild inside a transaction would delete
 * child rows (threats.md 0.6), so foreign keys are off outside it, row counts and references are compared before
 * commit, and a copy is kept.
 */
export function migrate(
  db: Database.Database,
  options: { migrations?: Migration[]; backupFolder?: string; now: string },
): string[] {
  db.exec(
    "CREATE TABLE IF NOT EXISTS schema_migration (name TEXT PRIMARY KEY, sha256 TEXT NOT NULL, at TEXT NOT NULL)",
  );
  const known = new Map(
    (db.prepare("select name, sha256 from schema_migration").all() as { name: string; sha256: string }[]).map(
      (row) => [row.name, row.sha256],
    ),
  );
  const wanted = options.migrations ?? migrationsOnDisk();
  for (const name of known.keys()) {
    if (!wanted.some((migration) => migration.name === name)) {
      throw new Error(
        `This data was written by a newer Accord (migration ${name}). Start the newer version.`,
      );
    }
  }
  const due = wanted.filter((migration) => {
    const hash = known.get(migration.name);
    if (hash !== undefined && hash !== sha256(migration.sql))
      throw new Error(`Migration ${migration.name} is not the one that was applied.`);
    return hash === undefined;
  });
  if (due.length === 0) return [];
  if (known.size > 0 && options.backupFolder) backup(db, options.backupFolder, options.now);

  db.pragma("foreign_keys = OFF");
  try {
    db.exec("BEGIN IMMEDIATE");
    const before = rowCounts(db);
    for (const migration of due) {
      db.exec(migration.sql.replaceAll("--> statement-breakpoint", ""));
      db.prepare("insert into schema_migration values (?, ?, ?)").run(
        migration.name,
        sha256(migration.sql),
        options.now,
      );
    }
    compareCounts(before, rowCounts(db));
    const broken = db.pragma("foreign_key_check") as unknown[];
    if (broken.length > 0)
      throw new Error(`The migration would leave ${broken.length} rows without what they belong to.`);
    db.exec("COMMIT");
  } catch (error) {
    if (db.inTransaction) db.exec("ROLLBACK");
    throw error;
  } finally {
    db.pragma("foreign_keys = ON");
  }
  return due.map((migration) => migration.name);
}

function backup(db: Database.Database, to: string, now: string): void {
  mkdirSync(to, { recursive: true });
  db.prepare("VACUUM INTO ?").run(join(to, `before-migration-${now.replaceAll(/[:.]/g, "-")}.db`));
}

function rowCounts(db: Database.Database): Map<string, number> {
  const names = db
    .prepare(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like 'search_text%'",
    )
    .all() as { name: string }[];
  return new Map(
    names.map(({ name }) => [
      name,
      (db.prepare(`select count(*) as n from "${name}"`).get() as { n: number }).n,
    ]),
  );
}

function compareCounts(before: Map<string, number>, after: Map<string, number>): void {
  for (const [name, count] of before) {
    if (name === "schema_migration") continue;
    const now = after.get(name);
    if (now !== undefined && now < count)
      throw new Error(`The migration would delete ${count - now} rows of ${name}.`);
  }
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
