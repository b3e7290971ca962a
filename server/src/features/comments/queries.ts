import { isMine, type Named, type ThreadRow, unreadFor } from "@accord/shared/comments";
import { permissions, type Role } from "@accord/shared/people";
import { and, asc, count, eq, inArray, sql } from "drizzle-orm";
import { inForce } from "../../acts/memberships.js";
import { found } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import * as t from "../../ports/tables/index.js";
import { namesOf } from "../people/queries.js";
import { decidedByBallots } from "./decided-by-ballot.js";
import { reactionRows, reactionsOn } from "./reaction-rows.js";
import { type Reader, suggestionsOn } from "./suggestion-rows.js";

export type StoredThread = typeof t.thread.$inferSelect;
type StoredSuggestion = typeof t.suggestion.$inferSelect;
export type StoredComment = typeof t.comment.$inferSelect;

export async function threadAt(db: Db, document: string, id: string): Promise<StoredThread> {
  const [row] = await db
    .select()
    .from(t.thread)
    .where(and(eq(t.thread.id, id), eq(t.thread.document, document)));
  return found(row);
}

/** Null: the thread is a comment. */
export async function suggestionOf(db: Db, thread: string): Promise<StoredSuggestion | null> {
  const [row] = await db.select().from(t.suggestion).where(eq(t.suggestion.thread, thread));
  return row ?? null;
}

export async function commentAt(db: Db, thread: string, id: string): Promise<StoredComment> {
  const [row] = await db
    .select()
    .from(t.comment)
    .where(and(eq(t.comment.id, id), eq(t.comment.thread, thread)));
  return found(row);
}

/** The first comment of a suggestion gives its reason, where it gives one; what is said of it is said of the suggestion. */
export async function isOfSuggestion(db: Db, thread: StoredThread, said: StoredComment): Promise<boolean> {
  const isFirst = said.by === thread.by && said.at === thread.at;
  return isFirst && (await suggestionOf(db, thread.id)) !== null;
}

export async function threadsOn(db: Db, document: string): Promise<number> {
  const [row] = await db.select({ n: count() }).from(t.thread).where(eq(t.thread.document, document));
  return row?.n ?? 0;
}

export async function commentsIn(db: Db, thread: string): Promise<number> {
  const [row] = await db.select({ n: count() }).from(t.comment).where(eq(t.comment.thread, thread));
  return row?.n ?? 0;
}

/** Letters of all that stands beside a text: of one person, and of all. */
export async function lettersOn(
  db: Db,
  document: string,
  person: string,
): Promise<{ own: number; all: number }> {
  const sums = await db.all<{ by: string; letters: number }>(sql`
    select who as by, sum(letters) as letters from (
      select ${t.thread.by} as who, length(${t.thread.quote}) as letters
        from ${t.thread} where ${t.thread.document} = ${document}
      union all select ${t.comment.by}, length(${t.comment.text})
        from ${t.comment} join ${t.thread} on ${t.thread.id} = ${t.comment.thread}
        where ${t.thread.document} = ${document}
      union all select ${t.thread.by}, length(${t.suggestion.base}) + length(${t.suggestion.proposed})
        from ${t.suggestion} join ${t.thread} on ${t.thread.id} = ${t.suggestion.thread}
        where ${t.thread.document} = ${document}
      union all select ${t.thread.by}, length(${t.suggestionWording.proposed}) + length(${t.suggestionWording.text})
        from ${t.suggestionWording} join ${t.thread} on ${t.thread.id} = ${t.suggestionWording.thread}
        where ${t.thread.document} = ${document}
    ) group by who`);
  const all = sums.reduce((sum, { letters }) => sum + letters, 0);
  return { own: sums.find(({ by }) => by === person)?.letters ?? 0, all };
}

/** What this form has sent already. */
export async function sentBefore(
  db: Db,
  document: string,
  by: string,
  once: string,
): Promise<StoredComment | null> {
  const [row] = await db
    .select({ comment: t.comment })
    .from(t.comment)
    .innerJoin(t.thread, eq(t.thread.id, t.comment.thread))
    .where(and(eq(t.thread.document, document), eq(t.comment.by, by), eq(t.comment.once, once)));
  return row?.comment ?? null;
}

const readingRoles = (Object.keys(permissions.read_workspace) as Role[]).filter(
  (role) => permissions.read_workspace[role] === "yes",
);

