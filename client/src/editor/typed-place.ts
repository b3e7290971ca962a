import type { Node } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import type { ProsemirrorBinding } from "@tiptap/y-tiptap";
import * as Y from "yjs";

/**
 * Writes what was typed or taken out at the caret at its own place. The binding finds a change by comparing words
 * alone: of two letters alike it takes the later one, which may be another's.
 */
export function writeAtCaret(binding: ProsemirrorBinding, { doc, selection }: EditorState): void {
  const { $head, empty } = selection;
  if (!empty || !$head.parent.isTextblock) return;
  let block: unknown = binding.type;
  for (let depth = 0; depth < $head.depth; depth++)
    block = block instanceof Y.XmlFragment ? block.get($head.index(depth)) : null;
  if (!(block instanceof Y.XmlElement) || doc !== $head.doc) return;
  const found = textAround($head.parent, $head.parentOffset);
  const text = found && block.get(found.at);
  if (!found || !(text instanceof Y.XmlText)) return;
  const { nodes, caret } = found;
  const now = nodes.map((node) => node.text ?? "").join("");
  const length = now.length - text.length;
  if (length === 0) return;
  const before = wordsOf(text);
  if (before === null) return;
  const start = caret - Math.max(length, 0);
  if (start < 0 || now.slice(0, start) !== before.slice(0, start)) return;
  if (now.slice(caret) !== before.slice(start + Math.max(-length, 0))) return;
  if (length > 0) text.insert(start, now.slice(start, caret));
  else text.delete(start, -length);
}

/** The run of text nodes that the caret stands in or at, which is one text for Yjs; the one before it, at an edge. */
function textAround(
  parent: Node,
  offset: number,
): { readonly at: number; readonly nodes: readonly Node[]; readonly caret: number } | null {
  const runs: { start: number; nodes: Node[]; isText: boolean }[] = [];
  parent.forEach((node, start) => {
    const last = runs.at(-1);
    if (last?.isText && node.isText) last.nodes.push(node);
    else runs.push({ start, nodes: [node], isText: node.isText });
  });
  const size = ({ nodes }: { nodes: Node[] }): number => nodes.reduce((sum, node) => sum + node.nodeSize, 0);
  const at = runs.findIndex((run) => run.isText && run.start <= offset && offset <= run.start + size(run));
  const run = runs[at];
  return run ? { at, nodes: run.nodes, caret: offset - run.start } : null;
}

/** Null: not of words alone. */
function wordsOf(text: Y.XmlText): string | null {
  let words = "";
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue;
    if (!(item.content instanceof Y.ContentString)) return null;
    words += item.content.str;
  }
  return words;
}
