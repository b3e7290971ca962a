import { isAccepted } from "@accord/shared/comments";
import type { WaitingReason, WaitingRow } from "@accord/shared/home";
import { sayIn } from "@accord/shared/messages";
import { and, eq, gt, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import * as t from "../../ports/tables/index.js";
import { subjectOf } from "../comments/index.js";
import { at, type Looking, row } from "./queries.js";

interface Waits {
  readonly thread: string;
  readonly document: string;
  readonly why: WaitingReason;
  readonly since: string;
}

/** Threads that named me, answered me, or ended a suggestion of mine after I last saw them: a row a text and reason. */
export async function threadsForMe(looking: Looking): Promise<WaitingRow[]> {
  const { db, process } = looking;
  const all = [...(await namedOrAnswered(looking)), ...(await decided(looking))];
  all.sort((a, b) => (a.since < b.since ? -1 : 1));
  const say = sayIn(process.language);
  const rows: WaitingRow[] = [];
  for (const [document, onText] of Map.groupBy(all, (one) => one.document)) {
    const { toThread, title, number } = await subjectOf(db, { process: process.id, document });
    for (const [why, own] of Map.groupBy(onText, (one) => one.why)) {
      const [oldest] = own;
      if (!oldest) continue;
      rows.push(
        row(looking, {
          id: `${why}-${document}`,
          kind: "reply",
          why,
          object: title(say),
          number,
          count: new Set(own.map(({ thread }) => thread)).size,
          since: oldest.since,
          href: at(looking, toThread(oldest.thread)),
        }),
      );
    }
  }
  return rows;
}

/** A thread that names me is told as that, whether or not it answers me too. */
async function namedOrAnswered({ db, me, process }: Looking): Promise<Waits[]> {
  const answered = alias(t.comment, "answered");
  const found = await db
    .selectDistinct({
      thread: t.thread.id,
      document: t.thread.document,
      since: t.comment.at,
      named: t.commentMention.person,
    })
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
    );
  const named = new Set(found.flatMap(({ named, thread }) => (named === null ? [] : [thread])));
  return found.map(({ thread, document, since }) => ({
    ...{ thread, document, since },
    why: named.has(thread) ? "named_in_threads" : "threads_answer_me",
  }));
}

async function decided({ db, me, process }: Looking): Promise<Waits[]> {
  const rows = await db
    .select({
      thread: t.thread.id,
      document: t.thread.document,
      resolution: t.thread.resolution,
      since: t.thread.resolvedAt,
    })
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
  return rows.map(({ thread, document, resolution, since }) => ({
    ...{ thread, document, since: since ?? "" },
    why: !isAccepted(resolution)
      ? "suggestion_rejected"
      : resolution === "accepted"
        ? "suggestion_accepted"
        : "suggestion_accepted_changed",
  }));
}
