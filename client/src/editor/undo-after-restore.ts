import { isRestoringClient } from "@accord/shared/protocol";
import * as Y from "yjs";

type StackItem = Y.UndoManager["undoStack"][number];
type Deletes = StackItem["deletions"];
type Text = Y.AbstractType<unknown>;
type Texts = ReadonlySet<Text>;
const none: Texts = new Set();

/**
 * Somebody brought an earlier text back: what undo and redo still hold as deleted there would be written a second time,
 * so it is let go, with what stands in its place. What was only typed can be taken back as before.
 */
export function forgetRestored(manager: Y.UndoManager, doc: Y.Doc): void {
  doc.on("beforeObserverCalls", (transaction: Y.Transaction) => {
    const stacks = [manager.undoStack, manager.redoStack].filter(({ length }) => length > 0);
    const restored = stacks.length > 0 ? restoredIn(transaction) : none;
    if (restored.size === 0) return;
    for (const stack of stacks) {
      for (const item of stack) forget(item, restored, transaction);
      const left = stack.filter(holdsAny);
      stack.splice(0, stack.length, ...left);
    }
  });
}

function restoredIn({ doc, beforeState, afterState }: Y.Transaction): Texts {
  const texts = new Set<Text>();
  for (const [client, end] of afterState) {
    const before = beforeState.get(client) ?? 0;
    if (!isRestoringClient(client) || end <= before) continue;
    for (const struct of doc.store.clients.get(client) ?? [])
      if (struct.id.clock + struct.length > before) add(texts, textOf(struct));
  }
  return texts;
}

/** Half of a step is no step: without what was deleted, taking away what came for it would lose those words. */
function forget(item: StackItem, restored: Texts, transaction: Y.Transaction): void {
  const texts = new Set<Text>();
  Y.iterateDeletedStructs(transaction, item.deletions, (struct) => {
    const text = textOf(struct);
    if (text && restored.has(text) && !Y.isDeleted(item.insertions, struct.id)) texts.add(text);
  });
  if (texts.size === 0) return;
  for (const ranges of [item.deletions, item.insertions]) leaveOut(ranges, texts, transaction);
}

function leaveOut(ranges: Deletes, texts: Texts, transaction: Y.Transaction): void {
  const kept: Deletes["clients"] = new Map();
  Y.iterateDeletedStructs(transaction, ranges, (struct) => {
    const text = textOf(struct);
    const { client, clock } = struct.id;
    const range = { clock, len: struct.length };
    if (text && texts.has(text)) return;
    if (!kept.get(client)?.push(range)) kept.set(client, [range]);
  });
  ranges.clients = kept;
}

const holdsAny = ({ insertions, deletions }: StackItem): boolean =>
  insertions.clients.size + deletions.clients.size > 0;

/** The field or cell whose words it is of; a value under a key is of none, as it can't stand there twice. */
function textOf(struct: Y.Item | Y.GC): Text | null {
  let text: Text | null = null;
  for (let item: Y.Item | null = struct instanceof Y.Item ? struct : null; item; ) {
    const { parent }: { parent: unknown } = item;
    if (!(parent instanceof Y.AbstractType)) return null;
    if (item.parentSub === null) text = parent;
    item = parent._item;
  }
  return text;
}

const add = <T>(set: Set<T>, one: T | null): void => void (one !== null && set.add(one));
