/**
 * How many cells each row of an uneven table is to have: as most have, of the lengths that hold everything written, and
 * of two as frequent ones the lesser. What two pages filled up at once is then too long by empty cells, and taking them
 * out twice is the same as once. `rows`: whether each cell is empty.
 */
export function widthToBe(rows: readonly (readonly boolean[])[]): number {
  const least = Math.max(1, ...rows.map((cells) => cells.lastIndexOf(false) + 1));
  const counted = new Map<number, number>();
  for (const { length } of rows) if (length >= least) counted.set(length, (counted.get(length) ?? 0) + 1);
  const [most] = [...counted].toSorted(([one, n], [other, m]) => m - n || one - other);
  return most?.[0] ?? least;
}
