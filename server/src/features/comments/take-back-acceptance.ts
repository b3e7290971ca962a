import type { TextJson } from "@accord/shared/document-schema";
import { issue } from "@accord/shared/issues";
import { type Applied, nodeOf, putBack, replaced, sameBlocks, textIn } from "@accord/shared/suggestions";
import { eq } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { authorise } from "../../acts/authorise.js";
import { refuseIf } from "../../acts/refused.js";
import { templateIn } from "../../documents/text.js";
import { writeWords } from "../../documents/words.js";
import { suggestion } from "../../ports/tables/index.js";
import { refuseDecidedByBallot } from "./decided-by-ballot.js";
import { reopen } from "./ended.js";
import { unlinkTakenBack } from "./link-accepted.js";
import type { StoredThread } from "./queries.js";
import type { OnThread } from "./resolve-thread.js";
import { thingOf } from "./subject.js";
import { orRefuse, passageNow, refuseLocked, suggestionAt } from "./suggested.js";
import { tookAllOut } from "./suggestion-rows.js";

async function replacedWords(
  context: ActContext,
  document: string,
  row: StoredThread,
  { before, accepted }: { before: TextJson; accepted: TextJson },
): Promise<Applied> {
  const { kind, text, range, now } = await passageNow(context, document, row);
  refuseIf(sameBlocks(now, nodeOf(kind, accepted)) ? [] : [issue("suggestion_passage_changed")]);
  return orRefuse(replaced(text, range, nodeOf(kind, before), row.id), "suggestion_does_not_fit");
}

async function tookOut(
  { tx, documents }: ActContext,
  document: string,
  row: StoredThread,
  { stood, accepted }: { stood: TextJson; accepted: TextJson },
): Promise<Applied> {
  const doc = await documents.clone(tx, document);
  const { kind, text } = orRefuse(
    textIn(doc, await templateIn(tx, document), row.field ?? ""),
    "suggestion_words_gone",
  );
  return orRefuse(
    putBack(text, nodeOf(kind, stood), nodeOf(kind, accepted), row.id),
    "suggestion_passage_changed",
  );
}

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
    await refuseDecidedByBallot(tx, row.id);
    const accepted = orRefuse(own.accepted, "suggestion_not_accepted");
    const { stood } = own;
    const back =
      stood && tookAllOut(accepted)
        ? await tookOut(context, at.document, row, { stood, accepted })
        : await replacedWords(context, at.document, row, { before: stood ?? own.base, accepted });
    await documents.change(tx, at.document, { person: by, act: "restore-words", at: now }, (doc) =>
      writeWords(doc, row.field ?? "", back.steps),
    );
    await tx.update(suggestion).set({ accepted: null, stood: null }).where(eq(suggestion.thread, row.id));
    if (own.contribution !== null) await unlinkTakenBack(context, at, row);
    await reopen(tx, row.id, now);
    audit({ document: at.document, thread: row.id });
    announce(at.process, "threads", `threads:${at.document}`);
    return { ok: true };
  },
});
