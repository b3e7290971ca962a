import { termsTemplate } from "@accord/shared/forum";
import type * as Y from "yjs";
import type { ActContext } from "../../acts/act.js";

/** A text for a version of the terms, empty or begun with words. */
export async function openTermsText(
  { tx, now, newId, documents }: ActContext,
  of: { readonly process: string; readonly terms: string; readonly act: string },
  seed?: (doc: Y.Doc) => void,
): Promise<string> {
  const id = newId();
  await documents.create(tx, {
    id,
    process: of.process,
    kind: "terms",
    template: termsTemplate.name,
    subject: of.terms,
    at: now,
    act: of.act,
    ...(seed ? { seed } : {}),
  });
  return id;
}
