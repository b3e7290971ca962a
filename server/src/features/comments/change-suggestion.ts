import { changeSuggestionIssues } from "@accord/shared/comments";
import { blocksJson, nodeOf, sameBlocks } from "@accord/shared/suggestions";
import { asc, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { found, Refused, refuseIf } from "../../acts/refused.js";
import { comment, suggestion, suggestionWording, thread } from "../../ports/tables/index.js";
import { refuseInBallot } from "./in-ballot.js";
import { suggestionOf, threadAt } from "./queries.js";
import type { OnThread } from "./resolve-thread.js";
import { openSubject, thingOf } from "./subject.js";
import { passageNow, refuseUnseen, wordsThatFit } from "./suggested.js";
import { changeWords, refuseTooMuch, type Words } from "./write-comment.js";

/** Other words than before, for the passage as it stands now; what was suggested until now stays in the record. */
export const changeSuggestion = act<OnThread & Words & { content: unknown; stands?: unknown }, { ok: true }>({
  name: "change-suggestion",
  asks: "discuss_draft",
  thing: thingOf,

  async run(context, { process, document, thread: at, content, stands, ...words }) {
    const { tx, now, by, newId, audit, announce } = context;
    const row = await threadAt(tx, document, at);
    const own = found(await suggestionOf(tx, at));
    await openSubject(tx, { process, document });
    const issues = changeSuggestionIssues(row, by);
    if (row.by !== by) throw new Refused("not_allowed", issues);
    refuseIf(issues);
    await refuseInBallot(tx, at, "other");
    const standing = await passageNow(context, document, row);
    refuseUnseen(standing, stands);
    const proposed = await wordsThatFit(context, document, standing, row, content);
    const [first] = await tx
      .select()
      .from(comment)
      .where(eq(comment.thread, at))
      .orderBy(asc(comment.at), asc(comment.id))
      .limit(1);
    const said = found(first);
    const before = { proposed: own.proposed, text: said.text };
    await changeWords(context, { process, row: said, mayBeEmpty: true, ...words });
    const isSame = sameBlocks(nodeOf(standing.kind, own.proposed), proposed);
    if (isSame && said.text === words.text.trim()) return { ok: true };
    await tx.insert(suggestionWording).values({ id: newId(), thread: at, ...before, until: now });
    await tx
      .update(suggestion)
      .set({ proposed: blocksJson(proposed), base: blocksJson(standing.now), changedAt: now })
      .where(eq(suggestion.thread, at));
    await refuseTooMuch(context, document);
    await tx.update(thread).set({ changedAt: now }).where(eq(thread.id, at));
    audit({ document, thread: at });
    announce(process, "threads", `threads:${document}`);
    return { ok: true };
  },
});
