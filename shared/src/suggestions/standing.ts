import type { Node } from "prosemirror-model";
import type * as Y from "yjs";
import {
  isOfRemovedRow,
  repair,
  type TextRoot,
  type TextTemplate,
  textAt,
} from "../document-schema/index.js";
import { blocksAt, passageIn, type Range, wholeOf } from "./apply.js";
import { type Blocks, nodeOf } from "./blocks.js";

/** What a thread hangs on. */
export interface Anchored {
  readonly id: string;
  readonly anchor: "passage" | "field" | "whole";
  readonly field: string | null;
}

/** One text of a document, all of it. */
export interface WholeText {
  readonly kind: TextRoot["kind"];
  readonly text: Node;
}

export interface Place {
  readonly range: Range;
  /** The words there. */
  readonly now: Blocks;
}

export interface Standing extends WholeText, Place {}

/** Null also in a row that was taken out: nobody reads it there. */
export function textIn(doc: Y.Doc, template: TextTemplate, field: string): WholeText | null {
  const found = isOfRemovedRow(doc, field) ? null : textAt(doc, template, field);
  return found && { kind: found.kind, text: nodeOf(found.kind, repair(found.fragment, found.kind)) };
}

/** Where the words of a thread stand; of one on a whole field all words there. Null: they are gone. */
export function placeIn({ text }: WholeText, { id, anchor }: Anchored): Place | null {
  const range = anchor === "passage" ? passageIn(text, id) : wholeOf(text);
  return range && { range, now: blocksAt(text, range) };
}

export function standingIn(doc: Y.Doc, template: TextTemplate, thread: Anchored): Standing | null {
  const text = textIn(doc, template, thread.field ?? "");
  const place = text && placeIn(text, thread);
  return text && place && { ...text, ...place };
}
