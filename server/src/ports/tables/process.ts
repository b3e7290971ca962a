import type { ProcessSettings } from "@accord/shared/process";
import { json, primaryKey, table, time, whole, word, yes } from "./columns.js";

export const process = table("process", {
  id: word("id").primaryKey(),
  slug: word("slug").notNull().unique(),
  title: word("title").notNull(),
  memberName: word("member_name").notNull(),
  memberLevel: word("member_level").$type<"national" | "local">().notNull(),
  language: word("language").notNull(),
  /** IANA name, e.g. America/Lima: all windows run in it. */
  timeZone: word("time_zone").notNull(),
  planStart: time("plan_start"),
  planEnd: time("plan_end"),
  settings: json<ProcessSettings>("settings").notNull(),
  demo: yes("demo").notNull().default(false),
  createdAt: time("created_at").notNull(),
});

/** References shown to people (C-0143, P-0012, commitment and ballot numbers) count up and are never used again. */
export const counter = table(
  "counter",
  { process: word("process").notNull(), name: word("name").notNull(), value: whole("value").notNull() },
  (t) => [primaryKey({ columns: [t.process, t.name] })],
);

export const workingGroup = table("working_group", {
  id: word("id").primaryKey(),
  process: word("process").notNull(),
  name: word("name").notNull(),
  remit: word("remit").notNull().default(""),
  theme: word("theme"),
  createdAt: time("created_at").notNull(),
});
