import { beginnings } from "./beginnings.js";
import { holders } from "./holders.js";

/** Words that stood somewhere before, each letter with its mark of origin. */
export interface Piece<Mark> {
  /** So many of its letters at least make a find; where nothing is said, it depends on what is looked for. */
  readonly least?: number;
  readonly words: string;
  readonly spans: readonly Span<Mark>[];
}
export interface Span<Mark> {
  readonly length: number;
  readonly mark: Mark;
}

/** Where a stretch of new words was found: from `at` in a piece, `length` letters. */
export interface Found<Mark> {
  readonly piece: Piece<Mark>;
  readonly at: number;
  readonly length: number;
}
export interface Accepts<Mark> {
  /** What never has fewer letters, wherever it is found. */
  readonly leastEver?: number;
  /** The same of what is found from here on. */
  leastAt?(words: string, from: number): number;
  /** So many letters at least: fewer are not even looked for. */
  least(words: string, from: number, piece: Piece<Mark>): number;
  takes(found: Found<Mark>, from: number, words: string): boolean;
}

/** So many letters in a row are no coincidence where few words went away in the same update. */
export const leastMoved = 4;
const fewGone = 100;
/** With each doubling of what went three more are needed: any words of a language have some letters in a row of a long text. */
const leastMovedOf = (gone: number): number =>
  Math.min(leastPartCopied, leastMoved + Math.max(0, Math.ceil(3 * Math.log2(gone / fewGone))));
/** So many are none where they stand, or stood, somewhere else. */
export const leastCopied = 12;
/** A part of what was put in at once counts as copied from here on: words typed offline arrive at once as well. */
const leastPartCopied = 48;

/** Split, join, wrap, drag: the binding deletes words and writes them anew in one update. */
export const moved = <Mark>(isOnlyRun: boolean, least = leastMoved): Accepts<Mark> => ({
  // Fewer are taken where they are all of the new words, or at the beginning and the end of the only ones.
  leastAt({ length }, from) {
    if (isOnlyRun) return from === 0 || from > length - least ? 1 : least;
    return from === 0 ? Math.min(least, length) : least;
  },
  least(words, from, piece) {
    return piece.least ?? this.leastAt?.(words, from) ?? least;
  },
  takes({ piece, at, length }, from, words) {
    if (length >= (piece.least ?? least)) return true;
    if (piece.least !== undefined) return false;
    const isWhole = length === piece.words.length && length === words.length;
    const isStart = from === 0 && at === 0;
    const isEnd = from + length === words.length && at + length === piece.words.length;
    return isWhole || (isOnlyRun && (isStart || isEnd));
  },
});

export const copied: Accepts<unknown> = {
  leastEver: leastCopied,
  least: ({ length }, from) =>
    from === 0 ? Math.max(leastCopied, Math.min(length, leastPartCopied)) : leastPartCopied,
  takes: ({ length }, from, words) =>
    length >= leastPartCopied || (from === 0 && length >= leastCopied && length === words.length),
};

/** Short lines of a block of which other lines were copied. */
export const copiedWhole: Accepts<unknown> = {
  least: ({ length }, _from, piece) => (piece.words.length === length ? length : Number.POSITIVE_INFINITY),
  takes: ({ piece, length }, _from, words) => length === words.length && length === piece.words.length,
};

export const isAllOfIt: Accepts<unknown> = {
  least: ({ length }) => length,
  takes: ({ length }, _from, words) => length === words.length,
};

export const anything: Accepts<unknown> = { least: () => 1, takes: () => true };

/** For each letter of new words its mark, or null where they come from none of the pieces. */
export function traced<Mark>(
  words: string,
  pieces: readonly Piece<Mark>[],
  accepts: Accepts<Mark>,
): (Mark | null)[] {
  const marks: (Mark | null)[] = new Array(words.length).fill(null);
  const mayBegin = beginnings(words, pieces, accepts.leastEver ?? 1);
  for (let from = 0; from < words.length; ) {
    const found = longest(words, from, amongWhich(words, from, mayBegin(from), accepts), accepts);
    if (found === null) {
      from += 1;
      continue;
    }
    marksOf(found).forEach((mark, i) => {
      marks[from + i] = mark;
    });
    from += found.length;
  }
  return marks;
}

/** Where so many letters are needed, only what holds the first of them. */
function amongWhich<Mark>(
  words: string,
  from: number,
  pieces: readonly Piece<Mark>[],
  { leastAt }: Accepts<Mark>,
): readonly Piece<Mark>[] {
  const least = leastAt?.(words, from) ?? 0;
  if (least < leastMoved) return pieces;
  const length = least < leastCopied ? leastMoved : leastCopied;
  return holders(words, pieces, length)?.(words.slice(from, from + length)) ?? pieces;
}

/**
 * The same for words put in behind `ahead`. A comparison of texts can't tell "the |the old" from "|the the old": where
 * words were put before others that begin alike, it is their turned round form that looks new.
 */
export function tracedInserted<Mark>(
  words: string,
  ahead: string,
  pieces: readonly Piece<Mark>[],
  accepts: Accepts<Mark>,
): (Mark | null)[] {
  let best: (Mark | null)[] = [];
  let most = -1;
  for (let turn = 0; turn < words.length && most < words.length; turn++) {
    const head = words.slice(words.length - turn);
    if (!ahead.endsWith(head)) break;
    const marks = traced(head + words.slice(0, words.length - turn), pieces, accepts);
    const known = knownOf(marks);
    if (known > most) [best, most] = [[...marks.slice(turn), ...marks.slice(0, turn)], known];
  }
  return best;
}

