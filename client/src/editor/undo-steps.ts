import * as Y from "yjs";

export type StackItem = Y.UndoManager["undoStack"][number];
type Text = Y.AbstractType<unknown>;
export type Texts = ReadonlySet<Text>;

/** Half of a step is no step: without what was deleted, taking away what came for it would lose those words. */
export function leaveOut(
  { deletions, insertions }: StackItem,
  texts: Texts,
  transaction: Y.Transaction,
): void {
  if (texts.size === 0) return;
  for (const ranges of [deletions, insertions]) {
    const kept: typeof ranges.clients = new Map();
    Y.iterateDeletedStructs(transaction, ranges, (struct) => {
      const text = textOf(struct);
      const { client, clock } = struct.id;
      const range = { clock, len: struct.length };
      if (text && texts.has(text)) return;
      if (!kept.get(client)?.push(range)) kept.set(client, [range]);
    });
    ranges.clients = kept;
  }
}

/** The field or cell whose words it is of; a value under a key is of none, as it can't stand there twice. */
export function textOf(struct: Y.Item | Y.GC): Text | null {
  let text: Text | null = null;
  for (let item: Y.Item | null = struct instanceof Y.Item ? struct : null; item; ) {
    const { parent }: { parent: unknown } = item;
    if (!(parent instanceof Y.AbstractType)) return null;
    if (item.parentSub === null) text = parent;
    item = parent._item;
  }
  return text;
}

export const add = <T>(set: Set<T>, one: T | null): void => void (one !== null && set.add(one));
