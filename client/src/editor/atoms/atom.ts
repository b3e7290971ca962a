import { type AtomName, atomAttributes } from "@accord/shared/document-schema";
import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { NodeSelection } from "@tiptap/pm/state";

/** An atom of a text and where it stands. */
export interface Placed {
  readonly at: number;
  readonly node: Node;
}

/** What opens from the text itself: set by the tools, as long as they stand. */
export interface AtomStorage {
  edit: (() => void) | null;
}

/** As the words of an atom may stand. */
export const oneLine = (words: string): string => words.replaceAll(/\p{Cc}+/gu, " ");

/** The chosen one of a kind. */
export function chosen({ state: { selection } }: Editor, name: AtomName): Placed | null {
  const isOne = selection instanceof NodeSelection && selection.node.type.name === name;
  return isOne ? { at: selection.from, node: selection.node } : null;
}

/** Where it stands by now, while others write; null: it is gone. */
export function placedStill({ state: { doc } }: Editor, { at: was, node }: Placed): number | null {
  if (was < doc.content.size && doc.nodeAt(was)?.eq(node)) return was;
  let found: number | null = null;
  doc.descendants((one, at) => {
    if (found === null && one.eq(node)) found = at;
  });
  return found;
}

/** Puts one in behind the caret, or in place of one that stands; back in the text then. */
export function put(
  editor: Editor,
  type: AtomName,
  attrs: Readonly<Record<string, unknown>>,
  instead: Placed | null,
): void {
  const good = atomAttributes(type, attrs);
  if (good === null) return;
  const at = instead && placedStill(editor, instead);
  if (at !== null) {
    editor.view.dispatch(editor.state.tr.setNodeMarkup(at, null, good));
    return;
  }
  const { $to } = editor.state.selection;
  const end = $to.depth === 0 ? $to.pos : $to.after();
  // Behind a last picture nobody could write on.
  const isLast = type === "image" && editor.state.doc.resolve(end).nodeAfter === null;
  const content = [{ type, attrs: good }, ...(isLast ? [{ type: "paragraph" }] : [])];
  editor.chain().setTextSelection($to.pos).insertContent(content).scrollIntoView().run();
}

export function takeOut(editor: Editor, placed: Placed): void {
  const at = placedStill(editor, placed);
  if (at !== null) editor.view.dispatch(editor.state.tr.delete(at, at + placed.node.nodeSize));
}

export function choose(editor: Editor, at: number): void {
  editor.chain().setNodeSelection(at).focus().scrollIntoView().run();
}
