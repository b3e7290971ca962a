import { fragmentAt } from "@accord/shared/document-schema";
import type { Step } from "@accord/shared/suggestions";
import { updateYFragment } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { markKey } from "./passage.js";

type TextNode = Step["before"];

/** Writes one change after the other: words where they were changed, and where blocks change, what differs. */
export function writeWords(doc: Y.Doc, field: string, steps: readonly Step[]): void {
  const fragment = fragmentAt(doc, field);
  if (fragment === null) throw new Error(`No text stands at ${field}.`);
  for (const step of steps)
    if (!writeLetters(fragment, step))
      updateYFragment(doc, fragment, step.after, { mapping: new Map(), isOMark: new Map() });
}

/**
 * Words within one block, exactly where they belong: a comparison of the texts could not tell "the |the old" from
 * "|the the old", and would give letters to the wrong writer. False: it is more than words, or they stand otherwise here.
 */
function writeLetters(fragment: Y.XmlFragment, { before, from, to, slice }: Step): boolean {
  const [start, end] = [before.resolve(from), before.resolve(to)];
  const { content: children } = slice.content;
  if (!start.parent.inlineContent || start.parent !== end.parent) return false;
  if (start.start() !== end.start() || !children.every(({ isText }) => isText)) return false;
  let block: unknown = fragment;
  for (let depth = 0; depth < start.depth; depth++)
    block = block instanceof Y.XmlFragment ? block.get(start.index(depth)) : null;
  if (!(block instanceof Y.XmlElement)) return false;
  const [text, ...others] = block.toArray();
  if (!(text instanceof Y.XmlText) || others.length > 0 || plain(text) !== start.parent.textContent)
    return false;
  const at = start.parentOffset;
  text.delete(at, to - from);
  let place = at;
  for (const node of children) {
    text.insert(place, node.text as string, attributesOf(node));
    place += node.nodeSize;
  }
  return true;
}

const plain = (text: Y.XmlText): string =>
  (text.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === "string" ? insert : "\ufffc"))
    .join("");

const attributesOf = ({ marks }: TextNode): Record<string, unknown> =>
  Object.fromEntries(
    marks.map(({ type, attrs }) => [type.name === "thread" ? markKey(String(attrs.id)) : type.name, attrs]),
  );
