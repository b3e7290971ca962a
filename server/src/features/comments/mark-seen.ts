import { and, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { threadSeen } from "../../ports/tables/index.js";
import { threadAt } from "./queries.js";
import { type OnDocument, thingOf } from "./subject.js";
import { seen } from "./write-comment.js";

/** Read up to the change that the reader was shown: what came after it stays unread. */
export const markThreadSeen = act<OnDocument & { thread: string; upTo: string }, { ok: true }>({
  name: "mark-thread-seen",
  asks: "read_workspace",
  thing: thingOf,

  async run({ tx, now, by }, { document, thread: at, upTo }) {
    const row = await threadAt(tx, document, at);
    const [before] = await tx
      .select()
      .from(threadSeen)
      .where(and(eq(threadSeen.thread, row.id), eq(threadSeen.person, by)));
    const until = [new Date(upTo).toISOString(), now].toSorted()[0] as string;
    if (before !== undefined && before.at >= until) return { ok: true };
    await seen(tx, row.id, by, until);
    return { ok: true };
  },
});
