import type { Basis, CommitteeChoice, RemarkKind } from "@accord/shared/positions";
import { index, json, primaryKey, table, time, uniqueIndex, whole, word, yes } from "./columns.js";

/** A working group that speaks as a network, by its own procedure (7.7). */
export const network = table("network", {
  group: word("group_id").primaryKey(),
  process: word("process").notNull(),
  name: word("name").notNull(),
  coordinator: word("coordinator").notNull(),
  committee: json<string[]>("committee").notNull(),
});

/** A question to the steering committee; its members are those of the day on which it was asked. */
interface Asked {
  readonly reason: string;
  readonly until: string;
  readonly members: readonly string[];
}

/** What a network says or asks for; its words are a live text, and frozen when they are posted. */
export const position = table(
  "position",
  {
    id: word("id").primaryKey(),
    process: word("process").notNull(),
    no: whole("no").notNull(),
    group: word("group_id").notNull(),
    title: word("title").notNull(),
    basis: word("basis").$type<Basis>().notNull(),
    document: word("document").notNull(),
    by: word("by").notNull(),
    createdAt: time("created_at").notNull(),
    discussionOpenedAt: time("discussion_opened_at"),
    /** Of the version that is posted now. */
    postedAt: time("posted_at"),
    version: word("version"),
    committee: json<Asked>("committee"),
    publishedAt: time("published_at"),
    result: word("result").$type<"passed" | "not_passed">(),
    /** Sequence in the decision log. */
    decision: whole("decision"),
  },
  (t) => [uniqueIndex("position_no").on(t.process, t.no), index("position_document").on(t.document)],
);

/** An objection, or a modification suggested, by a member of the network. */
export const positionRemark = table(
  "position_remark",
  {
    id: word("id").primaryKey(),
    position: word("position")
      .notNull()
      .references(() => position.id),
    kind: word("kind").$type<RemarkKind>().notNull(),
    text: word("text").notNull(),
    by: word("by").notNull(),
    at: time("at").notNull(),
    answer: word("answer"),
    answeredBy: word("answered_by"),
    answeredAt: time("answered_at"),
    /** Said by who raised it, by nobody else. */
    satisfied: yes("satisfied").notNull().default(false),
  },
  (t) => [index("position_remark_position").on(t.position)],
);

/** A signature stands for one version. */
export const positionSignature = table(
  "position_signature",
  {
    position: word("position")
      .notNull()
      .references(() => position.id),
    person: word("person").notNull(),
    version: word("version").notNull(),
    /** Null: in the person's own name. */
    organisation: word("organisation"),
    at: time("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.position, t.person] })],
);

/** The last vote of each member of the steering committee. */
export const committeeVote = table(
  "committee_vote",
  {
    position: word("position")
      .notNull()
      .references(() => position.id),
    person: word("person").notNull(),
    choice: word("choice").$type<CommitteeChoice>().notNull(),
    reason: word("reason").notNull(),
    at: time("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.position, t.person] })],
);
