import { fragmentAt, repair, type TextRoot, textAt } from "@accord/shared/document-schema";
import { blocksAt, nodeOf, passageIn, type Range, wholeOf } from "@accord/shared/suggestions";
import { updateYFragment } from "@tiptap/y-tiptap";
import type * as Y from "yjs";
import type { Db } from "../ports/store.js";
import { templateIn } from "./text.js";

/** One text of a document as ProseMirror has it, the marks of conversations on it. */
export interface WordsAt {
  readonly kind: TextRoot["kind"];
  readonly text: ReturnType<typeof nodeOf>;
}

/** Null: no such text stands there. */
export async function wordsAt(
  tx: Db,
  doc: Y.Doc,
  at: { readonly document: string; readonly field: string },
): Promise<WordsAt | null> {
  const found = textAt(doc, await templateIn(tx, at.document), at.field);
  return found && { kind: found.kind, text: nodeOf(found.kind, repair(found.fragment, found.kind)) };
}

/** Where the words of a thread stand; of one on a whole field, all words there. */
export function standing(
  { text }: WordsAt,
  thread: { readonly id: string; readonly anchor: "passage" | "field" | "whole" },
): { readonly range: Range; readonly now: ReturnType<typeof blocksAt> } | null {
  const range = thread.anchor === "passage" ? passageIn(text, thread.id) : wholeOf(text);
  return range && { range, now: blocksAt(text, range) };
}

/** Writes one text after the other, so that Yjs learns of each change where it was made, and of nothing else. */
export function writeWords(doc: Y.Doc, field: string, texts: readonly WordsAt["text"][]): void {
  const fragment = fragmentAt(doc, field);
  if (fragment === null) throw new Error(`No text stands at ${field}.`);
  for (const text of texts) updateYFragment(doc, fragment, text, { mapping: new Map(), isOMark: new Map() });
}
