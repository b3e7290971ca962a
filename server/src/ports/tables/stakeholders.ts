import type { StakeholderType } from "@accord/shared/contributions";
import type { Level, MinimumGroup } from "@accord/shared/stakeholders";
import { index, primaryKey, table, time, word } from "./columns.js";
import { commitment } from "./commitments.js";

/** Somebody on the stakeholder map (2.3) of a working group, or of the process as a whole. */
export const stakeholder = table(
  "stakeholder",
  {
    id: word("id").primaryKey(),
    process: word("process").notNull(),
    group: word("group_id"),
    name: word("name").notNull(),
    type: word("type").$type<StakeholderType>().notNull(),
    support: word("support").$type<Level>().notNull(),
    influence: word("influence").$type<Level>().notNull(),
    minimumGroup: word("minimum_group").$type<MinimumGroup>(),
    by: word("by").notNull(),
    at: time("at").notNull(),
  },
  (t) => [index("stakeholder_process").on(t.process)],
);

export const engagement = table(
  "engagement",
  {
    stakeholder: word("stakeholder")
      .notNull()
      .references(() => stakeholder.id),
    commitment: word("commitment")
      .notNull()
      .references(() => commitment.id),
    on: time("on_day").notNull(),
    how: word("how").notNull(),
    by: word("by").notNull(),
    at: time("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.stakeholder, t.commitment] }),
    index("engagement_commitment").on(t.commitment),
  ],
);
