import { fragmentAt } from "@accord/shared/document-schema";
import type { Standing } from "@accord/shared/suggestions";
import { updateYFragment } from "@tiptap/y-tiptap";
import type * as Y from "yjs";

/** Writes one text after the other, so that Yjs learns of each change where it was made, and of nothing else. */
export function writeWords(doc: Y.Doc, field: string, texts: readonly Standing["text"][]): void {
  const fragment = fragmentAt(doc, field);
  if (fragment === null) throw new Error(`No text stands at ${field}.`);
  for (const text of texts) updateYFragment(doc, fragment, text, { mapping: new Map(), isOMark: new Map() });
}
