import { issue } from "@accord/shared/issues";
import { blocksJson } from "@accord/shared/suggestions";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { markPassage, marksIn, type Passage, unmarkPassages } from "../../documents/passage.js";
import { suggestion, thread } from "../../ports/tables/index.js";
import { refuseInBallot } from "./in-ballot.js";
import { suggestionOf, threadAt } from "./queries.js";
import { mayEnd, type OnThread } from "./resolve-thread.js";
import { thingOf } from "./subject.js";
import { passageNow } from "./suggested.js";

/** A thread whose words are gone hangs on others from now on; a suggestion is then for those. */
export const placeThread = act<OnThread & { passage: Passage }, { ok: true }>({
  name: "place-thread",
  asks: "discuss_draft",
  thing: thingOf,

  async run(context, { passage, ...at }) {
    const { tx, now, documents, audit, announce } = context;
    const row = await threadAt(tx, at.document, at.thread);
    await mayEnd(context, row, at);
    refuseIf([
      ...(row.state === "resolved" ? [issue("thread_resolved")] : []),
      ...(row.anchor === "passage" ? [] : [issue("thread_has_no_passage")]),
    ]);
    await refuseInBallot(tx, row.id, "place");
    const { field, quote, before, after } = passage;
    let marked = false;
    await documents.change(tx, at.document, { person: null, act: "place-thread", at: now }, (doc) => {
      const old = row.field ?? "";
      if (marksIn(doc, [old]).has(row.id)) unmarkPassages(doc, old, new Set([row.id]));
      marked = markPassage(doc, passage, row.id);
    });
    if (!marked) refuseIf([issue("passage_gone", {}, field)]);
    await tx.update(thread).set({ field, quote, before, after, changedAt: now }).where(eq(thread.id, row.id));
    if ((await suggestionOf(tx, row.id)) !== null) {
      const { now: base } = await passageNow(context, at.document, { ...row, field });
      // Who decides on it, or has reacted to it, has read it at other words.
      await tx
        .update(suggestion)
        .set({ base: blocksJson(base), changedAt: now })
        .where(eq(suggestion.thread, row.id));
    }
    audit({ document: at.document, thread: row.id });
    announce(at.process, "threads", `threads:${at.document}`);
    return { ok: true };
  },
});
