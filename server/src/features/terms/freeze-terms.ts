import type { JsonValue } from "@accord/shared/canonical";
import { blocksOfTerms, type FrozenTerms, freezeTerms } from "@accord/shared/forum";
import { sayIn } from "@accord/shared/messages";
import { readHash } from "@accord/shared/versions";
import { eq } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import { found } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { process as processTable } from "../../ports/tables/index.js";
import { type Frozen, freeze, refuseUnlessRead } from "../versions/index.js";
import { type StoredTerms, wordsIn } from "./queries.js";

/** "Terms of reference, version 2", in the language of the process. */
export async function titleOfTerms(db: Db, { process, n }: StoredTerms): Promise<string> {
  const [home] = await db
    .select({ language: processTable.language })
    .from(processTable)
    .where(eq(processTable.id, process));
  return sayIn(found(home).language)("termsText.version", { n });
}

/** Inside an act: words and figures as they stand become one frozen version. */
export async function freezeTermsText(
  context: ActContext,
  row: StoredTerms,
  seen?: string | null,
): Promise<Frozen & { readonly body: FrozenTerms }> {
  const { tx, documents } = context;
  const doc = await documents.clone(tx, row.document);
  const body = freezeTerms(wordsIn(doc), row.figures);
  doc.destroy();
  refuseUnlessRead(readHash(body), seen);
  const frozen = await freeze(context, {
    process: row.process,
    subjectKind: "terms",
    subject: row.id,
    title: await titleOfTerms(tx, row),
    body: body as unknown as JsonValue,
    blocks: blocksOfTerms(body),
  });
  return { ...frozen, body };
}
