import { Fragment, type Node, Slice } from "prosemirror-model";
import { type Blocks, edgesOf, sameBlocks, saysNothing } from "./blocks.js";
import { type Change, changesBetween, letterChanges } from "./changes.js";

/** Where a passage stands in a text. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** From the first to the last of the words that carry the mark of the thread. */
export function passageIn(text: Node, thread: string): Range | null {
  let found: Range | null = null;
  text.descendants((node, at) => {
    if (node.isText && threadIds(node).includes(thread))
      found = { from: found?.from ?? at, to: at + node.nodeSize };
  });
  return found;
}

/** All words of a text, or the place where they would stand. */
export function wholeOf(text: Node): Range {
  const { start, end } = edgesOf(text);
  return { from: start, to: end };
}

/** The words of a passage as they stand now. */
export function blocksAt(text: Node, { from, to }: Range): Blocks {
  if (to > from) return text.cut(from, to);
  const place = text.resolve(from);
  let content = Fragment.empty;
  for (let depth = place.depth; depth > 0; depth--) content = Fragment.from(place.node(depth).copy(content));
  return text.copy(content);
}

export const threadIds = (node: Node): string[] =>
  node.marks.flatMap(({ type, attrs }) => (type.name === "thread" ? [String(attrs.id)] : []));

/** One change of a text: what stood `from` to `to` gives way to the slice. */
export interface Step extends Range {
  readonly before: Node;
  readonly after: Node;
  readonly slice: Slice;
}

/** One change after the other, and where the passage stands after the last one. */
export interface Applied {
  readonly steps: readonly Step[];
  readonly range: Range;
}

/**
 * The text with these words in place of the passage, change by change, so that what stays is not touched: its form, its
 * conversations, its writers. Null: they do not fit there. Without a thread they bring the marks that they carry.
 * `by` letters: of a changed word what it keeps of the former one stays too.
 */
export function replaced(
  text: Node,
  range: Range,
  content: Blocks,
  thread: string | null,
  by: "words" | "letters" = "words",
): Applied | null {
  if (saysNothing(content)) return removed(text, range);
  const now = blocksAt(text, range);
  const [old, own] = [edgesOf(now), edgesOf(content)];
  if (old.around !== own.around) return isEverything(text, range) ? everything(text, content, thread) : null;
  const isPut = ({ steps, range: put }: Applied): boolean => {
    const last = steps.at(-1)?.after ?? text;
    return sameBlocks(blocksAt(last, put), content);
  };
  const all = { from: 0, to: old.end - old.start, at: 0, end: own.end - own.start };
  const fine = by === "letters" ? [letterChanges(now, content)] : [];
  for (const changes of [...fine, changesBetween(now, content), [all]]) {
    const applied = withChanges(text, range, content, changes, thread);
    if (applied !== null && isPut(applied)) return applied;
  }
  return null;
}

const isEverything = (text: Node, { from, to }: Range): boolean =>
  from === wholeOf(text).from && to === wholeOf(text).to;

function everything(text: Node, content: Blocks, thread: string | null): Applied {
  const slice = withThreads(new Slice(content.content, 0, 0), thread === null ? [] : [thread]);
  const after = content.copy(slice.content);
  return {
    steps: [{ before: text, after, slice, from: 0, to: text.content.size }],
    range: wholeOf(content),
  };
}

function withChanges(
  text: Node,
  { from }: Range,
  content: Blocks,
  changes: readonly Change[],
  thread: string | null,
): Applied | null {
  const { start, end } = edgesOf(content);
  const steps: Step[] = [];
  try {
    for (const change of changes.toReversed()) {
      const before = steps.at(-1)?.after ?? text;
      const [first, to] = [from + change.from, from + change.to];
      const own = content.slice(start + change.at, start + change.end);
      const slice = withThreads(own, threadsOver(before, first, to, thread));
      const after = before.replace(first, to, slice);
      after.check();
      steps.push({ before, after, slice, from: first, to });
    }
  } catch {
    return null;
  }
  return { steps, range: { from, to: from + end - start } };
}

/** New words take part in every conversation that the words they replace, or both words beside them, are part of. */
function threadsOver(text: Node, from: number, to: number, own: string | null): string[] {
  const ids = new Set(own === null ? [] : [own]);
  if (to > from)
    text.nodesBetween(from, to, (node) => {
      for (const id of threadIds(node)) ids.add(id);
    });
  else {
    const { nodeBefore, nodeAfter } = text.resolve(from);
    const behind = nodeAfter ? threadIds(nodeAfter) : [];
    for (const id of nodeBefore ? threadIds(nodeBefore) : []) if (behind.includes(id)) ids.add(id);
  }
  return [...ids];
}

function withThreads({ content, openStart, openEnd }: Slice, ids: readonly string[]): Slice {
  const marked = (node: Node): Node => {
    if (!node.isText) return node.copy(Fragment.fromArray(node.children.map(marked)));
    const type = node.type.schema.marks.thread;
    return type ? node.mark(ids.reduce((set, id) => type.create({ id }).addToSet(set), node.marks)) : node;
  };
  return new Slice(Fragment.fromArray(content.content.map(marked)), openStart, openEnd);
}

/** Taken out with the blank that would stand there twice, and with blocks that would stand there empty. */
function removed(text: Node, range: Range): Applied | null {
  const { from, to } = wholeBlocks(text, range) ?? withBlank(text, range);
  try {
    const after = text.replace(from, to, Slice.empty);
    after.check();
    return { steps: [{ before: text, after, slice: Slice.empty, from, to }], range: { from, to: from } };
  } catch {
    return null;
  }
}

/** The blocks of which the passage is all; null: it is a part of one, or all of the text, which keeps a block. */
function wholeBlocks(text: Node, range: Range): Range | null {
  let { from, to } = range;
  for (;;) {
    const [start, end] = [text.resolve(from), text.resolve(to)];
    const isAll = start.depth === end.depth && from === start.start() && to === end.end();
    if (start.depth === 0 || !isAll) break;
    [from, to] = [start.before(), end.after()];
  }
  const isEverything = from === 0 && to === text.content.size;
  return from === range.from || isEverything ? null : { from, to };
}

function withBlank(text: Node, { from, to }: Range): Range {
  const [start, end] = [text.resolve(from), text.resolve(to)];
  const isBlank = (at: number): boolean => /^\s$/u.test(text.textBetween(at, at + 1));
  const [isFirst, isLast] = [from === start.start(), to === end.end()];
  if (!isFirst && isBlank(from - 1) && (isLast || isBlank(to))) return { from: from - 1, to };
  return isFirst && !isLast && isBlank(to) ? { from, to: to + 1 } : { from, to };
}
