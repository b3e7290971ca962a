import type { DecisionRule, Mandate, Quorum } from "@accord/shared/forum";
import type { Bloc } from "@accord/shared/people";
import { index, json, table, time, uniqueIndex, whole, word, yes } from "./columns.js";

export const forum = table("forum", {
  process: word("process").primaryKey(),
  name: word("name").notNull(),
  mandate: word("mandate").$type<Mandate>().notNull(),
  rule: json<DecisionRule>("rule").notNull(),
  quorum: json<Quorum>("quorum").notNull(),
  /** Labels of the blocs; a setting with the usual value. */
  labels: json<Record<Bloc, string>>("labels").notNull(),
  ethicsRequired: yes("ethics_required").notNull().default(false),
  termsVersion: whole("terms_version").notNull().default(1),
});

export const seat = table(
  "seat",
  {
    id: word("id").primaryKey(),
    process: word("process").notNull(),
    no: whole("no").notNull(),
    bloc: word("bloc").$type<Bloc>().notNull(),
    organisation: word("organisation").notNull(),
    holder: word("holder"),
    /** Name as pasted, before the holder has joined. */
    holderName: word("holder_name"),
    email: word("email"),
    substitute: word("substitute"),
    termUntil: time("term_until"),
    status: word("status").$type<"active" | "vacant" | "suspended">().notNull(),
  },
  (t) => [uniqueIndex("seat_no").on(t.process, t.no), index("seat_holder").on(t.holder)],
);
