import type * as Y from "yjs";
import type { Authors } from "./authors.js";
import type { By } from "./by.js";
import { isFresh, lettersIn, type Run, stringOf, type Type, textOf } from "./letters.js";
import type { Span } from "./provenance.js";
import { rangesAmong, spansBetween } from "./ranges.js";

/** Whose letters stand in a text, by the pieces that hold them. */
type Placed = ReadonlyMap<Y.Item, readonly (By | null)[]>;

/**
 * Whose the words are with which an act has brought a text back as it stood after update `seq`: it reads as it did
 * then, so each letter is of who had written the one in its place.
 */
export function broughtBack(
  runs: readonly Run[],
  seq: number,
  transaction: Y.Transaction,
  known: Authors,
): (By | null)[][] {
  const texts = new Map<Type, Placed>();
  return runs.map(({ parent, items }) => {
    const text = textOf(parent);
    const placed = texts.get(text) ?? placedIn(text, seq, transaction, known);
    texts.set(text, placed);
    return items.flatMap((item) => placed.get(item) ?? new Array<null>(item.length).fill(null));
  });
}

/** What a reader repairs stands in no place of before: of a text that needs it, what it begins and ends with. */
function placedIn(text: Type, seq: number, transaction: Y.Transaction, known: Authors): Placed {
  const items = [...lettersIn(text)];
  const was = items
    .filter((item) => !isFresh(item, transaction))
    .flatMap((item) => stoodAt(seq, item, known));
  const is = items.filter(({ deleted }) => !deleted);
  const words = is.map(stringOf).join("");
  const isAt = (place: number, at: number) => was[place]?.letter === words[at];
  let head = 0;
  while (head < words.length && isAt(head, head)) head += 1;
  const more = was.length - words.length;
  let tail = words.length;
  while (tail > Math.max(head, head - more) && isAt(tail - 1 + more, tail - 1)) tail -= 1;
  let at = 0;
  return new Map(
    is.map((item) => {
      const from = at;
      at += item.length;
      const place = (_: unknown, i: number) => {
        const own = from + i;
        return was[own < head ? own : own >= tail ? own + more : -1]?.by ?? null;
      };
      return [item, Array.from({ length: item.length }, place)];
    }),
  );
}

/** Its letters that stood after update `seq`. */
function stoodAt(seq: number, item: Y.Item, { written, placed, deleted }: Authors) {
  const { id, length } = item;
  const gone = rangesAmong(deleted, id, length).filter(({ mark }) => mark.seq <= seq);
  if (gone.reduce((all, range) => all + range.length, 0) === length) return [];
  const wrote = eachOf(spansBetween(written, id, length));
  const stood = eachOf(spansBetween(placed, id, length)).map((by) => by.seq <= seq);
  for (const range of gone) stood.fill(false, range.clock - id.clock, range.clock - id.clock + range.length);
  const words = stringOf(item) as string;
  return wrote.flatMap((by, i) => (stood[i] ? [{ letter: words[i], by }] : []));
}

const eachOf = (spans: readonly Span<By>[]): By[] =>
  spans.flatMap(({ length, mark }) => new Array<By>(length).fill(mark));
