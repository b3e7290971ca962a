import { isRestoringClient } from "@accord/shared/protocol";
import * as Y from "yjs";

type StackItem = Y.UndoManager["undoStack"][number];
type Roots = ReadonlySet<Y.AbstractType<unknown>>;
const none: Roots = new Set();

/**
 * Somebody brought an earlier text back: what undo and redo still hold as deleted there would be written a second time,
 * so it is let go. What was typed can be taken back as before, and deletions in other fields.
 */
export function forgetRestored(manager: Y.UndoManager, doc: Y.Doc): void {
  doc.on("beforeObserverCalls", (transaction: Y.Transaction) => {
    const stacks = [manager.undoStack, manager.redoStack].filter(({ length }) => length > 0);
    const roots = stacks.length > 0 ? restoredIn(transaction) : none;
    if (roots.size === 0) return;
    for (const stack of stacks) {
      for (const item of stack) forget(item, roots, transaction);
      const left = stack.filter(holdsAny);
      stack.splice(0, stack.length, ...left);
    }
  });
}

function restoredIn({ doc, beforeState, afterState }: Y.Transaction): Roots {
  const roots = new Set<Y.AbstractType<unknown>>();
  for (const [client, end] of afterState) {
    const before = beforeState.get(client) ?? 0;
    if (!isRestoringClient(client) || end <= before) continue;
    for (const struct of doc.store.clients.get(client) ?? [])
      if (struct.id.clock + struct.length > before && struct instanceof Y.Item) add(roots, rootOf(struct));
  }
  return roots;
}

function forget({ deletions }: StackItem, roots: Roots, transaction: Y.Transaction): void {
  const kept = new Map<number, { clock: number; len: number }[]>();
  let isAnyGone = false;
  Y.iterateDeletedStructs(transaction, deletions, (struct) => {
    const root = struct instanceof Y.Item ? rootOf(struct) : null;
    const { client, clock } = struct.id;
    const range = { clock, len: struct.length };
    if (root && roots.has(root)) isAnyGone = true;
    else if (!kept.get(client)?.push(range)) kept.set(client, [range]);
  });
  if (isAnyGone) deletions.clients = kept;
}

const holdsAny = ({ insertions, deletions }: StackItem): boolean =>
  insertions.clients.size + deletions.clients.size > 0;

function rootOf(struct: Y.Item): Y.AbstractType<unknown> | null {
  let { parent } = struct;
  while (parent instanceof Y.AbstractType && parent._item) parent = parent._item.parent;
  return parent instanceof Y.AbstractType ? parent : null;
}

const add = <T>(set: Set<T>, one: T | null): void => void (one !== null && set.add(one));
