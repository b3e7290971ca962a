import { acceptIssues, fateIssues, seenWordingIssues } from "@accord/shared/comments";
import type { TextJson } from "@accord/shared/document-schema";
import {
  type Applied,
  authorsShare,
  type Blocks,
  blocksFrom,
  blocksJson,
  nodeOf,
  replaced,
  sameBlocks,
  saysNothing,
} from "@accord/shared/suggestions";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { authorise } from "../../acts/authorise.js";
import { refuseIf } from "../../acts/refused.js";
import { writeWords } from "../../documents/words.js";
import { suggestion } from "../../ports/tables/index.js";
import { end } from "./ended.js";
import { placedByHand, refuseInBallot } from "./in-ballot.js";
import { linkAccepted } from "./link-accepted.js";
import type { OnThread } from "./resolve-thread.js";
import { thingOf } from "./subject.js";
import { contentOf, orRefuse, passageNow, refuseLocked, suggestionAt } from "./suggested.js";
import { tellFate } from "./tell.js";

interface Accepted extends OnThread {
  /** Null: as suggested. */
  readonly content: unknown;
  /** The words of the passage as who accepts saw them. */
  readonly stands: unknown;
  /** When it had last been changed as who accepts saw it. */
  readonly wording?: string | null | undefined;
  readonly reason: string;
  readonly url: string;
}

/**
 * The words come into the text in the transaction of the act: those of the suggestion under a client id bound to its
 * author and who accepts, what that person changed under one of their own, letter by letter (mechanisms.md 2).
 */
export const acceptSuggestion = act<Accepted, { ok: true }>({
  name: "accept-suggestion",
  asks: "discuss_draft",
  thing: thingOf,

  async run(context, { content, stands, wording = null, reason, url, ...at }) {
    const { tx, now, by, actor, documents, audit, announce } = context;
    const { row, own, subject } = await suggestionAt(context, at);
    await authorise(tx, actor, subject.decides, subject.thing, now);
    await refuseLocked(tx, at.document);
    await refuseInBallot(tx, row.id, "place");
    const changed = content !== null && content !== undefined;
    const fate = changed ? "accepted_changed" : "accepted";
    refuseIf(fateIssues({ ...row, answers: own.contribution }, fate, by, reason));
    refuseIf(seenWordingIssues(own.changedAt, wording));
    const standing = await passageNow(context, at.document, row);
    const { kind, text, range } = standing;
    const [base, proposed] = [nodeOf(kind, own.base), nodeOf(kind, own.proposed)];
    const seen = blocksFrom(kind, stands);
    refuseIf(
      acceptIssues({
        asSeen: seen !== null && sameBlocks(standing.now, seen),
        asBefore: sameBlocks(standing.now, base),
        changed,
      }),
    );
    const wanted = changed ? contentOf(standing, content) : proposed;
    const share = authorsShare(wanted, standing.now, proposed);
    const hasShare = !saysNothing(share) || saysNothing(wanted);
    const put = (after: Applied, words: Blocks, cut: "words" | "letters"): Applied =>
      orRefuse(
        replaced(after.steps.at(-1)?.after ?? text, after.range, words, row.id, cut),
        "suggestion_does_not_fit",
        "content",
      );
    const none: Applied = { steps: [], range };
    const ofAuthor = hasShare ? put(none, share, "words") : none;
    const ofOther = sameBlocks(share, wanted) ? none : put(ofAuthor, wanted, "letters");
    const write = async (who: { person: string; act: string; accepter?: string }, { steps }: Applied) => {
      if (steps.length === 0) return;
      await documents.change(tx, at.document, { ...who, at: now }, (doc) =>
        writeWords(doc, row.field ?? "", steps),
      );
    };
    await write({ person: row.by, act: "accept-suggestion", accepter: by }, ofAuthor);
    await write({ person: by, act: "change-suggestion" }, ofOther);
    await tx
      .update(suggestion)
      .set({
        accepted: blocksJson(wanted),
        stood: saysNothing(wanted)
          ? (text.toJSON() as TextJson)
          : sameBlocks(standing.now, base)
            ? null
            : blocksJson(standing.now),
      })
      .where(eq(suggestion.thread, row.id));
    await end(context, row.id, fate, reason);
    await placedByHand(context, at.process, row.id);
    if (own.contribution !== null) await linkAccepted(context, at, row, own.contribution, wanted);
    await tellFate(context, { subject, thread: row, fate, reason, url });
    audit({ document: at.document, thread: row.id, fate });
    announce(at.process, "threads", `threads:${at.document}`);
    return { ok: true };
  },
});
