import { type Resolution, reopenIssues, resolveIssues } from "@accord/shared/comments";
import { type ActContext, act } from "../../acts/act.js";
import { authorise } from "../../acts/authorise.js";
import { refuseIf } from "../../acts/refused.js";
import { refuseDecidedByBallot } from "./decided-by-ballot.js";
import { end, reopen } from "./ended.js";
import { type StoredThread, suggestionOf, threadAt } from "./queries.js";
import { type OnDocument, openSubject, thingOf } from "./subject.js";

export interface OnThread extends OnDocument {
  readonly thread: string;
}

/** Its opener, or who decides on the words of this text, while it is discussed. */
export async function mayEnd(
  { tx, actor, by, now }: ActContext,
  row: StoredThread,
  at: OnThread,
): Promise<void> {
  const { thing, decides } = await openSubject(tx, at);
  if (row.by !== by) await authorise(tx, actor, decides, thing, now);
}

/** The conversation leaves the margin and stays readable with its outcome; its mark stays in the text. */
export const resolveThread = act<OnThread & { outcome: Resolution; reason: string }, { ok: true }>({
  name: "resolve-thread",
  asks: "discuss_draft",
  thing: thingOf,

  async run(context, { outcome, reason, ...at }) {
    const { tx, audit, announce } = context;
    const row = await threadAt(tx, at.document, at.thread);
    await mayEnd(context, row, at);
    const isSuggestion = (await suggestionOf(tx, row.id)) !== null;
    refuseIf(resolveIssues({ ...row, isSuggestion }, outcome, reason));
    await end(context, row.id, outcome, reason);
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
    const { tx, now, by, audit, announce } = context;
    const row = await threadAt(tx, at.document, at.thread);
    await mayEnd(context, row, at);
    refuseIf(reopenIssues(row, by));
    await refuseDecidedByBallot(tx, row.id);
    await reopen(tx, row.id, now);
    audit({ document: at.document, thread: row.id });
    announce(at.process, "threads", `threads:${at.document}`);
    return { ok: true };
  },
});
