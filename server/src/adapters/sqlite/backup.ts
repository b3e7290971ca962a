import { randomBytes } from "node:crypto";
import Database from "better-sqlite3";
import { migrationsOnDisk } from "./migrate.js";
import { openReader, openWriter } from "./open.js";

interface LogHead {
  readonly process: string;
  readonly slug: string;
  readonly count: number;
  readonly lastHash: string;
}

/** A consistent copy of a database that may be in use: one read transaction, nothing is written to the source. */
export function copyDatabase(from: string, to: string): void {
  const source = new Database(from, { readonly: true });
  try {
    source.prepare("VACUUM INTO ?").run(to);
  } finally {
    source.close();
  }
}

/** Where the decision log of every process stands. */
export function logHeads(file: string): LogHead[] {
  return reading(file, (db) => {
    const rows = db.prepare(
      "select l.process, p.slug, l.sequence as count, l.hash as lastHash from log_entry l join process p on p.id = l.process where l.sequence = (select max(sequence) from log_entry where process = l.process) order by p.slug",
    );
    return rows.all() as LogHead[];
  });
}

/** The hash that the log of a process had at a place; null where it is shorter. */
export function hashAt(file: string, process: string, sequence: number): string | null {
  return reading(file, (db) => {
    const row = db
      .prepare("select hash from log_entry where process = ? and sequence = ?")
      .get(process, sequence);
    return (row as { hash: string } | undefined)?.hash ?? null;
  });
}

/** The hashes of the first entries of a process's log. */
export function hashesUpTo(file: string, slug: string, size: number): string[] {
  return reading(file, (db) =>
    db
      .prepare(
        "select l.hash from log_entry l join process p on p.id = l.process where p.slug = ? and l.sequence <= ? order by l.sequence",
      )
      .pluck()
      .all(slug, size),
  ) as string[];
}

/** Null: the file is whole and this Accord can open it; else the sentence that says why not. */
export function whatIsWrongWith(file: string): string | null {
  return reading(file, (db) => {
    const found = db.pragma("integrity_check", { simple: true });
    if (found !== "ok") return `its database is damaged (${String(found)})`;
    const known = new Set(migrationsOnDisk().map(({ name }) => name));
    const applied = db.prepare("select name from schema_migration order by name").all() as { name: string }[];
    const newer = applied.find(({ name }) => !known.has(name));
    return newer ? `it was written by a newer Accord (migration ${newer.name})` : null;
  });
}

/**
 * After a restore every text begins a new epoch: it stands under a new id, and the former one is gone, so that a
 * browser which still holds words from after the backup can't merge them in unseen and is told so. Sessions end, since some of them may have been ended since.
 * `since`: ids of epochs that began after the backup, as at a restore before this one. They are gone as well.
 */
export function beginNewEpochs(file: string, since: readonly Epoch[] = []): number {
  const db = openWriter(file);
  try {
    db.pragma("foreign_keys = OFF");
    const triggers = db
      .prepare(
        "select name, sql from sqlite_master where type = 'trigger' and tbl_name in ('document_update', 'document_segment')",
      )
      .all() as { name: string; sql: string }[];
    const tables = db
      .prepare(
        "select m.name as name from sqlite_master m join pragma_table_info(m.name) c on c.name = 'document' where m.type = 'table'",
      )
      .all() as { name: string }[];
    const documents = db.prepare("select id from document where gone is null").all() as { id: string }[];
    db.exec("BEGIN IMMEDIATE");
    for (const { name } of triggers) db.exec(`DROP TRIGGER "${name}"`);
    for (const { id } of documents) {
      const next = randomBytes(16).toString("base64url");
      db.prepare(
        "insert into document (id, process, kind, template, subject, epoch, gone, created_at) select ?, process, kind, template, subject, epoch + 1, null, created_at from document where id = ?",
      ).run(next, id);
      db.prepare("update document set gone = ? where id = ?").run(new Date().toISOString(), id);
      for (const { name } of tables)
        db.prepare(`update "${name}" set document = ? where document = ?`).run(next, id);
    }
    for (const { sql } of triggers) db.exec(sql);
    addFormers(db, since);
    db.exec("DELETE FROM session");
    const broken = db.pragma("foreign_key_check") as unknown[];
    if (broken.length > 0)
      throw new Error(`The restore would leave ${broken.length} rows without what they belong to.`);
    db.exec("COMMIT");
    return documents.length;
  } finally {
    if (db.inTransaction) db.exec("ROLLBACK");
    db.close();
  }
}

/** One id of a text, as its row has it. */
type Epoch = Readonly<Record<"id" | "process" | "kind" | "template" | "subject" | "created_at", string>> & {
  readonly epoch: number;
};

/** All ids that texts have or had here. */
export function epochsIn(file: string): Epoch[] {
  return reading(
    file,
    (db) =>
      db
        .prepare("select id, process, kind, template, subject, epoch, created_at from document")
        .all() as Epoch[],
  );
}

/** Ids that a backup does not know, as it was made before them; of things that it does not know, none. */
function addFormers(db: Database.Database, since: readonly Epoch[]): void {
  const add = db.prepare(
    "insert into document (id, process, kind, template, subject, epoch, gone, created_at) select @id, @process, @kind, @template, @subject, @epoch, @gone, @created_at where exists (select 1 from document where process = @process and kind = @kind and subject = @subject and gone is null) on conflict (id) do nothing",
  );
  const next = db.prepare(
    "update document set epoch = max(epoch, @epoch + 1) where process = @process and kind = @kind and subject = @subject and gone is null",
  );
  for (const one of since) {
    add.run({ ...one, gone: new Date().toISOString() });
    next.run(one);
  }
}

function reading<T>(file: string, ask: (db: Database.Database) => T): T {
  const db = openReader(file);
  try {
    return ask(db);
  } finally {
    db.close();
  }
}
