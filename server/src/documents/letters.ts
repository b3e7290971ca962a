import * as Y from "yjs";

export type Type = Y.AbstractType<unknown>;

/** Letters that were put in one behind the other, marks between them or not. */
export interface Run {
  readonly parent: Type;
  readonly items: Y.Item[];
  readonly words: string;
}

/** The letters of a piece; null where it holds none. */
export const stringOf = (item: Y.Item | Y.GC): string | null =>
  item instanceof Y.Item && item.content instanceof Y.ContentString ? item.content.str : null;

/** Whether this update has brought it. */
export const isFresh = ({ id }: Y.Item | Y.GC, { beforeState }: Y.Transaction): boolean =>
  id.clock >= (beforeState.get(id.client) ?? 0);

export function newItems({ doc, beforeState, afterState }: Y.Transaction): Y.Item[] {
  const items: Y.Item[] = [];
  for (const [client, end] of afterState) {
    const start = beforeState.get(client) ?? 0;
    if (start === end) continue;
    const structs = doc.store.clients.get(client) as (Y.Item | Y.GC)[];
    for (let i = Y.findIndexSS(structs, start); i < structs.length; i++)
      if (structs[i] instanceof Y.Item) items.push(structs[i] as Y.Item);
  }
  return items;
}

export function runsOf(fresh: readonly Y.Item[]): Run[] {
  const runs: { parent: Type; items: Y.Item[]; words: string }[] = [];
  for (const item of fresh) {
    const words = stringOf(item);
    if (words === null || !(item.parent instanceof Y.AbstractType)) continue;
    const last = runs.at(-1);
    if (last !== undefined && letterBefore(item) === last.items.at(-1)) {
      last.items.push(item);
      last.words += words;
    } else runs.push({ parent: item.parent as Type, items: [item], words });
  }
  return runs;
}

function letterBefore(item: Y.Item): Y.Item | null {
  let left = item.left;
  while (left !== null && (left.deleted || !left.countable)) left = left.left;
  return left;
}

/** What is deleted between a run and the letters that stand before and behind it. */
export function goneBeside({ items }: Run): Y.Item[] {
  const gone: Y.Item[] = [];
  const isBeside = (item: Y.Item | null | undefined): item is Y.Item =>
    item != null && (item.deleted || !item.countable);
  for (let item = items[0]?.left; isBeside(item); item = item.left) if (item.deleted) gone.unshift(item);
  for (let item = items.at(-1)?.right; isBeside(item); item = item.right) if (item.deleted) gone.push(item);
  return gone;
}

/** The letter of this id, or the last before it where a mark bears it; null: there is none. */
export function letterAt(id: Y.ID | null, store: Y.Doc["store"]): string | null {
  if (id === null) return null;
  const found = Y.getItem(store, id) as Y.Item | Y.GC;
  if (stringOf(found) !== null) return (stringOf(found) as string)[id.clock - found.id.clock] ?? null;
  for (let item = found instanceof Y.Item ? found.left : null; item !== null; item = item.left)
    if (stringOf(item)) return (stringOf(item) as string).at(-1) ?? null;
  return null;
}

export function lettersBefore(run: Run, length: number): string {
  let words = "";
  for (
    let item = letterBefore(run.items[0] as Y.Item);
    item !== null && words.length < length;
    item = letterBefore(item)
  )
    words = (stringOf(item) ?? "") + words;
  return words;
}

/** How many letters of what was put in as one piece may stand before this part of it: none, or what goes on into it. */
export function* partsBefore(item: Y.Item, store: Y.Doc["store"]): Iterable<number> {
  for (let first = item; ; ) {
    yield item.id.clock - first.id.clock;
    const { origin } = first;
    if (!Y.compareIDs(origin, Y.createID(first.id.client, first.id.clock - 1))) return;
    const before = Y.getItem(store, origin as Y.ID) as Y.Item | Y.GC;
    if (!(before instanceof Y.Item) || !Y.compareIDs(before.rightOrigin, item.rightOrigin)) return;
    first = before;
  }
}

export function itemsOf(type: Type): Y.Item[] {
  const items: Y.Item[] = [];
  for (let item = type._start; item !== null; item = item.right) items.push(item);
  return items;
}

/** All letters under a type in their order, deleted ones too. */
export function* lettersIn(type: Type): Iterable<Y.Item> {
  for (const item of itemsOf(type)) {
    if (item.content instanceof Y.ContentString) yield item;
    else if (item.content instanceof Y.ContentType) yield* lettersIn(item.content.type as never);
  }
}

/** As they stand. */
export const wordsOf = (type: Type): string =>
  itemsOf(type)
    .map((item) => (item.deleted ? "" : (stringOf(item) ?? "")))
    .join("");

export function textsUnder(type: Type): Type[] {
  if (type instanceof Y.XmlText) return [type as never];
  return itemsOf(type).flatMap(({ content }) =>
    content instanceof Y.ContentType ? textsUnder(content.type as never) : [],
  );
}

const textIn = (item: Y.Item | null): Type | null =>
  item?.content instanceof Y.ContentType && item.content.type instanceof Y.XmlText
    ? (item.content.type as never)
    : null;

/** The text with those right beside it in its block: two who begin an empty block at once make one each. */
export function textsBeside(text: Type): Type[] {
  const texts = [text];
  for (let left = textIn(text._item?.left ?? null); left !== null; left = textIn((left._item as Y.Item).left))
    texts.unshift(left);
  for (let right = textAfter(text); right !== null; right = textAfter(right)) texts.push(right);
  return texts;
}

const textAfter = (text: Type): Type | null => textIn(text._item?.right ?? null);

/** What comes next in the text, or in the one right beside it. */
export function nextOf(item: Y.Item): Y.Item | null {
  let next = item.right;
  for (let text = textAfter(item.parent as Type); next === null && text !== null; text = textAfter(text))
    next = text._start;
  return next;
}

/** The whole text that it stands in: a root, or the cell of a row. */
export function textOf(type: Type): Type {
  let at = type;
  while (at._item !== null && at._item.parentSub === null) at = at._item.parent as Type;
  return at;
}

export function rootOf(type: Type): unknown {
  let at = type;
  while (at._item !== null && at._item.parent instanceof Y.AbstractType) at = at._item.parent as never;
  return at;
}
