import { changeIssues } from "@accord/shared/comments";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { Refused, refuseIf } from "../../acts/refused.js";
import { comment, commentMention, reaction, suggestionWording, thread } from "../../ports/tables/index.js";
import { commentAt, isOfSuggestion, type StoredComment, threadAt } from "./queries.js";
import { type OnDocument, openSubject, thingOf } from "./subject.js";
import { changeWords, refuseTooMuch, type Words } from "./write-comment.js";

export interface OnComment extends OnDocument {
  readonly thread: string;
  readonly comment: string;
}

function refuseChange(row: StoredComment, by: string): void {
  const issues = changeIssues(row, by);
  if (row.by !== by) throw new Refused("not_allowed", issues);
  refuseIf(issues);
}

export const editComment = act<OnComment & Words, { ok: true }>({
  name: "edit-comment",
  asks: "discuss_draft",
  thing: thingOf,

  async run(context, { process, document, thread: at, comment: id, ...words }) {
    const { tx, now, by, audit, announce } = context;
    await threadAt(tx, document, at);
    const row = await commentAt(tx, at, id);
    refuseChange(row, by);
    await openSubject(tx, { process, document });
    if (!(await changeWords(context, { process, row, ...words }))) return { ok: true };
    // What is shortened is welcome also where there is too much.
    if (words.text.trim().length > row.text.length) await refuseTooMuch(context, document);
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
    const of = await threadAt(tx, document, at);
    const row = await commentAt(tx, at, id);
    refuseChange(row, by);
    await tx.update(comment).set({ text: "", removedAt: now }).where(eq(comment.id, id));
    await tx.delete(commentMention).where(eq(commentMention.comment, id));
    // A suggestion stands without its reason, with what was said of it; the reason is stored nowhere.
    if (await isOfSuggestion(tx, of, row))
      await tx.update(suggestionWording).set({ text: "" }).where(eq(suggestionWording.thread, at));
    else await tx.delete(reaction).where(eq(reaction.comment, id));
    await tx.update(thread).set({ changedAt: now }).where(eq(thread.id, at));
    audit({ document, thread: at, comment: id });
    announce(process, "threads", `threads:${document}`);
    return { ok: true };
  },
});