/** All who may read the workspace of a process, by name: who can be named in a comment. */
export async function readersOf(
  db: Db,
  process: string,
  now: string,
): Promise<(Named & { email: string })[]> {
  const columns = { id: t.person.id, name: t.person.name, email: t.person.email };
  const byRole = await db
    .selectDistinct(columns)
    .from(t.person)
    .innerJoin(t.membership, eq(t.membership.person, t.person.id))
    .where(
      and(
        eq(t.membership.process, process),
        inArray(t.membership.role, readingRoles),
        eq(t.person.active, true),
        inForce(now),
      ),
    );
  const bySeat = await db
    .selectDistinct(columns)
    .from(t.person)
    .innerJoin(t.seat, eq(t.seat.holder, t.person.id))
    .where(and(eq(t.seat.process, process), eq(t.seat.status, "active"), eq(t.person.active, true)));
  const people = new Map([...byRole, ...bySeat].map((one) => [one.id, one]));
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** Every thread of a text as one reader sees it. */
export async function threadRows(db: Db, document: string, reader: Reader): Promise<ThreadRow[]> {
  const { me, decides } = reader;
  const threads = await db
    .select()
    .from(t.thread)
    .where(eq(t.thread.document, document))
    .orderBy(asc(t.thread.at), asc(t.thread.id));
  const ofDocument = eq(t.thread.document, document);
  const comments = await db
    .select({ comment: t.comment })
    .from(t.comment)
    .innerJoin(t.thread, eq(t.thread.id, t.comment.thread))
    .where(ofDocument)
    .orderBy(asc(t.comment.at), asc(t.comment.id));
  const mentions = await db
    .select({ comment: t.commentMention.comment, person: t.commentMention.person })
    .from(t.commentMention)
    .innerJoin(t.comment, eq(t.comment.id, t.commentMention.comment))
    .innerJoin(t.thread, eq(t.thread.id, t.comment.thread))
    .where(ofDocument);
  const seen = await db
    .select({ thread: t.threadSeen.thread, at: t.threadSeen.at })
    .from(t.threadSeen)
    .innerJoin(t.thread, eq(t.thread.id, t.threadSeen.thread))
    .where(and(ofDocument, eq(t.threadSeen.person, me)));
  const reactions = await reactionsOn(db, document);
  const names = await namesOf(db, [
    ...[...reactions.values()].flat().map(({ person }) => person),
    ...threads.flatMap(({ by, resolvedBy }) => [by, resolvedBy]),
    ...comments.map(({ comment }) => comment.by),
    ...mentions.map(({ person }) => person),
  ]);
  const named = (id: string): Named => ({ id, name: names.get(id) ?? "" });
  const suggestions = await suggestionsOn(db, document, reader);
  const decided = await decidedByBallots(db);
  const seenAt = new Map(seen.map(({ thread, at }) => [thread, at]));
  const of = Map.groupBy(comments, ({ comment }) => comment.thread);
  const mentioned = Map.groupBy(mentions, ({ comment }) => comment);
  return threads.map((row): ThreadRow => {
    const own = (of.get(row.id) ?? []).map(({ comment }) => ({
      ...comment,
      mentions: (mentioned.get(comment.id) ?? []).map(({ person }) => person),
    }));
    const suggestion = suggestions.get(row.id) ?? null;
    const isDecided = row.state === "resolved" && decided.has(row.id);
    return {
      id: row.id,
      anchor: row.anchor,
      field: row.field,
      quote: row.quote,
      by: named(row.by),
      at: row.at,
      state: row.state,
      resolution: row.resolution as ThreadRow["resolution"],
      reason: row.resolutionReason,
      resolvedBy: row.resolvedBy === null ? null : (names.get(row.resolvedBy) ?? ""),
      resolvedAt: row.resolvedAt,
      changedAt: row.changedAt,
      comments: own.map((one, place) => ({
        id: one.id,
        parent: one.parent,
        by: named(one.by),
        at: one.at,
        editedAt: one.editedAt,
        removedAt: one.removedAt,
        text: one.removedAt === null ? one.text : "",
        mentions: one.removedAt === null ? one.mentions.map(named) : [],
        reactions: reactionRows(
          reactions.get(one.id) ?? [],
          place === 0 ? (suggestion?.changedAt ?? one.editedAt) : one.editedAt,
          named,
        ),
      })),
      unread: unreadFor(own, me, seenAt.get(row.id) ?? null),
      mine: isMine(own, me),
      mayResolve: (decides || row.by === me) && !isDecided,
      suggestion: suggestion && isDecided ? { ...suggestion, mayAccept: false } : suggestion,
    };
  });
}
