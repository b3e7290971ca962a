import type { ProcessSettings } from "@accord/shared/process";
import { index, json, primaryKey, table, time, whole, word, yes } from "./columns.js";

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
  /** How its members were chosen (M10). */
  selection: word("selection").notNull().default(""),
  createdAt: time("created_at").notNull(),
});

/** One activity of the process plan (3.3): why, who, what, how, where, when. Days are the process's own. */
export const activity = table(
  "activity",
  {
    id: word("id").primaryKey(),
    process: word("process").notNull(),
    /** Codes of shared/process: the kind is what the rules T1-T6 count, the moment is the lane it is drawn in. */
    kind: word("kind").notNull(),
    moment: word("moment").notNull(),
    what: word("what").notNull(),
    why: word("why").notNull().default(""),
    who: word("who").notNull().default(""),
    how: word("how").notNull().default(""),
    place: word("place").notNull().default(""),
    mode: word("mode").$type<"online" | "in_person" | "both">().notNull(),
    startsOn: time("starts_on").notNull(),
    endsOn: time("ends_on").notNull(),
    /** The call it stands for, when it is one. */
    call: word("call"),
    createdAt: time("created_at").notNull(),
    changedAt: time("changed_at").notNull(),
  },
  (t) => [index("activity_process").on(t.process, t.startsOn)],
);

/** Facts of the plan of a process beside its activities. */
export const processPlan = table("process_plan", {
  process: word("process").primaryKey(),
  /** Day on which the development of the plan starts [T1], and by which the plan is due. */
  developmentStart: time("development_start"),
  deadline: time("deadline"),
  /** Last day whose contributions R1 counts; null = the end of the last round of comments (mechanisms.md 9). */
  cutOff: time("cut_off"),
  /** Jurisdictions of a local plan with the end of their term; two to four = joint (3.7). */
  jurisdictions: json<{ name: string; endOfTerm: string | null }[]>("jurisdictions").notNull(),
  transition: word("transition").$type<"regular_plan" | "limited_plan">(),
  /** Section code -> text (3.3 state of play). */
  stateOfPlay: json<Record<string, string>>("state_of_play").notNull(),
  /** First publication of the timeline: the stamp of T1. */
  publishedAt: time("published_at"),
  changedAt: time("changed_at").notNull(),
});
