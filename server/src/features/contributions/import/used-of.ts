import { and, eq, exists, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import type { Db } from "../../../ports/store.js";
import {
  contribution,
  contributionImport,
  contributionTheme,
  type importDraft,
  importRow,
  link,
  responseLine,
} from "../../../ports/tables/index.js";

/**
 * One contribution of an import that somebody has used since: made public or hidden, sorted, linked, answered, or
 * changed by a later import. Null: the import can be taken back.
 */
export async function usedOf(db: Db, draft: typeof importDraft.$inferSelect): Promise<string | null> {
  const [done] = await db.select().from(contributionImport).where(eq(contributionImport.id, draft.id));
  const one = { one: sql`1` };
  const later = db
    .select(one)
    .from(importRow)
    .innerJoin(contributionImport, eq(contributionImport.id, importRow.import))
    .where(
      and(
        eq(importRow.contribution, contribution.id),
        ne(importRow.import, draft.id),
        sql`${contributionImport.at} >= ${done?.at ?? ""}`,
      ),
    );
  const of = (added: boolean) =>
    exists(
      db
        .select(one)
        .from(importRow)
        .where(
          and(
            eq(importRow.import, draft.id),
            eq(importRow.contribution, contribution.id),
            added ? isNull(importRow.before) : isNotNull(importRow.before),
          ),
        ),
    );
  const answered = exists(
    db
      .select(one)
      .from(responseLine)
      .where(and(eq(responseLine.kind, "contribution"), eq(responseLine.thing, contribution.id))),
  );
  const linked = exists(
    db
      .select(one)
      .from(link)
      .where(
        or(
          and(eq(link.fromKind, "contribution"), eq(link.from, contribution.id)),
          and(eq(link.toKind, "contribution"), eq(link.to, contribution.id)),
        ),
      ),
  );
  const sorted = exists(
    db
      .select(one)
      .from(contributionTheme)
      .where(
        and(eq(contributionTheme.contribution, contribution.id), ne(contributionTheme.at, done?.at ?? "")),
      ),
  );
  const [row] = await db
    .select({ reference: contribution.reference })
    .from(contribution)
    .where(
      or(
        and(of(true), or(ne(contribution.state, "received"), answered, linked, sorted, exists(later))),
        and(of(false), or(answered, exists(later))),
      ),
    )
    .limit(1);
  return row?.reference ?? null;
}
