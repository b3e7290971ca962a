import { and, eq, isNotNull, sql } from "drizzle-orm";
import { prepared } from "../ports/prepared.js";
import type { Db } from "../ports/store.js";
import { commitment, link, problemSheet, thread } from "../ports/tables/index.js";

// Asked once a second of each text that is typed in.
const threadsOn = prepared((db) =>
  db
    .select()
    .from(thread)
    .where(and(eq(thread.document, sql.placeholder("document")), eq(thread.anchor, "passage")))
    .prepare(),
);
const linksOf = (kind: "commitment" | "problem_sheet", to: typeof commitment | typeof problemSheet) =>
  prepared((db) =>
    db
      .select({ passage: link.passage })
      .from(link)
      .innerJoin(to, eq(to.id, link.to))
      .where(
        and(eq(to.document, sql.placeholder("document")), eq(link.toKind, kind), isNotNull(link.passage)),
      )
      .prepare(),
  );
const linksOfDraft = linksOf("commitment", commitment);
const linksOfSheet = linksOf("problem_sheet", problemSheet);

/** Every passage that something hangs on in a text: threads, and contributions it answers. */
export async function anchorsOf(db: Db, document: string) {
  const threads = await threadsOn(db).execute({ document });
  const links = [
    ...(await linksOfDraft(db).execute({ document })),
    ...(await linksOfSheet(db).execute({ document })),
  ];
  return [
    ...threads.map(({ id, field, quote, before, after }) => ({
      mark: id,
      field: field ?? "",
      quote,
      before,
      after,
    })),
    ...links.flatMap(({ passage }) =>
      passage === null
        ? []
        : [{ mark: passage.mark, field: passage.field, quote: passage.quote, before: "", after: "" }],
    ),
  ];
}
