import type { Fate } from "@accord/shared/comments";
import type { TextJson } from "@accord/shared/document-schema";
import { issue } from "@accord/shared/issues";
import {
  blocksJson,
  nodeOf,
  replaced,
  sameBlocks,
  saysNothing,
  standingIn,
} from "@accord/shared/suggestions";
import { and, asc, eq } from "drizzle-orm";
import type * as Y from "yjs";
import type { ActContext } from "../../acts/act.js";
import { documentAccess } from "../../acts/document-access.js";
import { found, refuseIf } from "../../acts/refused.js";
import { templateIn } from "../../documents/text.js";
import { writeWords } from "../../documents/words.js";
import type { Db } from "../../ports/store.js";
import {
  ballot,
  comment,
  contribution,
  suggestion,
  thread as threadTable,
} from "../../ports/tables/index.js";
import { end } from "./ended.js";
import { linkAccepted } from "./link-accepted.js";
import { suggestionOf } from "./queries.js";
import { subjectOf } from "./subject.js";

/** A suggestion as a ballot takes it: by its thread alone. */
export async function suggestionPut(db: Db, process: string, id: string) {
  const [thread] = await db
    .select()
    .from(threadTable)
    .where(and(eq(threadTable.id, id), eq(threadTable.process, process)));
  const row = found(thread);
  const own = found(await suggestionOf(db, id));
  const [said] = await db
    .select({ text: comment.text })
    .from(comment)
    .where(eq(comment.thread, id))
    .orderBy(asc(comment.at), asc(comment.id))
    .limit(1);
  const [answers] =
    own.contribution === null
      ? []
      : await db
          .select({ reference: contribution.reference })
          .from(contribution)
          .where(eq(contribution.id, own.contribution));
  return {
    thread: row,
    own,
    reason: said?.text ?? "",
    answers: answers?.reference ?? null,
    subject: await subjectOf(db, { process, document: row.document }),
  };
}
type Put = Awaited<ReturnType<typeof suggestionPut>>;

/** The forum's answer ends the conversation. */
export async function endByBallot(
  context: ActContext,
  { thread }: Pick<Put, "thread">,
  fate: Fate,
  reason: string,
): Promise<void> {
  await end(context, thread.id, fate, reason);
  context.announce(thread.process, "threads", `threads:${thread.document}`);
}

/** The words come into the text under their author's name. False: an editor has to place them, as what they replace is gone or locked, or the text can't hold them. */
export async function applyByBallot(context: ActContext, put: Put, reason: string): Promise<boolean> {
  const { tx, now, documents } = context;
  const { thread, own } = put;
  if (thread.state !== "open" || (await documentAccess.lockOf(tx, thread.document)) !== null) return false;
  const standing = standingIn(
    await documents.clone(tx, thread.document),
    await templateIn(tx, thread.document),
    thread,
  );
  if (standing === null || !sameBlocks(standing.now, nodeOf(standing.kind, own.base))) return false;
  const words = nodeOf(standing.kind, own.proposed);
  const after = replaced(standing.text, standing.range, words, thread.id);
  if (after === null) return false;
  const { process, document } = thread;
  const write = (doc: Y.Doc): void => writeWords(doc, thread.field ?? "", after.steps);
  if (!(await documents.holds(tx, document, write))) return false;
  await documents.change(tx, document, { person: thread.by, act: "accept-suggestion", at: now }, write);
  await tx
    .update(suggestion)
    .set({
      accepted: blocksJson(words),
      stood: saysNothing(words) ? (standing.text.toJSON() as TextJson) : null,
    })
    .where(eq(suggestion.thread, thread.id));
  await endByBallot(context, put, "accepted", reason);
  if (own.contribution !== null)
    await linkAccepted(context, { process, document }, thread, own.contribution, words);
  return true;
}

/** Between its being put and its end a suggestion is before the forum, and nobody else's to decide. */
export async function refuseInBallot(db: Db, id: string, what: "place" | "other"): Promise<void> {
  const rows = await ballotsOn(db, id);
  const running = rows.find(({ state }) => state === "draft" || state === "open" || state === "closed");
  refuseIf(running ? [issue("suggestion_in_ballot", { no: running.no })] : []);
  const decided = rows.find(({ effect }) => effect === "to_be_placed");
  refuseIf(decided && what === "other" ? [issue("suggestion_to_be_placed", { no: decided.no })] : []);
}

/** An editor has put in, perhaps changed, what a ballot decided and could not place. */
export async function placedByHand({ tx, announce }: ActContext, process: string, id: string): Promise<void> {
  const waiting = (await ballotsOn(tx, id)).find(({ effect }) => effect === "to_be_placed");
  if (!waiting) return;
  await tx.update(ballot).set({ effect: "done" }).where(eq(ballot.id, waiting.id));
  announce(process, "ballots");
}

const ballotsOn = async (db: Db, thread: string) =>
  (await db.select().from(ballot).where(eq(ballot.subject, "amendment"))).filter(({ subjects }) =>
    subjects.includes(thread),
  );
