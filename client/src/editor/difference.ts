import {
  plainText,
  repair,
  type TextJson,
  type TextRoot,
  withoutThreads,
} from "@accord/shared/document-schema";
import * as Y from "yjs";

export interface Block {
  readonly node: TextJson;
  /** Equal for blocks that say the same in the same form, whatever threads hang on them. */
  readonly key: string;
  /** All of it was known to whom it is compared with: where it differs, they changed it. */
  readonly known: boolean;
}

/** Blocks of mine, made of the blocks `instead` of the other text or new behind its block `after`. */
export interface Returned {
  readonly mine: readonly TextJson[];
  readonly instead: readonly string[];
  readonly after: string | null;
}

/** The blocks of a text as all readers see it; `reader` is whose knowledge `known` tells of. */
export function blocksOf(fragment: Y.XmlFragment, kind: TextRoot["kind"], reader?: Y.Doc): Block[] {
  const { content = [] } = repair(fragment, kind);
  const elements = fragment.toArray();
  const aligned = elements.length === content.length;
  const clocks = reader ? Y.decodeStateVector(Y.encodeStateVector(reader)) : new Map<number, number>();
  return content.map((node, index) => ({
    node,
    key: JSON.stringify(withoutThreads(node)),
    known: aligned && knownAt(clocks, elements[index]),
  }));
}

function knownAt(clocks: ReadonlyMap<number, number>, type: unknown): boolean {
  if (!(type instanceof Y.AbstractType)) return false;
  const own = type._item;
  if (!own || own.id.clock >= (clocks.get(own.id.client) ?? 0)) return false;
  for (let item = type._start; item; item = item.right) {
    if (item.id.clock + item.length > (clocks.get(item.id.client) ?? 0)) return false;
    if (item.content instanceof Y.ContentType && !knownAt(clocks, item.content.type)) return false;
  }
  return true;
}

/** What `mine` says and `theirs` does not, as runs of whole blocks. Deletions bring no words back. */
export function difference(mine: readonly Block[], theirs: readonly Block[]): Returned[] {
  const runs: Returned[] = [];
  let at = 0;
  let from = 0;
  const close = (toMine: number, toTheirs: number): void => {
    const own = mine.slice(at, toMine).filter(({ node }) => plainText(node).trim() !== "");
    if (own.length === 0) return;
    const other = theirs.slice(from, toTheirs);
    const start = other.findIndex(({ known }) => known);
    const end = other.findIndex(({ known }, index) => index > start && !known);
    const changed = start < 0 ? [] : other.slice(start, end < 0 ? other.length : end);
    const instead = changed.map(({ key }) => key);
    runs.push({ mine: own.map(({ node }) => node), instead, after: theirs[from - 1]?.key ?? null });
  };
  for (const [m, t] of common(mine, theirs)) {
    close(m, t);
    at = m + 1;
    from = t + 1;
  }
  close(mine.length, theirs.length);
  return runs;
}

/** Pairs of positions of the blocks that both have, in order: a longest common subsequence. */
function common(mine: readonly Block[], theirs: readonly Block[]): [number, number][] {
  let start = 0;
  while (start < mine.length && start < theirs.length && mine[start]?.key === theirs[start]?.key) start += 1;
  let end = 0;
  const same = (back: number): boolean => mine.at(-1 - back)?.key === theirs.at(-1 - back)?.key;
  while (end < mine.length - start && end < theirs.length - start && same(end)) end += 1;
  const rows = mine.length - start - end;
  const columns = theirs.length - start - end;
  const width = columns + 1;
  const longest = new Uint32Array((rows + 1) * width);
  const value = (row: number, column: number): number => longest[row * width + column] ?? 0;
  const equal = (row: number, column: number): boolean =>
    mine[start + row]?.key === theirs[start + column]?.key;
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      longest[row * width + column] = equal(row, column)
        ? value(row + 1, column + 1) + 1
        : Math.max(value(row + 1, column), value(row, column + 1));
    }
  }
  const pairs: [number, number][] = Array.from({ length: start }, (_, index) => [index, index]);
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (equal(row, column)) {
      pairs.push([start + row, start + column]);
      row += 1;
      column += 1;
    } else if (value(row + 1, column) >= value(row, column + 1)) row += 1;
    else column += 1;
  }
  for (let index = end; index > 0; index -= 1) pairs.push([mine.length - index, theirs.length - index]);
  return pairs;
}
