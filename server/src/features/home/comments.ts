import type { WaitingRow } from "@accord/shared/home";
import { and, asc, eq, gt, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import * as t from "../../ports/tables/index.js";
import { subjectOf } from "../comments/index.js";
import { at, type Looking, row } from "./queries.js";

/** Threads that named me, answered me, or ended a suggestion of mine after I last saw them: one row a text. */
export async function threadsForMe(looking: Looking): Promise<WaitingRow[]> {
  const { db, me, process } = looking;
  const answered = alias(t.comment, "answered");
  const found = await db
    .selectDistinct({ id: t.thread.id, document: t.thread.document, since: t.comment.at })
    .from(t.comment)
    .innerJoin(t.thread, eq(t.thread.id, t.comment.thread))
    .leftJoin(
      t.commentMention,
      and(eq(t.commentMention.comment, t.comment.id), eq(t.commentMention.person, me)),
    )
    .leftJoin(answered, eq(answered.id, t.comment.parent))
    .leftJoin(t.threadSeen, and(eq(t.threadSeen.thread, t.thread.id), eq(t.threadSeen.person, me)))
    .where(
      and(
        eq(t.thread.process, process.id),
        ne(t.comment.by, me),
        isNull(t.comment.removedAt),
        gt(t.comment.at, sql`coalesce(${t.threadSeen.at}, '')`),
        or(
          eq(t.commentMention.person, me),
          eq(answered.by, me),
          and(isNull(t.comment.parent), eq(t.thread.by, me)),
        ),
      ),
    )
    .orderBy(asc(t.comment.at));
  const decided = await db
    .select({ id: t.thread.id, document: t.thread.document, since: t.thread.resolvedAt })
    .from(t.thread)
    .leftJoin(t.threadSeen, and(eq(t.threadSeen.thread, t.thread.id), eq(t.threadSeen.person, me)))
    .where(
      and(
        eq(t.thread.process, process.id),
        eq(t.thread.by, me),
        ne(t.thread.resolvedBy, me),
        inArray(t.thread.resolution, ["accepted", "accepted_changed", "rejected"]),
        gt(t.thread.resolvedAt, sql`coalesce(${t.threadSeen.at}, '')`),
      ),
    );
  const all = [...found, ...decided.map((one) => ({ ...one, since: one.since ?? "" }))];
  all.sort((a, b) => (a.since < b.since ? -1 : 1));
  const texts = Map.groupBy(all, ({ document }) => document);
  const rows: WaitingRow[] = [];
  for (const [document, own] of texts) {
    const [oldest] = own;
    if (!oldest) continue;
    const { toThread, title, number } = await subjectOf(db, { process: process.id, document });
    rows.push(
      row(looking, {
        id: `reply-${document}`,
        kind: "reply",
        why: "threads_for_me",
        object: title,
        number,
        count: new Set(own.map(({ id }) => id)).size,
        since: oldest.since,
        href: at(looking, toThread(oldest.id)),
      }),
    );
  }
  return rows;
}
