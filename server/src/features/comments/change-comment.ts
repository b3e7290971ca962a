import { changeIssues, commentIssues } from "@accord/shared/comments";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { Refused, refuseIf } from "../../acts/refused.js";
import { comment, commentMention, thread } from "../../ports/tables/index.js";
import { commentAt, type StoredComment, threadAt } from "./queries.js";
import { type OnDocument, openSubject, thingOf } from "./subject.js";
import { namedIn, type Words } from "./write-comment.js";

interface OnComment extends OnDocument {
  readonly thread: string;
  readonly comment: string;
}

function refuseChange(row: StoredComment, by: string): void {
  const issues = changeIssues(row, by);
  if (row.by !== by) throw new Refused("not_allowed", issues);
  refuseIf(issues);
}

/** The words change, and say that they did; who is named anew finds it at home, without a second letter. */
export const editComment = act<OnComment & Words, { ok: true }>({
  name: "edit-comment",
  asks: "discuss_draft",
  thing: thingOf,

  async run({ tx, now, by, audit, announce }, { process, document, thread: at, comment: id, ...words }) {
    await threadAt(tx, document, at);
    const row = await commentAt(tx, at, id);
    refuseChange(row, by);
    await openSubject(tx, { process, document });
    const { people, issues } = await namedIn(tx, process, words, now);
    refuseIf([...commentIssues(words.text, { comments: 0 }), ...issues]);
    const text = words.text.trim();
    if (text === row.text) return { ok: true };
    await tx.update(comment).set({ text, editedAt: now }).where(eq(comment.id, id));
    await tx.delete(commentMention).where(eq(commentMention.comment, id));
    for (const person of people) await tx.insert(commentMention).values({ comment: id, person });
    await tx.update(thread).set({ changedAt: now }).where(eq(thread.id, at));
    audit({ document, thread: at, comment: id });
    announce(process, "threads", `threads:${document}`);
    return { ok: true };
  },
});

/** The words are gone for good; that somebody spoke here stays, so that answers to it can be read. */
export const removeComment = act<OnComment, { ok: true }>({
  name: "remove-comment",
  asks: "discuss_draft",
  thing: thingOf,

  async run({ tx, now, by, audit, announce }, { process, document, thread: at, comment: id }) {
    await threadAt(tx, document, at);
    refuseChange(await commentAt(tx, at, id), by);
    await tx.update(comment).set({ text: "", removedAt: now }).where(eq(comment.id, id));
    await tx.delete(commentMention).where(eq(commentMention.comment, id));
    await tx.update(thread).set({ changedAt: now }).where(eq(thread.id, at));
    audit({ document, thread: at, comment: id });
    announce(process, "threads", `threads:${document}`);
    return { ok: true };
  },
});
