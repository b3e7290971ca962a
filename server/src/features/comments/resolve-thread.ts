import { type Resolution, reopenIssues, resolveIssues } from "@accord/shared/comments";
import { eq } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { authorise } from "../../acts/authorise.js";
import { refuseIf } from "../../acts/refused.js";
import { thread } from "../../ports/tables/index.js";
import { type StoredThread, threadAt } from "./queries.js";
import { type OnDocument, openSubject, thingOf } from "./subject.js";
import { seen } from "./write-comment.js";

interface OnThread extends OnDocument {
  readonly thread: string;
}

/** Its opener, or who decides on the words of this text, while it is discussed. */
async function mayEnd({ tx, actor, by, now }: ActContext, row: StoredThread, at: OnThread): Promise<void> {
  const { thing } = await openSubject(tx, at);
  if (row.by !== by) await authorise(tx, actor, "decide_suggestion", thing, now);
}

/** The conversation leaves the margin and stays readable with its outcome; its mark stays in the text. */
export const resolveThread = act<OnThread & { outcome: Resolution; reason: string }, { ok: true }>({
  name: "resolve-thread",
  asks: "discuss_draft",
  thing: thingOf,

  async run(context, { outcome, reason, ...at }) {
    const { tx, now, by, audit, announce } = context;
    const row = await threadAt(tx, at.document, at.thread);
    await mayEnd(context, row, at);
    refuseIf(resolveIssues(row.state, outcome, reason));
    await tx
      .update(thread)
      .set({
        state: "resolved",
        resolution: outcome,
        resolutionReason: reason.trim(),
        resolvedBy: by,
        resolvedAt: now,
        changedAt: now,
      })
      .where(eq(thread.id, row.id));
    await seen(tx, row.id, by, now);
    audit({ document: at.document, thread: row.id, outcome });
    announce(at.process, "threads", `threads:${at.document}`);
    return { ok: true };
  },
});

export const reopenThread = act<OnThread, { ok: true }>({
  name: "reopen-thread",
  asks: "discuss_draft",
  thing: thingOf,

  async run(context, at) {
    const { tx, now, audit, announce } = context;
    const row = await threadAt(tx, at.document, at.thread);
    await mayEnd(context, row, at);
    refuseIf(reopenIssues(row.state));
    await tx
      .update(thread)
      .set({
        state: "open",
        resolution: null,
        resolutionReason: "",
        resolvedBy: null,
        resolvedAt: null,
        changedAt: now,
      })
      .where(eq(thread.id, row.id));
    audit({ document: at.document, thread: row.id });
    announce(at.process, "threads", `threads:${at.document}`);
    return { ok: true };
  },
});
