import { type ReactionRow, reactionKinds } from "@accord/shared/comments";
import { asc, eq } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import * as t from "../../ports/tables/index.js";

type StoredReaction = typeof t.reaction.$inferSelect;

/** What is said without words of each comment of a text, in the order in which it was said. */
export async function reactionsOn(db: Db, document: string): Promise<Map<string, StoredReaction[]>> {
  const rows = await db
    .select({ reaction: t.reaction })
    .from(t.reaction)
    .innerJoin(t.comment, eq(t.comment.id, t.reaction.comment))
    .innerJoin(t.thread, eq(t.thread.id, t.comment.thread))
    .where(eq(t.thread.document, document))
    .orderBy(asc(t.reaction.at), asc(t.reaction.person));
  return Map.groupBy(
    rows.map(({ reaction }) => reaction),
    ({ comment }) => comment,
  );
}

export function reactionRows(
  said: readonly StoredReaction[],
  /** When the words it is said of were changed last. */
  changedAt: string | null,
  named: (id: string) => { id: string; name: string },
): ReactionRow[] {
  const earlier = (at: string): boolean => changedAt !== null && at < changedAt;
  return reactionKinds.flatMap((kind) => {
    const people = said
      .filter((one) => one.kind === kind)
      .map(({ person, at }) => ({ ...named(person), earlier: earlier(at) }));
    return people.length === 0 ? [] : [{ kind, people }];
  });
}
