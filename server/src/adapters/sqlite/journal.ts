import type Database from "better-sqlite3";
import type { Journal, JournalUpdate } from "../../ports/journal.js";
import type { Db, Store } from "../../ports/store.js";

const page = 2_000;

interface Statements {
  readonly append: Database.Statement<[string, Uint8Array, string | null, string | null, string]>;
  readonly head: Database.Statement<[string]>;
  readonly since: Database.Statement<[string, number]>;
  readonly putHead: Database.Statement<[string, number, Uint8Array]>;
}

/** The archive in the same file as the facts, so that an act and its words commit together. */
export function sqliteJournal(store: Store): Journal {
  return {
    write: (batch) => store.transact(batch),

    async append(tx, updates) {
      const { append } = statementsOf(tx);
      return updates.map(({ document, bytes, person, act, at }: JournalUpdate) =>
        Number(append.run(document, bytes, person, act, at).lastInsertRowid),
      );
    },

    async head(db, document) {
      const row = statementsOf(db).head.get(document) as { seq: number; bytes: Uint8Array } | undefined;
      return row ?? null;
    },

    async *since(db, document, seq) {
      const { since } = statementsOf(db);
      let last = seq;
      for (;;) {
        const rows = since.all(document, last) as { seq: number; bytes: Uint8Array }[];
        yield* rows;
        const end = rows.at(-1);
        if (end === undefined || rows.length < page) return;
        last = end.seq;
      }
    },

    async putHead(tx, document, { seq, bytes }) {
      statementsOf(tx).putHead.run(document, seq, bytes);
    },
  };
}

const prepared = new WeakMap<Database.Database, Statements>();

/** Written by hand and prepared once: this is the path of every keystroke. */
function statementsOf(db: Db): Statements {
  const client = (db as unknown as { $client: Database.Database }).$client;
  const known = prepared.get(client);
  if (known) return known;
  const made: Statements = {
    append: client.prepare(
      "insert into document_update (document, bytes, person, act, at) values (?, ?, ?, ?, ?)",
    ),
    head: client.prepare("select seq, bytes from document_head where document = ?"),
    since: client.prepare(
      `select seq, bytes from document_update where document = ? and seq > ? order by seq limit ${page}`,
    ),
    putHead: client.prepare(
      "insert into document_head (document, seq, bytes) values (?, ?, ?) on conflict (document) do update set seq = excluded.seq, bytes = excluded.bytes where excluded.seq > document_head.seq",
    ),
  };
  prepared.set(client, made);
  return made;
}