/** All the letters found one after the other in a piece, others between them or not; null where one is not there. */
export function tracedInOrder<Mark>(words: string, piece: Piece<Mark>): Mark[] | null {
  const marks: Mark[] = [];
  let at = -1;
  for (let i = 0; i < words.length; i++) {
    at = piece.words.indexOf(words[i] as string, at + 1);
    if (at === -1) return null;
    marks.push(...marksOf({ piece, at, length: 1 }));
  }
  return marks;
}

function longest<Mark>(
  words: string,
  from: number,
  pieces: readonly Piece<Mark>[],
  accepts: Accepts<Mark>,
): Found<Mark> | null {
  let best: Found<Mark> | null = null;
  for (const piece of pieces) {
    if (best?.length === words.length - from) break;
    const least = accepts.least(words, from, piece);
    // What is longer than the best so far begins with so many letters of it, and with one more.
    for (let at = -1; ; ) {
      const letters = words.slice(from, from + Math.max((best?.length ?? 0) + 1, least));
      if (letters.length <= (best?.length ?? 0) || letters.length < least) break;
      at = piece.words.indexOf(letters, at + 1);
      if (at === -1) break;
      const found = { piece, at, length: agreeing(words, from, piece.words, at) };
      if (accepts.takes(found, from, words)) best = found;
    }
  }
  return best;
}

function agreeing(one: string, from: number, other: string, at: number): number {
  let length = 0;
  while (
    from + length < one.length &&
    at + length < other.length &&
    one[from + length] === other[at + length]
  )
    length += 1;
  return length;
}

export function marksOf<Mark>({ piece, at, length }: Found<Mark>): Mark[] {
  const marks: Mark[] = [];
  let end = 0;
  for (const span of piece.spans) {
    const start = end;
    end += span.length;
    for (let i = Math.max(start, at); i < Math.min(end, at + length); i++) marks.push(span.mark);
  }
  return marks;
}

/** Stretches of letters of which nothing is known. */
export function unknownIn(marks: readonly unknown[]): [number, number][] {
  const stretches: [number, number][] = [];
  marks.forEach((mark, i) => {
    const last = stretches.at(-1);
    if (mark !== null) return;
    if (last?.[1] === i) last[1] = i + 1;
    else stretches.push([i, i + 1]);
  });
  return stretches;
}

/** Words that were put in, and so many of the letters right before them as they are long. */
interface Inserted {
  readonly words: string;
  readonly ahead: () => string;
}

/** Runs are read as one, so that a short end of words that were parted is known by what stands before it. */
export function movedInto<Mark>(
  runs: readonly Inserted[],
  gone: readonly (Piece<Mark> & { readonly stood: () => Piece<Mark> })[],
): (Mark | null)[][] {
  if (gone.length === 0) return runs.map(({ words }) => new Array(words.length).fill(null));
  const isLong = runs.reduce((length, { words }) => length + words.length, 0) >= leastCopied;
  const sure = leastMovedOf(gone.reduce((length, { words }) => length + words.length, 0));
  const least = Math.max(leastCopied, sure);
  const around = isLong ? gone.map(({ stood }) => ({ ...stood(), least })) : [];
  const pieces = [...gone, ...around];
  const isOnlyRun = runs.length === 1;
  const all = traced(runs.map(({ words }) => words).join(""), pieces, moved<Mark>(isOnlyRun, sure));
  let end = 0;
  return runs.map(({ words, ahead }) => {
    end += words.length;
    const marks = all.slice(end - words.length, end);
    if (isWhole(marks)) return marks;
    // Where most of the words were moved, so were the few between them.
    const accepts = moved<Mark>(isOnlyRun, knownOf(marks) * 2 > words.length ? leastMoved : sure);
    const own = tracedInserted(words, ahead(), pieces, accepts).map((mark, i) => mark ?? marks[i] ?? null);
    return isWhole(own) ? own : (parted(words, own, gone) ?? own);
  });
}

/** Words of which more than half are known, and all stood in one piece that went: it was moved without others, or read in another order. */
function parted<Mark>(
  words: string,
  marks: readonly (Mark | null)[],
  gone: readonly Piece<Mark>[],
): Mark[] | null {
  if (knownOf(marks) * 2 <= words.length) return null;
  for (const piece of gone) {
    const found = tracedInOrder(words, piece) ?? disordered(words, marks, piece);
    if (found !== null) return found;
  }
  return null;
}

/**
 * All the letters of a piece in another order, which is how another replica may read what undo wrote among others'
 * words. What is not known is of whoever wrote such a letter there that is not found yet.
 */
function disordered<Mark>(words: string, marks: readonly (Mark | null)[], piece: Piece<Mark>): Mark[] | null {
  if (words.length !== piece.words.length) return null;
  const all = marksOf({ piece, at: 0, length: words.length });
  const left = new Set(all.keys());
  const take = (letter: string | undefined, of: Mark | null): Mark | null => {
    for (const at of left)
      if (piece.words[at] === letter && (of === null || all[at] === of)) {
        left.delete(at);
        return all[at] as Mark;
      }
    return null;
  };
  const found = marks.map((mark, i) => (mark === null ? null : take(words[i], mark)));
  const whole = found.map((mark, i) => mark ?? take(words[i], null));
  return isWhole(whole) ? (whole as Mark[]) : null;
}

const knownOf = (marks: readonly unknown[]): number => marks.filter((mark) => mark !== null).length;
export const isWhole = (marks: readonly unknown[]): boolean => marks.every((mark) => mark !== null);
