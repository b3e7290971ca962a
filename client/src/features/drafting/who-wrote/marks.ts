import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import type { Stretch } from "./letters.js";

/** Which stretches stand in a text, and the number that colour and pattern of a source go by. */
export interface Marking {
  readonly stretches: (doc: Node) => readonly Stretch[] | null;
  readonly numberOf: (source: number) => number;
}

interface Marked {
  readonly marking: Marking | null;
  readonly set: DecorationSet;
}

const key = new PluginKey<Marked>("whoWrote");
const none: Marked = { marking: null, set: DecorationSet.empty };

function drawn(doc: Node, { stretches, numberOf }: Marking): DecorationSet | null {
  const all = stretches(doc);
  if (all === null) return null;
  return DecorationSet.create(
    doc,
    all.map(({ from, to, source }) =>
      Decoration.inline(
        from,
        to,
        { class: "by-author", "data-author": String(numberOf(source)) },
        { source },
      ),
    ),
  );
}

/** Shows in texts whose words are whose, while they are told. */
export const authorMarks = new Plugin<Marked>({
  key,
  state: {
    init: () => none,
    apply(tr, before) {
      const told = tr.getMeta(key) as Marking | null | undefined;
      const marking = told === undefined ? before.marking : told;
      if (marking === null) return none;
      if (told === undefined && !tr.docChanged) return before;
      const moved = before.set.map(tr.mapping, tr.doc);
      // What others type comes as the whole text anew; one's own keys are in it a moment later.
      const isTold = told !== undefined || tr.getMeta(ySyncPluginKey) !== undefined;
      return { marking, set: (isTold && drawn(tr.doc, marking)) || moved };
    },
  },
  props: { decorations: (state) => key.getState(state)?.set },
});

/** Null: they are not shown any more. */
export function tellAuthors(editor: Editor, marking: Marking | null): void {
  if (editor.isDestroyed) return;
  editor.view.dispatch(editor.state.tr.setMeta(key, marking).setMeta("addToHistory", false));
}

/** The sources between two positions, in reading order, each with the words it stands for there. */
export function sourcesBetween(
  state: EditorState,
  from: number,
  to: number,
): readonly { readonly source: number; readonly words: string }[] {
  const found = key.getState(state)?.set.find(from, to) ?? [];
  const all = new Map<number, string>();
  for (const one of found.toSorted((a, b) => a.from - b.from)) {
    const { source } = one.spec as { source: number };
    const words = state.doc.textBetween(Math.max(from, one.from), Math.min(to, one.to), " ");
    if (words !== "") all.set(source, `${all.get(source) ?? ""}${all.has(source) ? " … " : ""}${words}`);
  }
  return [...all].map(([source, words]) => ({ source, words }));
}
