import type Database from "better-sqlite3";

const most = 2_000;

/**
 * The same connection, on which each text of SQL is compiled once: drizzle asks for a new statement at every query,
 * and compiling took more time than running. Where rows come as lists (`raw`) is set anew at each use.
 */
export function withKeptStatements(client: Database.Database): Database.Database {
  const kept = new Map<string, Database.Statement>();
  const prepare = (sql: string): Database.Statement => {
    const known = kept.get(sql);
    if (known !== undefined) return known.reader ? known.raw(false) : known;
    if (kept.size >= most) kept.clear();
    const made = client.prepare(keptCompiled(sql));
    kept.set(sql, made);
    return made;
  };
  return Object.create(client, { prepare: { value: prepare } }) as Database.Database;
}

/**
 * SQLite looks at a value that stands bare behind `=` or `limit` when it plans, so a statement whose values are cleared
 * after each use, as better-sqlite3 does, is compiled anew at the next. Behind a plus it does not look.
 */
const keptCompiled = (sql: string): string => sql.replaceAll(/(=|\blimit) (?=[?:])/giu, "$1 +");
