import type Database from "better-sqlite3";
import {
  DamagedArchive,
  type Head,
  type Journal,
  type StoredState,
  type StoredUpdate,
} from "../../ports/journal.js";
import type { Db, Store } from "../../ports/store.js";
import { compressed, read, sumOf, sumOfHead, uncompressed, written } from "./segment.js";

const page = 2_000;

type Summed<T> = T & { readonly sum: number | null };
interface Segment {
  readonly first: number;
  readonly last: number;
  readonly bytes: Uint8Array;
}

interface Extent {
  readonly rows: number;
  readonly first: number | null;
  readonly last: number | null;
  /** How many updates are in segments. */
  readonly segments: number;
  readonly packed: number;
  readonly head: number;
}

/** The archive in the same file as the facts, so that an act and its words commit together. */
export function sqliteJournal(store: Store): Journal {
  return {
    write: (batch) => store.transactAside(batch),

    async append(tx, updates) {
      const { append } = statementsOf(tx);
      const lasts = new Map<string, number>();
      return updates.map(({ document, bytes, person, act, at }) => {
        const seq = (lasts.get(document) ?? lastOf(tx, document)) + 1;
        append.run(document, seq, bytes, sumOf({ seq, bytes, person, act, at }), person, act, at);
        lasts.set(document, seq);
        return seq;
      });
    },

    async writes(tx) {
      const { changes, version } = statementsOf(tx);
      return (changes.get() as number) + (version.get() as number) * 2 ** 32;
    },

    last: async (db, document) => lastOf(db, document),

    async lastOfWhole(db, document) {
      await store.settled();
      const extent = statementsOf(db).extent.get({ document }) as Extent;
      const { rows, first, last, segments, packed, head } = extent;
      const end = last ?? packed;
      if (segments !== packed || (rows > 0 && (first !== packed + 1 || rows !== end - packed)) || head > end)
        throw new DamagedArchive(`Updates of document ${document} are missing: ${JSON.stringify(extent)}.`);
      return end;
    },

    async *since(db, document, seq) {
      const { segment, since } = statementsOf(db);
      for (let at = seq; ; ) {
        const packed = segment.get(document, at) as Segment | undefined;
        if (packed && packed.first > at + 1) throw gap(document, at + 1);
        const rows = packed
          ? unpacked(document, packed).filter((update) => update.seq > at)
          : (since.all(document, at) as Summed<StoredUpdate>[]);
        if (rows.length === 0) return;
        // What was asked for may have been packed since the segments were looked at.
        if (!packed && rows[0]?.seq !== at + 1 && segment.get(document, at) !== undefined) continue;
        for (const row of rows) {
          if (row.seq !== ++at) throw gap(document, at);
          if ("sum" in row && row.sum !== null && row.sum !== sumOf(row))
            throw new DamagedArchive(`Update ${at} of document ${document} is not what was written.`);
          yield row;
        }
        if (!packed && rows.length < page) return;
      }
    },

    async lastAt(db, document, moment) {
      const { lastAt } = statementsOf(db);
      const row = lastAt.get({ document, moment }) as { tail: number | null; segment: number | null };
      if (row.tail !== null) return row.tail;
      // The next one as well: `until` was the moment of its last update once.
      for (const after of [row.segment ?? 0, (row.segment ?? 0) - 1]) {
        const packed = statementsOf(db).segment.get(document, after) as Segment | undefined;
        const within = packed ? unpacked(document, packed).findLast(({ at }) => at <= moment) : undefined;
        if (within) return within.seq;
      }
      return 0;
    },

    async head(db, document) {
      const row = statementsOf(db).head.get(document) as Summed<Head> | undefined;
      if (row === undefined) return null;
      if (row.sum !== null && row.sum !== sumOfHead(row))
        throw new DamagedArchive(`The head of document ${document} is not what was written.`);
      const { seq, bytes, vector, sum } = row;
      return { seq, bytes, vector, isSummed: sum !== null };
    },

    async putHead(tx, document, head) {
      const { seq, bytes, vector } = head;
      statementsOf(tx).putHead.run(document, seq, bytes, sumOfHead(head), vector);
    },

    async checkpoint(db, document, seq) {
      const row = statementsOf(db).checkpoint.get(document, seq) as StoredState | undefined;
      if (row === undefined) return null;
      return {
        seq: row.seq,
        bytes: uncompressed(row.bytes, `Checkpoint ${row.seq} of document ${document}`),
      };
    },

    async authors(db, document) {
      const row = statementsOf(db).authors.get(document) as StoredState | undefined;
      if (row === undefined) return null;
      return { seq: row.seq, bytes: uncompressed(row.bytes, `What is known of the authors of ${document}`) };
    },

    async keepAuthors(document, { seq, bytes }) {
      const packed = await compressed(bytes);
      await store.transact(async (tx) => void statementsOf(tx).keepAuthors.run(document, seq, packed));
    },

    packedTo: async (db, document) => numberIn(statementsOf(db).packedTo.get(document)),

    async pack(updates, stateAfter) {
      const [first, last] = [updates[0], updates.at(-1)];
      if (first === undefined || last === undefined) throw new Error("There is nothing to pack.");
      const [packed, checkpoint] = await Promise.all([compressed(written(updates)), compressed(stateAfter)]);
      // A clock may have been set back between two of them.
      const until = updates.reduce((earliest, { at }) => (at < earliest ? at : earliest), first.at);
      return { first: first.seq, last: last.seq, until, updates: packed, checkpoint };
    },

    async putPacked(tx, document, { first, last, until, updates, checkpoint }) {
      const { packedTo, putSegment, putCheckpoint, remove } = statementsOf(tx);
      if (numberIn(packedTo.get(document)) >= last) return;
      putCheckpoint.run(document, last, checkpoint);
      putSegment.run(document, last, first, until, updates);
      if (remove.run(document, first, last).changes !== last - first + 1) throw gap(document, first);
    },
  };
}

