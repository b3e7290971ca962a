import * as Y from "yjs";
import { add, leaveOut, type StackItem, textOf } from "./undo-steps.js";

/**
 * Undo of a paragraph that was parted takes the second half away and writes it behind the first: where others deleted
 * the first meanwhile, Yjs would do the one alone. Such a step is passed over.
 */
export function undoWholeSteps(manager: Y.UndoManager, doc: Y.Doc): void {
  for (const go of ["undo", "redo"] as const) {
    const act = manager[go].bind(manager);
    manager[go] = () => {
      const stack = manager[`${go}Stack`];
      // Yjs passes over steps by itself, so that which one it takes is known only as it takes it.
      stack.pop = () => {
        const item = Array.prototype.pop.call(stack) as StackItem | undefined;
        if (item && doc._transaction) leaveOut(item, textsHalved(item, doc._transaction), doc._transaction);
        return item;
      };
      try {
        return act();
      } finally {
        Reflect.deleteProperty(stack, "pop");
      }
    };
  }
}

function textsHalved(item: StackItem, transaction: Y.Transaction): ReadonlySet<Y.AbstractType<unknown>> {
  const texts = new Set<Y.AbstractType<unknown>>();
  Y.iterateDeletedStructs(transaction, item.deletions, (struct) => {
    if (!(struct instanceof Y.Item && struct.content instanceof Y.ContentString)) return;
    if (Y.isDeleted(item.insertions, struct.id) || struct.redone !== null) return;
    if (!hasPlace(struct, item, transaction.doc)) add(texts, textOf(struct));
  });
  return texts;
}

/** Whether what it stood in is there, or comes back with the same step. */
function hasPlace({ parent }: Y.Item, step: StackItem, doc: Y.Doc): boolean {
  if (!(parent instanceof Y.AbstractType)) return false;
  let block = parent._item;
  if (!block?.deleted) return true;
  if (block.redone === null)
    return (
      Y.isDeleted(step.deletions, block.id) &&
      !Y.isDeleted(step.insertions, block.id) &&
      hasPlace(block, step, doc)
    );
  while (block.redone !== null) {
    const next = Y.getItem(doc.store, block.redone);
    if (!(next instanceof Y.Item)) return false;
    block = next;
  }
  return !block.deleted;
}
