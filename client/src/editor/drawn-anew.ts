import { Extension } from "@tiptap/core";
import { Fragment, type Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { type ProsemirrorBinding, ySyncPluginKey } from "@tiptap/y-tiptap";
import type { XmlElement } from "yjs";
import { writeAtCaret } from "./typed-place.js";

interface BehindStorage {
  /** Not all of the text is shown. */
  isBehind: boolean;
  tell: ((isBehind: boolean) => void) | null;
}

declare module "@tiptap/core" {
  interface Storage {
    drawnAnew: BehindStorage;
  }
}

/**
 * A drawing of what others wrote that throws leaves the page with the text of before, and the binding to Yjs would
 * write that over their words at the next key or caret, in the name of who has the page open. The text is drawn anew;
 * where that fails as well, or this page knows no form for some of it, nothing of the page is taken until a later
 * drawing has all.
 */
export const drawnAnew = Extension.create<object, BehindStorage>({
  name: "drawnAnew",
  addStorage: () => ({ isBehind: false, tell: null }),
  // Its view is made before that of the binding, which begins to listen then.
  priority: 1100,
  addProseMirrorPlugins() {
    const key = new PluginKey<Node | null>("drawnAnew");
    const { storage } = this;
    let isBehind = false;
    const guarded = new WeakSet<ProsemirrorBinding>();
    const guard = (view: EditorView): void => {
      const { binding } = ySyncPluginKey.getState(view.state) as { binding: ProsemirrorBinding };
      if (guarded.has(binding)) return;
      guarded.add(binding);
      const [draw, write] = [binding._typeChanged.bind(binding), binding._prosemirrorChanged.bind(binding)];
      const first = binding._forceRerender.bind(binding);
      const tell = (now: boolean): void => {
        // Keys that the view has stopped to watch would be shown and go nowhere.
        if (now !== storage.isBehind) view.dom.contentEditable = String(!now && view.editable);
        isBehind = now;
        storage.isBehind = now;
        storage.tell?.(now);
      };
      binding._forceRerender = () => tell(!drawsAll(view, binding, first));
      binding._observeFunction = (...change: Parameters<typeof draw>): void => {
        try {
          tell(!drawsAll(view, binding, () => draw(...change)));
        } catch (error) {
          console.error(error);
          isBehind = true;
          tell(!drawAnew(view, () => drawsAll(view, binding, first), binding));
        }
      };
      binding._prosemirrorChanged = (doc) => {
        // The editor draws an empty text with a paragraph, which every page that has it open would write.
        if (isBehind || doc === key.getState(view.state)) return;
        writeAtCaret(binding, view.state);
        write(doc);
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
function drawAnew(view: EditorView, draw: () => boolean, binding: ProsemirrorBinding): boolean {
  try {
    if (!draw()) return false;
  } catch (error) {
    console.error(error);
  }
  const nodes = binding.type.toArray().map((block) => binding.mapping.get(block as XmlElement));
  const { doc } = view.state;
  if (nodes.length === 0) return doc.eq(doc.type.createAndFill() ?? doc);
  return Fragment.fromArray(nodes.flatMap((node) => node ?? [])).eq(doc.content);
}

/**
 * Whether all is shown after a drawing. The binding takes out of the live text what it can't make a node of; here it
 * does so only with what holds nothing, as a list of which two people took out one item each.
 */
function drawsAll(view: EditorView, { doc }: ProsemirrorBinding, draw: () => void): boolean {
  const { schema } = view.state;
  const [node, mark, transact] = [schema.node.bind(schema), schema.mark.bind(schema), doc.transact.bind(doc)];
  let isWhole = true;
  let keepsNext = false;
  const keep = (error: unknown): never => {
    if (isWhole) console.error("This page can't show all of a text.", error);
    isWhole = false;
    keepsNext = true;
    throw error;
  };
  schema.node = (type, attributes, content, marks) => {
    try {
      return node(type, attributes, content, marks);
    } catch (error) {
      if (schema.nodes[String(type)] && !holdsAny(Fragment.from(content))) throw error;
      return keep(error);
    }
  };
  schema.mark = (...asked) => {
    try {
      return mark(...asked);
    } catch (error) {
      return keep(error);
    }
  };
  doc.transact = (act, origin, ...more) => {
    if (!keepsNext || origin !== ySyncPluginKey) return transact(act, origin, ...more);
    keepsNext = false;
    return undefined as never;
  };
  try {
    draw();
  } finally {
    for (const own of ["node", "mark"]) Reflect.deleteProperty(schema, own);
    Reflect.deleteProperty(doc, "transact");
  }
  return isWhole;
}

const holdsAny = (nodes: Fragment): boolean =>
  nodes.content.some((node) => node.isText || node.isAtom || holdsAny(node.content));
