import { commentIssues, lettersIssues, mentionsIn } from "@accord/shared/comments";
import { type Issue, issue } from "@accord/shared/issues";
import { eq } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { comment, commentMention, thread, threadSeen } from "../../ports/tables/index.js";
import { namesOf } from "../people/queries.js";
import { lettersOn, readersOf } from "./queries.js";

export interface Words {
  readonly text: string;
  /** Persons the writer chose to name. */
  readonly mentions: readonly string[];
}

/** Who is named by these words; only who may read them can be. */
async function namedIn(
  tx: Db,
  process: string,
  { text, mentions }: Words,
  now: string,
): Promise<{ people: string[]; issues: Issue[] }> {
  if (mentions.length === 0) return { people: [], issues: [] };
  const readers = await readersOf(tx, process, now);
  const names = await namesOf(tx, mentions);
  const chosen = mentions.flatMap((id) => {
    const name = names.get(id);
    return name === undefined ? [] : [{ id, name }];
  });
  const people = mentionsIn(text, chosen);
  const strangers = people.filter((id) => !readers.some((reader) => reader.id === id));
  return {
    people,
    issues: strangers.map((id) => issue("mention_cannot_read", { name: names.get(id) ?? "" }, "text")),
  };
}

/** Other words in a comment, which then says so; who is named anew finds it at home, without a second letter. */
export async function changeWords(
  { tx, now }: ActContext,
  {
    process,
    row,
    mayBeEmpty = false,
    ...words
  }: Words & { process: string; row: { id: string; text: string }; mayBeEmpty?: boolean },
): Promise<boolean> {
  const { people, issues } = await namedIn(tx, process, words, now);
  refuseIf([...commentIssues(words.text, { comments: 0, mayBeEmpty }), ...issues]);
  const text = words.text.trim();
  if (text === row.text) return false;
  await tx.update(comment).set({ text, editedAt: now, removedAt: null }).where(eq(comment.id, row.id));
  await tx.delete(commentMention).where(eq(commentMention.comment, row.id));
  for (const person of people) await tx.insert(commentMention).values({ comment: row.id, person });
  return true;
}

/** One comment with who is named in it; the thread has changed, and its writer has seen it. */
export async function writeComment(
  { tx, now, by, newId }: ActContext,
  {
    process,
    thread: at,
    parent,
    once,
    comments,
    mayBeEmpty = false,
    ...words
  }: Words & {
    process: string;
    thread: string;
    parent: string | null;
    once: string;
    comments: number;
    /** Where a suggestion says enough. */
    mayBeEmpty?: boolean;
  },
): Promise<{ id: string; people: string[] }> {
  const { people, issues } = await namedIn(tx, process, words, now);
  refuseIf([...commentIssues(words.text, { comments, mayBeEmpty }), ...issues]);
  const id = newId();
  await tx.insert(comment).values({ id, thread: at, parent, text: words.text.trim(), by, at: now, once });
  for (const person of people) await tx.insert(commentMention).values({ comment: id, person });
  await tx.update(thread).set({ changedAt: now }).where(eq(thread.id, at));
  await seen(tx, at, by, now);
  return { id, people };
}

/** Asked of what was just written. */
export async function refuseTooMuch({ tx, by }: ActContext, document: string): Promise<void> {
  refuseIf(lettersIssues(await lettersOn(tx, document, by)));
}

export async function seen(tx: Db, at: string, person: string, upTo: string): Promise<void> {
  await tx
    .insert(threadSeen)
    .values({ thread: at, person, at: upTo })
    .onConflictDoUpdate({ target: [threadSeen.thread, threadSeen.person], set: { at: upTo } });
}
