/** So many looks into a piece are few enough to be taken one by one. */
const few = 100_000;

type Holders<P> = (letters: string) => readonly P[];
/** Of the same pieces, which are asked for each run of words that came at once. */
const knownBefore = new WeakMap<readonly unknown[], Map<number, Holders<unknown>>>();

/** Tells which of the pieces hold so many letters, in their order; null where it is not worth reading all of them for it. */
export function holders<P extends { readonly words: string }>(
  words: string,
  pieces: readonly P[],
  length: number,
): Holders<P> | null {
  const known = knownBefore.get(pieces)?.get(length);
  if (known !== undefined) return known as Holders<P>;
  if (words.length * pieces.length < few) return null;
  const held = new Map<string, P[]>();
  for (const piece of pieces)
    for (let at = 0; at + length <= piece.words.length; at++) {
      const letters = piece.words.slice(at, at + length);
      const all = held.get(letters);
      if (all === undefined) held.set(letters, [piece]);
      else if (all.at(-1) !== piece) all.push(piece);
    }
  const found: Holders<P> = (letters) => held.get(letters) ?? [];
  knownBefore.set(pieces, (knownBefore.get(pieces) ?? new Map()).set(length, found));
  return found;
}
