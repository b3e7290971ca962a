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
