import { commitmentTemplate, type TypedDraft } from "@accord/shared/commitments";
import { typedText } from "@accord/shared/document-schema";
import type * as Y from "yjs";

/** The live text read by its template. */
export const draftOf = (doc: Y.Doc): TypedDraft => ({
  template: commitmentTemplate.name,
  fields: typedText(doc, commitmentTemplate),
});
