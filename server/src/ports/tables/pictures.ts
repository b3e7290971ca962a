import { primaryKey, table, time, whole, word } from "./columns.js";

/**
 * A picture that texts of a process show, by the hash of its bytes, which stand with the files port. It is never taken
 * away: histories and frozen versions show it as long as they stand.
 */
export const picture = table(
  "picture",
  {
    process: word("process").notNull(),
    sha256: word("sha256").notNull(),
    file: word("file").notNull(),
    type: word("type").notNull(),
    bytes: whole("bytes").notNull(),
    width: whole("width").notNull(),
    height: whole("height").notNull(),
    by: word("by").notNull(),
    at: time("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.sha256, t.process] })],
);
