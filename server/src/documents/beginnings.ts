/** So many letters compared with so many are few enough to be looked for one by one. */
const few = 1_000_000;

interface Words {
  readonly words: string;
}

/**
 * Tells of a place in these words in which of the pieces so many letters from there on may stand, in their order. All
 * are read once, for sums of so many letters: a long text that is put into a long one would be read for each letter of it.
 */
export function beginnings<P extends Words>(
  words: string,
  pieces: readonly P[],
  length: number,
): (from: number) => readonly P[] {
  const letters = pieces.reduce((sum, piece) => sum + piece.words.length, 0);
  if (length < 2 || words.length * letters < few) return () => pieces;
  const asked = sumsOf(words, length);
  const { first, more } = sumsIn(pieces, length, asked);
  return (from) => {
    const sum = asked[from];
    const at = sum === undefined ? undefined : first.get(sum);
    if (sum === undefined || at === undefined) return [];
    return [at, ...(more.get(sum) ?? [])].map((one) => pieces[one] as P);
  };
}

/** Of each sum the first of the pieces that holds it, and the others where there are any: most stand in one alone. */
interface Held {
  readonly first: Map<number, number>;
  readonly more: Map<number, number[]>;
}

/** What was asked of the same pieces before: one who puts in many blocks at once has all asked of the same text. */
const askedBefore = new WeakMap<readonly unknown[], Map<number, Held | null>>();

/** Those that are asked for alone; once more is asked of the same pieces, all of them. */
function sumsIn(pieces: readonly Words[], length: number, asked: Int32Array): Held {
  const known = askedBefore.get(pieces) ?? new Map<number, Held | null>();
  askedBefore.set(pieces, known);
  const all = known.get(length);
  if (all) return all;
  const wanted = all === undefined ? new Set(asked) : null;
  const held: Held = { first: new Map(), more: new Map() };
  for (const [at, { words }] of pieces.entries())
    for (const sum of sumsOf(words, length)) if (wanted === null || wanted.has(sum)) hold(held, sum, at);
  known.set(length, wanted === null ? held : null);
  return held;
}

function hold({ first, more }: Held, sum: number, at: number): void {
  const before = first.get(sum);
  if (before === undefined) first.set(sum, at);
  if (before === undefined || before === at) return;
  const others = more.get(sum);
  if (others === undefined) more.set(sum, [at]);
  else if (others.at(-1) !== at) others.push(at);
}

const base = 1_000_003;

/** A sum for each stretch of so many letters, made of the one before it. */
function sumsOf(words: string, length: number): Int32Array {
  const sums = new Int32Array(Math.max(0, words.length - length + 1));
  let first = 1;
  for (let power = 0; power < length; power++) first = Math.imul(first, base);
  let sum = 0;
  for (let at = 0; at < words.length; at++) {
    sum = (Math.imul(sum, base) + words.charCodeAt(at)) | 0;
    if (at >= length) sum = (sum - Math.imul(first, words.charCodeAt(at - length))) | 0;
    if (at >= length - 1) sums[at - length + 1] = sum;
  }
  return sums;
}
