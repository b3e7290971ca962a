import { act } from "../../acts/act.js";
import { commentAt, commentsIn, sentBefore, threadAt } from "./queries.js";
import { type OnDocument, openSubject, thingOf } from "./subject.js";
import { tell } from "./tell.js";
import { refuseTooMuch, type Words, writeComment } from "./write-comment.js";

interface Reply extends OnDocument, Words {
  readonly thread: string;
  readonly parent: string | null;
  readonly once: string;
  readonly url: string;
}

/** Also in a resolved thread: what was forgotten can be said without opening it again. */
export const replyToThread = act<Reply, { comment: string }>({
  name: "reply-to-thread",
  asks: "discuss_draft",
  thing: thingOf,

  async run(context, { process, document, thread: at, parent, once, url, ...words }) {
    const { tx, by, audit, announce } = context;
    const row = await threadAt(tx, document, at);
    const before = await sentBefore(tx, document, by, once);
    if (before !== null) return { comment: before.id };
    const subject = await openSubject(tx, { process, document });
    const answers = parent === null ? null : await commentAt(tx, at, parent);
    const { id, people } = await writeComment(context, {
      ...words,
      process,
      thread: at,
      parent,
      once,
      comments: await commentsIn(tx, at),
    });
    await refuseTooMuch(context, document);
    const answered = answers?.by ?? row.by;
    await tell(context, { subject, thread: row, text: words.text, mentioned: people, answered, url });
    audit({ document, thread: at, comment: id });
    announce(process, "threads", `threads:${document}`);
    return { comment: id };
  },
});
