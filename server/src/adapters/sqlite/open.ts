import Database from "better-sqlite3";

interface SelfCheck {
  readonly sqlite: string;
  readonly synchronous: number;
  readonly foreignKeys: number;
  readonly journalMode: string;
}

/**
 * Opens the file as the writer. better-sqlite3 falls back to synchronous=NORMAL on a WAL file by itself
 * (threats.md 0.4), so FULL is set after WAL, after a first use, and asserted.
 */
export function openWriter(path: string): Database.Database {
  const db = new Database(path);
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.pragma("foreign_keys = ON");
  db.pragma("busy_timeout = 5000");
  db.pragma("wal_autocheckpoint = 1000");
  db.prepare("select count(*) from sqlite_master").get();
  db.pragma("synchronous = FULL");
  assertSafe(selfCheck(db));
  return db;
}

/** A second connection that can't write and sees committed rows only. */
export function openReader(path: string): Database.Database {
  const db = new Database(path, { readonly: true });
  db.pragma("query_only = ON");
  db.pragma("busy_timeout = 5000");
  return db;
}

export function selfCheck(db: Database.Database): SelfCheck {
  return {
    sqlite: (db.prepare("select sqlite_version() as v").get() as { v: string }).v,
    synchronous: db.pragma("synchronous", { simple: true }) as number,
    foreignKeys: db.pragma("foreign_keys", { simple: true }) as number,
    journalMode: db.pragma("journal_mode", { simple: true }) as string,
  };
}

/** Start-up refuses rather than run with less than it promises (G23, threats.md 0.4-0.5). */
export function assertSafe(found: SelfCheck): void {
  if (olderThan(found.sqlite, [3, 51, 3])) {
    throw new Error(
      `SQLite ${found.sqlite} can damage a database in WAL mode. Accord needs 3.51.3 or newer.`,
    );
  }
  if (found.synchronous !== 2)
    throw new Error("SQLite does not run with synchronous=FULL: a power cut could lose saved words.");
  if (found.foreignKeys !== 1) throw new Error("SQLite does not check foreign keys.");
  if (found.journalMode !== "wal") throw new Error("SQLite does not run in WAL mode on this file system.");
}

function olderThan(version: string, least: readonly [number, number, number]): boolean {
  const parts = version.split(".").map(Number);
  for (let i = 0; i < least.length; i++) {
    const have = parts[i] ?? 0;
    const need = least[i] ?? 0;
    if (have !== need) return have < need;
  }
  return false;
}
