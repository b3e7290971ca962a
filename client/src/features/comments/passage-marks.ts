import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

/** What the text needs to know of a thread to show its mark. */
export interface Shown {
  readonly state: "open" | "resolved";
  /** Of its note on paper. */
  readonly no: number;
  /** Its card is on the screen. */
  readonly hasCard: boolean;
  /** What is read out at its words; nothing where that is not asked for. */
  readonly said?: string | null;
}

export interface ShownThreads {
  readonly threads: ReadonlyMap<string, Shown>;
  readonly active: string | null;
}

const key = new PluginKey<{ shown: ShownThreads; set: DecorationSet }>("passageMarks");

/** Id of the card of a thread, which its passage points to. */
export const cardId = (thread: string): string => `thread-${thread}`;

const threadsAt = (node: Node): string[] =>
  node.marks.flatMap(({ type, attrs }) => (type.name === "thread" ? [String(attrs.id)] : []));

function decorations(doc: Node, { threads, active }: ShownThreads): DecorationSet {
  const all: Decoration[] = [];
  const ends = new Map<string, { at: number; from: number }>();
  doc.forEach((block, start) => {
    const open = new Set<string>();
    block.descendants((node, offset) => {
      const from = start + 1 + offset;
      for (const id of threadsAt(node)) {
        const thread = threads.get(id);
        if (thread === undefined) continue;
        if (thread.state === "open") open.add(id);
        const attrs = {
          class: [
            "passage-words",
            thread.state === "open" ? "passage-open" : "passage-resolved",
            ...(id === active ? ["passage-active"] : []),
          ].join(" "),
          ...(thread.hasCard ? { "aria-details": cardId(id) } : {}),
          ...(thread.said ? { "aria-description": thread.said } : {}),
        };
        all.push(Decoration.inline(from, from + node.nodeSize, attrs));
        ends.set(id, { at: from + node.nodeSize, from });
      }
      return true;
    });
    if (open.size > 0)
      all.push(
        Decoration.node(start, start + block.nodeSize, {
          class: "has-threads",
          "data-threads": String(open.size),
        }),
      );
  });
  // On paper the words lead to the notes below; those that end together are named together.
  for (const [at, here] of Map.groupBy(ends, ([, end]) => end.at))
    all.push(
      Decoration.inline(Math.max(...here.map(([, { from }]) => from)), at, {
        "data-notes": here
          .map(([id]) => threads.get(id)?.no ?? 0)
          .sort((a, b) => a - b)
          .join(", "),
      }),
    );
  return DecorationSet.create(doc, all);
}

const none: ShownThreads = { threads: new Map(), active: null };

/** Marks of threads in texts: which are open, which is read now, how many a paragraph has. */
export const passageMarks = (onThread: (id: string) => void): Plugin =>
  new Plugin({
    key,
    state: {
      init: () => ({ shown: none, set: DecorationSet.empty }),
      apply: (tr, before) => {
        const told = tr.getMeta(key) as ShownThreads | undefined;
        if (told === undefined && !tr.docChanged) return before;
        const shown = told ?? before.shown;
        return { shown, set: shown.threads.size === 0 ? DecorationSet.empty : decorations(tr.doc, shown) };
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.set,
      handleDOMEvents: {
        click: (view, event) => {
          const { threads } = key.getState(view.state)?.shown ?? none;
          const at = (event.target as HTMLElement).closest<HTMLElement>("mark[data-thread]");
          const own = [at, at?.parentElement?.closest<HTMLElement>("mark[data-thread]")]
            .map((mark) => mark?.dataset.thread ?? "")
            .find((id) => threads.has(id));
          if (own && view.state.selection.empty) onThread(own);
          return false;
        },
      },
    },
  });

export function tellPassages(editor: Editor, shown: ShownThreads): void {
  if (editor.isDestroyed) return;
  editor.view.dispatch(editor.state.tr.setMeta(key, shown).setMeta("addToHistory", false));
}

/** Threads at the caret or in the selection. */
export function threadsAtCaret(editor: Editor): string[] {
  const { from, to, $from } = editor.state.selection;
  const found = new Set<string>();
  for (const { type, attrs } of [...$from.marks(), ...($from.nodeAfter?.marks ?? [])])
    if (type.name === "thread") found.add(String(attrs.id));
  if (to > from)
    editor.state.doc.nodesBetween(from, to, (node) => threadsAt(node).forEach((id) => void found.add(id)));
  return [...found];
}
