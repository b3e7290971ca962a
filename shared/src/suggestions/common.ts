/** Pairs of places of what both have, in order: a longest common subsequence. */
export function inCommon(a: readonly string[], b: readonly string[]): [number, number][] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [rows, columns] = [a.length - start - end, b.length - start - end];
  const width = columns + 1;
  const longest = new Uint32Array((rows + 1) * width);
  const value = (row: number, column: number): number => longest[row * width + column] as number;
  const isSame = (row: number, column: number): boolean => a[start + row] === b[start + column];
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1)
      longest[row * width + column] = isSame(row, column)
        ? value(row + 1, column + 1) + 1
        : Math.max(value(row + 1, column), value(row, column + 1));
  const pairs: [number, number][] = Array.from({ length: start }, (_, at) => [at, at]);
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (isSame(row, column)) pairs.push([start + row++, start + column++]);
    else if (value(row + 1, column) >= value(row, column + 1)) row += 1;
    else column += 1;
  }
  for (let back = end; back > 0; back -= 1) pairs.push([a.length - back, b.length - back]);
  return pairs;
}
