/** So many comparisons at most are made for one stretch; what two rewritten pages have in common by chance is nothing. */
const mostCompared = 2_000_000;
/** As often is each place looked at for what stands once, at most: one such may be found only beside the one before. */
const mostLooks = 16;

interface Looks {
  left: number;
}

/** Pairs of places of what both have, in order: a longest common subsequence, wherever that can be told in no time. */
export function inCommon(a: readonly string[], b: readonly string[]): [number, number][] {
  const numbers = new Map<string, number>();
  const numbered = (keys: readonly string[]): number[] =>
    keys.map((key) => {
      const known = numbers.get(key) ?? numbers.size;
      numbers.set(key, known);
      return known;
    });
  return commonIn(numbered(a), numbered(b), { left: mostLooks * (a.length + b.length) });
}

function commonIn(a: readonly number[], b: readonly number[], looks: Looks): [number, number][] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [own, other] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const pairs: [number, number][] = Array.from({ length: start }, (_, at) => [at, at]);
  const between =
    own.length * other.length > mostCompared ? byMarks(own, other, looks) : longestIn(own, other);
  for (const [one, two] of between) pairs.push([start + one, start + two]);
  for (let back = end; back > 0; back -= 1) pairs.push([a.length - back, b.length - back]);
  return pairs;
}

function longestIn(a: readonly number[], b: readonly number[]): [number, number][] {
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  const value = (row: number, column: number): number => longest[row * width + column] as number;
  for (let row = a.length - 1; row >= 0; row -= 1)
    for (let column = b.length - 1; column >= 0; column -= 1)
      longest[row * width + column] =
        a[row] === b[column]
          ? value(row + 1, column + 1) + 1
          : Math.max(value(row + 1, column), value(row, column + 1));
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < a.length && column < b.length; ) {
    if (a[row] === b[column]) pairs.push([row++, column++]);
    else if (value(row + 1, column) >= value(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}

/** What stands once in both parts long stretches into short ones; where nothing does, all of it is another. */
function byMarks(a: readonly number[], b: readonly number[], looks: Looks): [number, number][] {
  const pairs: [number, number][] = [];
  looks.left -= a.length + b.length;
  if (looks.left < 0) return pairs;
  let [row, column] = [0, 0];
  const marks = rising(onceInBoth(a, b));
  if (marks.length === 0) return pairs;
  for (const [toRow, toColumn] of [...marks, [a.length, b.length] as const]) {
    for (const [one, two] of commonIn(a.slice(row, toRow), b.slice(column, toColumn), looks))
      pairs.push([row + one, column + two]);
    if (toRow < a.length) pairs.push([toRow, toColumn]);
    [row, column] = [toRow + 1, toColumn + 1];
  }
  return pairs;
}

function onceInBoth(a: readonly number[], b: readonly number[]): [number, number][] {
  const placesIn = (keys: readonly number[]): Map<number, number> => {
    const places = new Map<number, number>();
    for (const [at, key] of keys.entries()) places.set(key, places.has(key) ? -1 : at);
    return places;
  };
  const there = placesIn(b);
  return [...placesIn(a)].flatMap(([key, at]): [number, number][] => {
    const other = there.get(key) ?? -1;
    return at < 0 || other < 0 ? [] : [[at, other]];
  });
}

/** The longest row of pairs that rises in both places, of pairs that rise in the first. */
function rising(pairs: readonly [number, number][]): [number, number][] {
  const ends: number[] = [];
  const before = new Map<number, number>();
  for (const [at, [, place]] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] as number]?.[1] as number) < place) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before.set(at, ends[low - 1] as number);
    ends[low] = at;
  }
  const row: [number, number][] = [];
  for (let at = ends.at(-1); at !== undefined; at = before.get(at)) row.push(pairs[at] as [number, number]);
  return row.reverse();
}
