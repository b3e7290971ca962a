import { and, eq, isNotNull, sql } from "drizzle-orm";
import { prepared } from "../ports/prepared.js";
import type { Db } from "../ports/store.js";
import { commitment, link, thread } from "../ports/tables/index.js";

// Asked once a second of each text that is typed in.
const threadsOn = prepared((db) =>
  db
    .select()
    .from(thread)
    .where(and(eq(thread.document, sql.placeholder("document")), eq(thread.anchor, "passage")))
    .prepare(),
);
const linksOn = prepared((db) =>
  db
    .select({ passage: link.passage })
    .from(link)
    .innerJoin(commitment, eq(commitment.id, link.to))
    .where(
      and(
        eq(commitment.document, sql.placeholder("document")),
        eq(link.toKind, "commitment"),
        isNotNull(link.passage),
      ),
    )
    .prepare(),
);

/** Every passage that something hangs on in a text: threads, and contributions it answers. */
export async function anchorsOf(db: Db, document: string) {
  const threads = await threadsOn(db).execute({ document });
  const links = await linksOn(db).execute({ document });
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
