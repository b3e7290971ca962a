import type { EntryCore, EntryKind, Openings } from "@accord/shared/decisions";
import { json, primaryKey, table, time, whole, word } from "./columns.js";

/** The decision log. Append-only: triggers refuse UPDATE of anything but openings erased by law, and DELETE. */
export const logEntry = table(
  "log_entry",
  {
    process: word("process").notNull(),
    sequence: whole("sequence").notNull(),
    kind: word("kind").$type<EntryKind>().notNull(),
    at: time("at").notNull(),
    core: json<EntryCore>("core").notNull(),
    openings: json<Openings>("openings").notNull(),
    previousHash: word("previous_hash").notNull(),
    hash: word("hash").notNull(),
  },
  (t) => [primaryKey({ columns: [t.process, t.sequence] })],
);

/** The tree over the entries (RFC 9162): the hash over 2^level of them, written once when the last of them comes. */
export const logNode = table(
  "log_node",
  {
    process: word("process").notNull(),
    level: whole("level").notNull(),
    place: whole("place").notNull(),
    hash: word("hash").notNull(),
  },
  (t) => [primaryKey({ columns: [t.process, t.level, t.place] })],
);

/** What the house has signed of its log, and given out. Append-only. */
export const logCheckpoint = table(
  "log_checkpoint",
  {
    process: word("process").notNull(),
    size: whole("size").notNull(),
    root: word("root").notNull(),
    at: time("at").notNull(),
    key: word("key").notNull(),
    signature: word("signature").notNull(),
  },
  (t) => [primaryKey({ columns: [t.process, t.size] })],
);
