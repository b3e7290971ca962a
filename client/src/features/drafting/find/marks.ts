import type { Editor } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { hitsInNode } from "./pattern.js";

export interface Found {
  readonly pattern: RegExp | null;
  /** Which one of this text is the current one. */
  readonly now: number | null;
}

interface Shown extends Found {
  readonly set: DecorationSet;
}

const key = new PluginKey<Shown>("found");

export const nothingFound: Found = { pattern: null, now: null };

/** Shows what was found in texts. */
export const foundMarks = new Plugin<Shown>({
  key,
  state: {
    init: () => ({ ...nothingFound, set: DecorationSet.empty }),
    apply(tr, before) {
      const told = tr.getMeta(key) as Found | undefined;
      if (told === undefined && !tr.docChanged) return before;
      const { pattern, now } = told ?? before;
      const hits = pattern === null ? [] : hitsInNode(tr.doc, pattern);
      const marks = hits.map(({ at, length, isAtom }, no) =>
        (isAtom ? Decoration.node : Decoration.inline)(at, at + length, {
          class: no === now ? "found found-now" : "found",
        }),
      );
      return { pattern, now, set: DecorationSet.create(tr.doc, marks) };
    },
  },
  props: { decorations: (state) => key.getState(state)?.set },
});

export function tellFound(editor: Editor, found: Found): void {
  if (editor.isDestroyed) return;
  editor.view.dispatch(editor.state.tr.setMeta(key, found).setMeta("addToHistory", false));
}

export const currentIn = (editor: Editor): HTMLElement | null =>
  editor.view.dom.querySelector<HTMLElement>(".found-now");
