import type { JsonValue } from "@accord/shared/canonical";
import { sql } from "drizzle-orm";
import { index, json, primaryKey, table, time, valueIn, whole, word } from "./columns.js";

/** Number of the commitment on whose draft a public contribution comments. */
export const aboutDraftOf = valueIn("body", "$.aboutDraft.n");

/** Of a public response, as its list is asked for by it. */
export const outcomeOfResponse = valueIn("body", "$.outcome");

/** What is gone is in no list, so no index of a list holds it; each ends in `tombstone`, or SQLite asks the row for it. */
const stands = sql.raw('"tombstone" is null');

/** All that the public site can read. Written in the publishing act's transaction; unpublishing leaves a tombstone. */
export const publication = table(
  "publication",
  {
    process: word("process").notNull(),
    /** Tail of its address under /p/<process>/: "", "contributions/C-0143", "response", "decisions/3". */
    address: word("address").notNull(),
    language: word("language").notNull(),
    version: whole("version").notNull(),
    kind: word("kind").notNull(),
    body: json<JsonValue>("body").notNull(),
    hash: word("hash").notNull(),
    since: time("since").notNull(),
    /** Orders a kind's list. */
    position: whole("position").notNull().default(0),
    tombstone: word("tombstone"),
  },
  (t) => [
    primaryKey({ columns: [t.process, t.address, t.language] }),
    index("publication_kind").on(t.process, t.kind, t.position, t.tombstone).where(stands),
    // Where in its list an address stands, without its row: a body is long.
    index("publication_place").on(t.process, t.address, t.kind, t.position, t.tombstone).where(stands),
    index("publication_outcome")
      .on(t.process, t.kind, outcomeOfResponse, t.position, t.tombstone)
      .where(stands),
    index("publication_since").on(t.process, t.since),
    index("publication_about_draft").on(t.process, aboutDraftOf),
  ],
);

/**
 * Public contributions and responses by each of their themes. Written by triggers on `publication`: whoever publishes or
 * hides, it tells the same.
 */
export const publishedTheme = table(
  "published_theme",
  {
    process: word("process").notNull(),
    kind: word("kind").notNull(),
    theme: word("theme").notNull(),
    /** "none" where there is none. */
    outcome: word("outcome").notNull(),
    position: whole("position").notNull(),
    address: word("address").notNull(),
    language: word("language").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.process, t.kind, t.theme, t.position, t.address, t.language] }),
    index("published_theme_outcome").on(
      t.process,
      t.kind,
      t.theme,
      t.outcome,
      t.position,
      t.address,
      t.language,
    ),
    index("published_theme_of").on(t.process, t.address, t.language),
  ],
);

/** Numbers that move, beside the publications. */
export const publishedCount = table(
  "published_count",
  { process: word("process").notNull(), name: word("name").notNull(), value: whole("value").notNull() },
  (t) => [primaryKey({ columns: [t.process, t.name] })],
);
