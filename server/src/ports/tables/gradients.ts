import type { GradedKind } from "@accord/shared/gradients";
import { primaryKey, table, time, whole, word } from "./columns.js";

/** Where somebody stands on a proposal or a commitment; in no tally. */
export const gradient = table(
  "gradient",
  {
    kind: word("kind").$type<GradedKind>().notNull(),
    thing: word("thing").notNull(),
    person: word("person").notNull(),
    grade: whole("grade").notNull(),
    at: time("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.thing, t.person] })],
);
