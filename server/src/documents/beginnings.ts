/** So many letters compared with so many are few enough to be looked for one by one. */
const few = 1_000_000;

/**
 * Tells of a place in these words whether so many letters from there on may stand in one of the pieces. All are read
 * once, for sums of so many letters: a long text that is put into a long one would be read for each letter of it.
 */
export function beginnings(
  words: string,
  pieces: readonly { readonly words: string }[],
  length: number,
): (from: number) => boolean {
  const letters = pieces.reduce((sum, piece) => sum + piece.words.length, 0);
  if (length < 2 || words.length * letters < few) return () => true;
  const asked = sumsOf(words, length);
  const there = sumsIn(pieces, length, asked);
  return (from) => there.has(asked[from] as number);
}

/** What was asked of the same pieces before: one who puts in many blocks at once has all asked of the same text. */
const askedBefore = new WeakMap<readonly unknown[], Map<number, ReadonlySet<number> | null>>();

/** Those that are asked for alone; once more is asked of the same pieces, all of them. */
function sumsIn(
  pieces: readonly { readonly words: string }[],
  length: number,
  asked: Int32Array,
): ReadonlySet<number> {
  const known = askedBefore.get(pieces) ?? new Map<number, ReadonlySet<number> | null>();
  askedBefore.set(pieces, known);
  const all = known.get(length);
  if (all) return all;
  const wanted = all === undefined ? new Set(asked) : null;
  const there = new Set<number>();
  for (const piece of pieces)
    for (const sum of sumsOf(piece.words, length)) if (wanted === null || wanted.has(sum)) there.add(sum);
  known.set(length, wanted === null ? there : null);
  return there;
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
