import type { TextJson } from "@accord/shared/document-schema";
import {
  changesBetween,
  edgesOf,
  nodeOf,
  passageIn,
  wholeOf,
  wordsBetween,
} from "@accord/shared/suggestions";
import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Standing } from "./useStandings.js";

const key = new PluginKey<DecorationSet>("suggestedWords");

/** What would change, drawn in the text: words that go are struck, words that come stand beside them. */
export const suggestedWords = new Plugin<DecorationSet>({
  key,
  state: {
    init: () => DecorationSet.empty,
    apply: (tr, set) => (tr.getMeta(key) as DecorationSet | undefined) ?? set.map(tr.mapping, tr.doc),
  },
  props: { decorations: (state) => key.getState(state) },
});

export function tellSuggested(editor: Editor, shown: readonly Standing[], told: string): void {
  if (editor.isDestroyed) return;
  const { doc } = editor.state;
  if (shown.length === 0 && key.getState(editor.state) === DecorationSet.empty) return;
  const set = DecorationSet.create(
    doc,
    shown.flatMap((one) => decorationsOf(doc, one, told)),
  );
  editor.view.dispatch(editor.state.tr.setMeta(key, set).setMeta("addToHistory", false));
}

function decorationsOf(doc: Node, { thread, kind, now, ...one }: Standing, told: string): Decoration[] {
  const text = nodeOf(kind, doc.toJSON() as TextJson);
  const range = thread.anchor === "passage" ? passageIn(text, thread.id) : wholeOf(text);
  if (range === null || now === null) return [];
  const proposed = one.left?.blocks ?? one.proposed;
  const { start } = edgesOf(proposed);
  return changesBetween(now, proposed).flatMap(({ from, to, at, end }) => {
    const words = wordsBetween(proposed, start + at, start + end);
    const place = Math.min(range.from + to, doc.content.size);
    return [
      ...(to > from
        ? [Decoration.inline(range.from + from, place, { nodeName: "del", class: "suggested" })]
        : []),
      ...(words === ""
        ? []
        : [
            Decoration.widget(place, () => inserted(words, told), {
              side: 1,
              key: `${thread.id} ${at} ${words}`,
            }),
          ]),
    ];
  });
}

function inserted(words: string, told: string): HTMLElement {
  const ins = document.createElement("ins");
  ins.className = "suggested";
  const hidden = document.createElement("span");
  hidden.className = "visually-hidden";
  hidden.textContent = `${told} `;
  ins.append(hidden, words);
  return ins;
}
