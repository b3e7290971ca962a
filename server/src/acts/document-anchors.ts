import { and, eq, isNotNull } from "drizzle-orm";
import type { Db } from "../ports/store.js";
import { commitment, link, thread } from "../ports/tables/index.js";

/** Every passage that something hangs on in a text: threads, and contributions it answers. */
export async function anchorsOf(db: Db, document: string) {
  const threads = await db
    .select()
    .from(thread)
    .where(and(eq(thread.document, document), eq(thread.anchor, "passage")));
  const links = await db
    .select({ passage: link.passage })
    .from(link)
    .innerJoin(commitment, eq(commitment.id, link.to))
    .where(and(eq(commitment.document, document), eq(link.toKind, "commitment"), isNotNull(link.passage)));
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
