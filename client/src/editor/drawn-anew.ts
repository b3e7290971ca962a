import { Extension } from "@tiptap/core";
import { Fragment, type Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { type ProsemirrorBinding, ySyncPluginKey } from "@tiptap/y-tiptap";
import type { XmlElement } from "yjs";

/**
 * A drawing of what others wrote that throws leaves the page with the text of before, and the binding to Yjs would
 * write that over their words at the next key or caret, in the name of who has the page open. The text is drawn anew;
 * where that fails as well, nothing of this page is taken until a later drawing is done.
 */
export const drawnAnew = Extension.create({
  name: "drawnAnew",
  // Its view is made before that of the binding, which begins to listen then.
  priority: 1100,
  addProseMirrorPlugins() {
    const key = new PluginKey<Node | null>("drawnAnew");
    let isBehind = false;
    const guarded = new WeakSet<ProsemirrorBinding>();
    const guard = (view: EditorView): void => {
      const { binding } = ySyncPluginKey.getState(view.state) as { binding: ProsemirrorBinding };
      if (guarded.has(binding)) return;
      guarded.add(binding);
      const [draw, write] = [binding._typeChanged.bind(binding), binding._prosemirrorChanged.bind(binding)];
      binding._observeFunction = (...change: Parameters<typeof draw>): void => {
        const wasBehind = isBehind;
        try {
          draw(...change);
          isBehind = false;
        } catch (error) {
          console.error(error);
          isBehind = true;
          isBehind = !drawAnew(view, binding);
        }
        // Keys that the view has stopped to watch would be shown and go nowhere.
        if (wasBehind !== isBehind) view.dom.contentEditable = String(!isBehind && view.editable);
      };
      binding._prosemirrorChanged = (doc) => {
        // The editor draws an empty text with a paragraph, which every page that has it open would write.
        if (!isBehind && doc !== key.getState(view.state)) write(doc);
      };
    };
    return [
      new Plugin<Node | null>({
        key,
        state: {
          init: () => null,
          apply: (tr, drawn) => (tr.docChanged && isDrawing(tr) ? tr.doc : drawn),
        },
        filterTransaction: (tr) => !(isBehind && tr.docChanged) || isDrawing(tr),
        view: (view) => {
          guard(view);
          return {};
        },
      }),
    ];
  },
});

const isDrawing = (tr: Transaction): boolean => tr.getMeta(ySyncPluginKey)?.isChangeOrigin === true;

/** Whether the page has the text as Yjs has it then. */
function drawAnew(view: EditorView, binding: ProsemirrorBinding): boolean {
  try {
    binding._forceRerender();
  } catch (error) {
    console.error(error);
  }
  const nodes = binding.type.toArray().map((block) => binding.mapping.get(block as XmlElement));
  const { doc } = view.state;
  if (nodes.length === 0) return doc.eq(doc.type.createAndFill() ?? doc);
  return Fragment.fromArray(nodes.flatMap((node) => node ?? [])).eq(doc.content);
}
