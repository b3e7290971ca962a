import { index, json, table, time, uniqueIndex, whole, word } from "./columns.js";

/** One action plan of a process: parts in order, its way to filing (6.2, 6.3). */
export const actionPlan = table("action_plan", {
  process: word("process").primaryKey(),
  state: word("state").$type<"assembling" | "frozen" | "endorsing" | "finalised" | "filed">().notNull(),
  /** Version that is endorsed, finalised and filed. */
  version: word("version"),
  approvals:
    json<{ bloc: "government" | "non_government"; person: string; at: string; version: string }[]>(
      "approvals",
    ).notNull(),
  finalisedAt: time("finalised_at"),
  finalisedEntry: whole("finalised_entry"),
  filedAt: time("filed_at"),
  filedBy: word("filed_by"),
  changedAt: time("changed_at").notNull(),
});

/** A live text of the plan: introduction, efforts to date, development process (6.2), strategic vision (6.1). */
export const planText = table(
  "plan_text",
  {
    id: word("id").primaryKey(),
    process: word("process").notNull(),
    kind: word("kind").notNull(),
    document: word("document").notNull(),
    createdAt: time("created_at").notNull(),
  },
  (t) => [uniqueIndex("plan_text_kind").on(t.process, t.kind), index("plan_text_document").on(t.document)],
);

/** A file of the vision (6.1 D, I); its bytes stand with the files port. */
export const planFile = table(
  "plan_file",
  {
    id: word("id").primaryKey(),
    process: word("process").notNull(),
    field: word("field").$type<"D" | "I">().notNull(),
    name: word("name").notNull(),
    bytes: whole("bytes").notNull(),
    sha256: word("sha256").notNull(),
    file: word("file").notNull(),
    by: word("by").notNull(),
    at: time("at").notNull(),
    removedAt: time("removed_at"),
    removedReason: word("removed_reason"),
  },
  (t) => [index("plan_file_process").on(t.process)],
);

/** Recorded support of a non-governmental stakeholder for one version of the plan (6.3). */
export const endorsement = table(
  "endorsement",
  {
    id: word("id").primaryKey(),
    process: word("process").notNull(),
    version: word("version").notNull(),
    organisation: word("organisation").notNull(),
    signer: word("signer").notNull(),
    statement: word("statement").notNull(),
    signedOn: time("signed_on").notNull(),
    by: word("by").notNull(),
    at: time("at").notNull(),
    withdrawnAt: time("withdrawn_at"),
  },
  (t) => [index("endorsement_version").on(t.process, t.version)],
);
