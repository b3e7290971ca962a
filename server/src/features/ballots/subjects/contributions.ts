import { issue } from "@accord/shared/issues";
import { sayIn } from "@accord/shared/messages";
import { found } from "../../../acts/refused.js";
import type { Db } from "../../../ports/store.js";
import { contributionsNamed, wordsOf } from "../../proposals/queries.js";
import { field, sheetSubject } from "./sheet.js";
import type { Put } from "./subject.js";

async function rowsOf(db: Db, { home, ids }: Put) {
  const rows = await contributionsNamed(db, home.id, ids);
  return found(rows.length === new Set(ids).size ? rows : null);
}

/** Contributions that are not taken up, for one reason; what passes is the answer that their responses begin with. */
export const contributionsNotTaken = sheetSubject({
  kind: "contributions",
  of: ({ ids }) => ids.toSorted().join("."),
  async issues(db, put) {
    const hidden = (await rowsOf(db, put)).filter(({ state }) => state === "hidden");
    return hidden.map(({ reference }) => issue("contribution_hidden", { reference }, "subjects"));
  },
  labels: async (db, put) =>
    (await rowsOf(db, put)).map(({ id, reference }) => ({
      id,
      label: reference,
      path: `/app/${put.home.slug}/contributions/${reference}`,
    })),
  async sheet(db, put) {
    const say = sayIn(put.home.language);
    const rows = await rowsOf(db, put);
    const title = say("ballotSubjects.contributions", { count: rows.length });
    return {
      title,
      parts: [
        {
          heading: title,
          fields: [
            field(say("ballotSubjects.contributions.reason"), put.statement.text),
            field(
              say("ballotSubjects.contributions.which"),
              rows.map(({ reference }) => reference).join(", "),
            ),
          ],
        },
        // Their own pages show them to the public, or not: some were never published, and any may be hidden later.
        {
          heading: say("ballotSubjects.contributions.words"),
          fields: rows.map((row) => field(row.reference, wordsOf(row).text)),
          inside: true as const,
        },
      ],
      facts: { reason: put.statement.text },
    };
  },
  mayHaveChanged: async () => false,
  links: async (db, put) => (await rowsOf(db, put)).map(({ reference }) => reference),
  effect: async (_context, { result }) => (result === "passed" ? "rejected" : "none"),
});
