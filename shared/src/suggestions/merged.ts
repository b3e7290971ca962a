import { Slice } from "prosemirror-model";
import { type Blocks, edgesOf } from "./blocks.js";
import { addedTo, type Change, changesBetween } from "./changes.js";

/**
 * The share of a suggestion's author in words that were accepted with changes: without those that are neither in the
 * text nor in the suggestion, and where such a word is another form of one of theirs, with that one.
 */
export function authorsShare(content: Blocks, now: Blocks, proposed: Blocks): Blocks {
  const { start } = edgesOf(content);
  const others = [proposed, now];
  return addedTo(content, others)
    .toReversed()
    .reduce((left, { from, to, was }) => {
      const other = was && others[was.other];
      const own = other ? edgesOf(other).start : 0;
      const put = was && other ? other.slice(own + was.from, own + was.to) : Slice.empty;
      return left.replace(start + from, start + to, put);
    }, content);
}

/** What is left of a suggestion when its passage says something else by now. */
export interface Merged {
  readonly blocks: Blocks;
  readonly applies: number;
  readonly of: number;
}

/** A passage is longer than this only where its first and its last words were moved far apart. */
const mostLetters = 40_000;

export function merged(base: Blocks, now: Blocks, proposed: Blocks): Merged {
  const wanted = changesBetween(base, proposed);
  if (now.content.size > mostLetters) return { blocks: now, applies: 0, of: wanted.length };
  if (edgesOf(base).around !== edgesOf(now).around || edgesOf(base).around !== edgesOf(proposed).around)
    return { blocks: now, applies: 0, of: wanted.length };
  const made = changesBetween(base, now);
  const meets = (a: Change, b: Change): boolean =>
    a.from === a.to || b.from === b.to ? a.from <= b.to && b.from <= a.to : a.from < b.to && b.from < a.to;
  const free = wanted.filter((one) => made.every((other) => !meets(one, other)));
  const moved = (place: number): number =>
    made
      .filter(({ to }) => to <= place)
      .reduce((at, one) => at + one.end - one.at - (one.to - one.from), place);
  const { start } = edgesOf(now);
  const own = edgesOf(proposed).start;
  try {
    const blocks = free.toReversed().reduce((text, { from, to, at, end }) => {
      const next = text.replace(start + moved(from), start + moved(to), proposed.slice(own + at, own + end));
      next.check();
      return next;
    }, now);
    return { blocks, applies: free.length, of: wanted.length };
  } catch {
    return { blocks: now, applies: 0, of: wanted.length };
  }
}