const numberIn = (row: unknown): number => (row as { last: number | null }).last ?? 0;

function lastOf(db: Db, document: string): number {
  const { lastRow, packedTo } = statementsOf(db);
  return numberIn(lastRow.get(document)) || numberIn(packedTo.get(document));
}

function unpacked(document: string, { first, last, bytes }: Segment): StoredUpdate[] {
  const what = `Segment ${last} of document ${document}`;
  const updates = read(uncompressed(bytes, what));
  if (updates[0]?.seq !== first || updates.at(-1)?.seq !== last)
    throw new DamagedArchive(`${what} does not hold what it says.`);
  return updates;
}

const gap = (document: string, seq: number): DamagedArchive =>
  new DamagedArchive(`Update ${seq} of document ${document} is missing.`);

type Statements = ReturnType<typeof prepare>;
const prepared = new WeakMap<Database.Database, Statements>();

/** Written by hand and prepared once: this is the path of every keystroke. */
function statementsOf(db: Db): Statements {
  const client = (db as unknown as { $client: Database.Database }).$client;
  const known = prepared.get(client) ?? prepare(client);
  prepared.set(client, known);
  return known;
}

function prepare(client: Database.Database) {
  const sql = (words: string): Database.Statement<unknown[]> => client.prepare(words);
  return {
    append: sql(
      "insert into document_update (document, seq, bytes, sum, person, act, at) values (?, ?, ?, ?, ?, ?, ?)",
    ),
    changes: sql("select total_changes()").pluck(),
    // Commands write from a process of their own: that raises the data version.
    version: sql("pragma data_version").pluck(),
    lastRow: sql("select max(seq) as last from document_update where document = ?"),
    extent: sql(
      "select t.*, s.*, coalesce((select seq from document_head where document = :document), 0) as head from (select count(*) as rows, min(seq) as first, max(seq) as last from document_update where document = :document) as t, (select coalesce(sum(last - first + 1), 0) as segments, coalesce(max(last), 0) as packed from document_segment where document = :document) as s",
    ),
    since: sql(
      `select seq, bytes, sum, person, act, at from document_update where document = ? and seq > ? order by seq limit ${page}`,
    ),
    lastAt: sql(
      "select (select max(seq) from document_update where document = :document and at <= :moment) as tail, (select max(last) from document_segment where document = :document and until <= :moment) as segment",
    ),
    head: sql("select seq, bytes, sum, vector from document_head where document = ?"),
    putHead: sql(
      "insert into document_head (document, seq, bytes, sum, vector) values (?, ?, ?, ?, ?) on conflict (document) do update set seq = excluded.seq, bytes = excluded.bytes, sum = excluded.sum, vector = excluded.vector where excluded.seq > document_head.seq",
    ),
    checkpoint: sql(
      "select seq, bytes from document_checkpoint where document = ? and seq <= ? order by seq desc limit 1",
    ),
    putCheckpoint: sql(
      "insert into document_checkpoint (document, seq, bytes) values (?, ?, ?) on conflict do nothing",
    ),
    authors: sql("select seq, bytes from document_authors where document = ?"),
    keepAuthors: sql(
      "insert into document_authors (document, seq, bytes) values (?, ?, ?) on conflict (document) do update set seq = excluded.seq, bytes = excluded.bytes where excluded.seq >= document_authors.seq",
    ),
    packedTo: sql("select max(last) as last from document_segment where document = ?"),
    segment: sql(
      "select first, last, bytes from document_segment where document = ? and last > ? order by last limit 1",
    ),
    putSegment: sql(
      "insert into document_segment (document, last, first, until, bytes) values (?, ?, ?, ?, ?)",
    ),
    remove: sql("delete from document_update where document = ? and seq between ? and ?"),
  };
}
