import type { ProcessRow } from "../../../doors/http.js";
import type { FeatureParts } from "../../../features/parts.js";
import { draftFacts } from "../facts.js";
import { type DraftModel, draftModel } from "../model.js";

/** A live text as a file of it is drawn. */
export async function modelNow(
  parts: Pick<FeatureParts, "store" | "documents" | "url" | "clock">,
  process: ProcessRow,
  document: string,
): Promise<DraftModel> {
  const { template } = await parts.documents.stored(document);
  return draftModel(
    await draftFacts(parts, process, document),
    await parts.documents.read(document),
    template,
  );
}
