import { openIssues } from "@accord/shared/comments";
import { issue } from "@accord/shared/issues";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { markPassage, type Passage } from "../../documents/passage.js";
import { thread } from "../../ports/tables/index.js";
import { sentBefore, threadsOn } from "./queries.js";
import { type OnDocument, openSubject, thingOf } from "./subject.js";
import { type Suggests, writeSuggestion } from "./suggested.js";
import { tell } from "./tell.js";
import { refuseTooMuch, type Words, writeComment } from "./write-comment.js";

interface Opened extends OnDocument, Words {
  /** Words of the text, or a field of it, or neither: the whole. */
  readonly passage: Passage | null;
  readonly field: string | null;
  readonly once: string;
  /** Other words for it. */
  readonly suggests?: Suggests | undefined;
  /** Where letters lead to. */
  readonly url: string;
}

/** A conversation begins; the room sets its mark under an id of the act, for editors too (mechanisms.md 2). */
export const openThread = act<Opened, { thread: string }>({
  name: "open-thread",
  asks: "discuss_draft",
  thing: thingOf,

  async run(context, { process, document, passage, field, once, suggests, url, ...words }) {
    const { tx, now, by, newId, documents, audit, announce } = context;
    const before = await sentBefore(tx, document, by, once);
    if (before !== null) return { thread: before.thread };
    const subject = await openSubject(tx, { process, document });
    if (subject.whole === "proposal" && (passage || field)) refuseIf([issue("passage_gone")]);
    if (suggests && !passage && !field) refuseIf([issue("suggestion_needs_passage")]);
    refuseIf(openIssues(await threadsOn(tx, document)));
    const id = newId();
    const row = {
      id,
      process,
      document,
      anchor: passage ? "passage" : field ? "field" : "whole",
      field: passage?.field ?? field,
      quote: passage?.quote ?? "",
      before: passage?.before ?? "",
      after: passage?.after ?? "",
      state: "open",
      by,
      at: now,
      changedAt: now,
    } as const;
    await tx.insert(thread).values(row);
    const { id: comment, people } = await writeComment(context, {
      ...words,
      process,
      thread: id,
      parent: null,
      once,
      comments: 0,
      mayBeEmpty: suggests !== undefined,
    });
    if (passage) {
      let marked = false;
      await documents.change(tx, document, { person: null, act: "open-thread", at: now }, (doc) => {
        marked = markPassage(doc, passage, id);
      });
      if (!marked) refuseIf([issue("passage_gone", {}, passage.field)]);
    }
    if (suggests) await writeSuggestion(context, { process, document, thread: row }, suggests);
    await refuseTooMuch(context, document);
    await tell(context, { subject, thread: row, text: words.text, mentioned: people, answered: null, url });
    audit({ document, thread: id, comment });
    announce(process, "threads", `threads:${document}`);
    return { thread: id };
  },
});
