import { issue } from "@accord/shared/issues";
import { nodeOf, replaced, sameBlocks } from "@accord/shared/suggestions";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { authorise } from "../../acts/authorise.js";
import { refuseIf } from "../../acts/refused.js";
import { writeWords } from "../../documents/words.js";
import { suggestion } from "../../ports/tables/index.js";
import { reopen } from "./ended.js";
import type { OnThread } from "./resolve-thread.js";
import { thingOf } from "./subject.js";
import { orRefuse, passageNow, refuseLocked, suggestionAt } from "./suggested.js";

/** What was accepted and stands there unchanged gives way to the words before it, which are again their writers'. */
export const takeBackAcceptance = act<OnThread, { ok: true }>({
  name: "take-back-acceptance",
  asks: "discuss_draft",
  thing: thingOf,

  async run(context, at) {
    const { tx, now, by, actor, documents, audit, announce } = context;
    const { row, own, subject } = await suggestionAt(context, at);
    await authorise(tx, actor, subject.decides, subject.thing, now);
    await refuseLocked(tx, at.document);
    const accepted = orRefuse(own.accepted, "suggestion_not_accepted");
    const { kind, text, range, now: standing } = await passageNow(context, at.document, row);
    refuseIf(sameBlocks(standing, nodeOf(kind, accepted)) ? [] : [issue("suggestion_passage_changed")]);
    const back = orRefuse(replaced(text, range, nodeOf(kind, own.base), row.id), "suggestion_does_not_fit");
    await documents.change(tx, at.document, { person: by, act: "restore-words", at: now }, (doc) =>
      writeWords(doc, row.field ?? "", back.steps),
    );
    await tx.update(suggestion).set({ accepted: null }).where(eq(suggestion.thread, row.id));
    await reopen(tx, row.id, now);
    audit({ document: at.document, thread: row.id });
    announce(at.process, "threads", `threads:${at.document}`);
    return { ok: true };
  },
});
