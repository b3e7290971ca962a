import type { JsonValue } from "@accord/shared/canonical";
import { blocksOf, titleOf } from "@accord/shared/commitments";
import { type Block, readHash } from "@accord/shared/versions";
import { eq } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import { commitment } from "../../ports/tables/index.js";
import { draftWords, goalWordsOf, readInAct } from "../commitments/index.js";
import { commitmentById } from "../commitments/queries.js";
import { type Frozen, freeze } from "./freeze.js";
import { refuseUnlessRead } from "./seen.js";

/** Inside an act: everything accepted so far becomes a version; waiting words are written first (mechanisms.md 1). */
export async function freezeCommitment(
  context: ActContext,
  process: string,
  id: string,
  seen?: string | null,
): Promise<Frozen> {
  const { tx } = context;
  const row = await commitmentById(tx, process, id);
  const read = readInAct(context);
  const { draft, hash, seal } = await draftWords(read, row.document, await goalWordsOf(tx, read, process));
  const body = draft as unknown as JsonValue;
  refuseUnlessRead(hash ?? readHash(body), seen);
  const title = titleOf(draft) || row.title;
  if (title !== row.title) await tx.update(commitment).set({ title }).where(eq(commitment.id, id));
  return freeze(context, {
    process,
    subjectKind: "commitment",
    subject: id,
    title,
    body,
    blocks: blocksOf(draft) as unknown as Block[],
    ...(seal ? { seal } : {}),
  });
}
