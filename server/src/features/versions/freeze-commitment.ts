import type { JsonValue } from "@accord/shared/canonical";
import { blocksOf, draftToFreeze, titleOf } from "@accord/shared/commitments";
import type { Block } from "@accord/shared/versions";
import { eq } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import { commitment } from "../../ports/tables/index.js";
import { draftOf, goalWordsOf } from "../commitments/index.js";
import { commitmentById } from "../commitments/queries.js";
import { type Frozen, freeze } from "./freeze.js";

/** Inside an act: everything accepted so far becomes a version; waiting words are written first (mechanisms.md 1). */
export async function freezeCommitment(context: ActContext, process: string, id: string): Promise<Frozen> {
  const { tx, documents } = context;
  const row = await commitmentById(tx, process, id);
  const doc = await documents.clone(tx, row.document);
  const goals = await goalWordsOf(tx, (text) => documents.clone(tx, text), process);
  const draft = draftToFreeze(draftOf(doc), goals);
  doc.destroy();
  const title = titleOf(draft) || row.title;
  if (title !== row.title) await tx.update(commitment).set({ title }).where(eq(commitment.id, id));
  return freeze(context, {
    process,
    subjectKind: "commitment",
    subject: id,
    title,
    body: draft as unknown as JsonValue,
    blocks: blocksOf(draft) as unknown as Block[],
  });
}
