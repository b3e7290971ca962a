import { commentLimits, seenPassageIssues } from "@accord/shared/comments";
import { issue } from "@accord/shared/issues";
import {
  type Anchored,
  type Blocks,
  blocksFrom,
  blocksJson,
  replaced,
  type Standing,
  sameBlocks,
  saysNothing,
  standingIn,
  wordsOf,
} from "@accord/shared/suggestions";
import type { ActContext } from "../../acts/act.js";
import { documentAccess } from "../../acts/document-access.js";
import { found, Refused, refuseIf } from "../../acts/refused.js";
import { templateIn } from "../../documents/text.js";
import { writeWords } from "../../documents/words.js";
import type { Db } from "../../ports/store.js";
import { suggestion } from "../../ports/tables/index.js";
import { contributionsNamed } from "../proposals/queries.js";
import { suggestionOf, threadAt } from "./queries.js";
import type { OnThread } from "./resolve-thread.js";
import { openSubject } from "./subject.js";

export interface Suggests {
  readonly content: unknown;
  /** Reference of a contribution. */
  readonly answers: string | null;
  readonly stands?: unknown;
}

/** What there is, or the reason why not. */
export function orRefuse<T>(thing: T | null, code: string, field?: string): T {
  if (thing === null) throw new Refused("rule", [issue(code, {}, field)]);
  return thing;
}

/** A suggestion with its thread and the text that it is about, whose rights are asked anew. */
export async function suggestionAt({ tx }: ActContext, at: OnThread) {
  const row = await threadAt(tx, at.document, at.thread);
  const own = found(await suggestionOf(tx, row.id));
  return { row, own, subject: await openSubject(tx, at) };
}

/** Words that somebody sent for a text. */
export function contentOf({ kind }: Standing, json: unknown): Blocks {
  const content = orRefuse(blocksFrom(kind, json), "suggestion_no_words", "content");
  const { suggestion: most } = commentLimits;
  refuseIf(wordsOf(content).length > most ? [issue("suggestion_long", { most }, "content")] : []);
  return content;
}

/** Left out: who suggests does not say what they saw. */
export function refuseUnseen({ kind, now }: Standing, stands: unknown): void {
  if (stands === undefined) return;
  const seen = blocksFrom(kind, stands);
  refuseIf(seenPassageIssues(seen !== null && sameBlocks(now, seen)));
}

/** Where a passage stands now, in a copy of the text that nobody changes. */
export async function passageNow(
  { tx, documents }: ActContext,
  document: string,
  thread: Anchored,
): Promise<Standing> {
  const doc = await documents.clone(tx, document);
  return orRefuse(standingIn(doc, await templateIn(tx, document), thread), "suggestion_words_gone");
}

/** Other words for a passage, as far as they are others and the text can hold them there. */
export async function wordsThatFit(
  { tx, documents }: ActContext,
  document: string,
  standing: Standing,
  thread: Anchored,
  json: unknown,
): Promise<Blocks> {
  const content = contentOf(standing, json);
  const { text, range, now } = standing;
  if (thread.anchor === "field" && !saysNothing(now)) refuseIf([issue("suggestion_needs_passage")]);
  if (sameBlocks(now, content)) refuseIf([issue("suggestion_same", {}, "content")]);
  const { steps } = orRefuse(replaced(text, range, content, thread.id), "suggestion_does_not_fit", "content");
  const isHeld = await documents.holds(tx, document, (doc) => writeWords(doc, thread.field ?? "", steps));
  refuseIf(isHeld ? [] : [issue("text_does_not_hold", { what: "other" }, "content")]);
  return content;
}

/** The row of other words for a passage that has its mark by now. */
export async function writeSuggestion(
  context: ActContext,
  at: { readonly process: string; readonly document: string; readonly thread: Anchored },
  { content: json, answers, stands }: Suggests,
): Promise<void> {
  const { tx } = context;
  const standing = await passageNow(context, at.document, at.thread);
  refuseUnseen(standing, stands);
  const content = await wordsThatFit(context, at.document, standing, at.thread, json);
  const [contribution] = answers === null ? [] : await contributionsNamed(tx, at.process, [answers]);
  if (answers !== null && !contribution)
    refuseIf([issue("contribution_unknown", { reference: answers }, "answers")]);
  await tx.insert(suggestion).values({
    thread: at.thread.id,
    base: blocksJson(standing.now),
    proposed: blocksJson(content),
    contribution: contribution?.id ?? null,
  });
}

export async function refuseLocked(tx: Db, document: string): Promise<void> {
  const lock = await documentAccess.lockOf(tx, document);
  refuseIf(lock === null ? [] : [issue("draft_locked", { reason: lock.reason })]);
}
