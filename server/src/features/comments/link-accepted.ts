import { type Blocks, wordsOf } from "@accord/shared/suggestions";
import { eq } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import type { Db } from "../../ports/store.js";
import { commitment, link } from "../../ports/tables/index.js";
import { linksTo } from "../commitments/index.js";
import type { StoredThread } from "./queries.js";
import type { OnDocument } from "./subject.js";

/** Whose draft the text is; another text is nobody's. */
async function commitmentOf(tx: Db, document: string): Promise<{ readonly id: string } | undefined> {
  const [to] = await tx
    .select({ id: commitment.id })
    .from(commitment)
    .where(eq(commitment.document, document));
  return to;
}

/** Of accepted words, the way back to the contribution that they answer: tied by the mark of the thread. */
export async function linkAccepted(
  { tx, by, now, newId, announce }: ActContext,
  { process, document }: OnDocument,
  thread: StoredThread,
  contribution: string,
  words: Blocks,
): Promise<void> {
  const to = await commitmentOf(tx, document);
  if (!to) return;
  const tie = {
    ...{ process, by, at: now, from: contribution, to: to.id },
    fromKind: "contribution",
    toKind: "commitment",
    kind: "answers",
  } as const;
  const known = (await linksTo(tx, { kind: "commitment", id: to.id })).some(
    (one) => one.link.from === contribution,
  );
  if (!known) await tx.insert(link).values({ ...tie, id: newId(), passage: null });
  const passage = { field: thread.field ?? "", quote: wordsOf(words), mark: thread.id };
  await tx.insert(link).values({ ...tie, id: newId(), passage });
  announce(process, "commitments", "contributions");
}

/** Words that are taken back answer nothing; that the contribution is answered by the whole stays, as where a tie is undone. */
export async function unlinkTakenBack(
  { tx, announce }: ActContext,
  { process, document }: OnDocument,
  thread: StoredThread,
): Promise<void> {
  const to = await commitmentOf(tx, document);
  if (!to) return;
  for (const { link: tie } of await linksTo(tx, { kind: "commitment", id: to.id }))
    if (tie.passage?.mark === thread.id) await tx.delete(link).where(eq(link.id, tie.id));
  announce(process, "commitments", "contributions");
}
