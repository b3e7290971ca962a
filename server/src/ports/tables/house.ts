import type { JsonValue } from "@accord/shared/canonical";
import { bytes, index, json, primaryKey, serial, table, time, whole, word } from "./columns.js";

/** Every act, private: who, what, when, about what. */
export const audit = table(
  "audit",
  {
    seq: serial("seq"),
    at: time("at").notNull(),
    process: word("process"),
    actorKind: word("actor_kind").notNull(),
    actor: word("actor"),
    act: word("act").notNull(),
    as: word("as_role"),
    detail: json<JsonValue>("detail").notNull(),
  },
  (t) => [index("audit_process").on(t.process, t.seq), index("audit_actor").on(t.actor, t.seq)],
);

export const job = table(
  "job",
  {
    id: word("id").primaryKey(),
    due: time("due").notNull(),
    /** Order of creation: what is due at the same moment runs in it. */
    no: whole("no").notNull().default(0),
    act: word("act").notNull(),
    input: json<JsonValue>("input").notNull(),
    done: time("done"),
    attempts: whole("attempts").notNull().default(0),
    error: word("error"),
  },
  (t) => [index("job_due").on(t.done, t.due)],
);

export const outbox = table(
  "outbox",
  {
    id: word("id").primaryKey(),
    process: word("process"),
    to: word("to_address").notNull(),
    subject: word("subject").notNull(),
    text: word("text").notNull(),
    state: word("state").$type<"waiting" | "sent" | "failed">().notNull(),
    attempts: whole("attempts").notNull().default(0),
    createdAt: time("created_at").notNull(),
    sentAt: time("sent_at"),
  },
  (t) => [index("outbox_state").on(t.state, t.createdAt)],
);

/**
 * What a press of somebody's came to, for a day [ACT-5]. Holds nothing to read: hashes of its key and its content, and
 * the answer sealed to the key, which only the page has.
 */
export const press = table(
  "press",
  {
    person: word("person").notNull(),
    key: word("key").notNull(),
    content: word("content").notNull(),
    answer: bytes("answer").notNull(),
    at: time("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.person, t.key] }),
    index("press_person").on(t.person, t.at),
    index("press_at").on(t.at),
  ],
);

/** Small facts of the house: schema version, highest instant told, fencing number. */
export const fact = table("fact", { key: word("key").primaryKey(), value: word("value").notNull() });

/** Segmented and folded words of a thing; the adapter keeps its full-text table beside it. */
export const searchEntry = table(
  "search_entry",
  {
    rowid: serial("rowid_"),
    process: word("process").notNull(),
    kind: word("kind").notNull(),
    thing: word("thing").notNull(),
  },
  (t) => [index("search_thing").on(t.process, t.kind, t.thing)],
);
