import { isRestoringClient } from "@accord/shared/protocol";
import * as Y from "yjs";
import { add, leaveOut, type StackItem, type Texts, textOf } from "./undo-steps.js";

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
  const texts = new Set<Y.AbstractType<unknown>>();
  for (const [client, end] of afterState) {
    const before = beforeState.get(client) ?? 0;
    if (!isRestoringClient(client) || end <= before) continue;
    for (const struct of doc.store.clients.get(client) ?? [])
      if (struct.id.clock + struct.length > before) add(texts, textOf(struct));
  }
  return texts;
}

function forget(item: StackItem, restored: Texts, transaction: Y.Transaction): void {
  const texts = new Set<Y.AbstractType<unknown>>();
  Y.iterateDeletedStructs(transaction, item.deletions, (struct) => {
    const text = textOf(struct);
    if (text && restored.has(text) && !Y.isDeleted(item.insertions, struct.id)) texts.add(text);
  });
  leaveOut(item, texts, transaction);
}

const holdsAny = ({ insertions, deletions }: StackItem): boolean =>
  insertions.clients.size + deletions.clients.size > 0;
