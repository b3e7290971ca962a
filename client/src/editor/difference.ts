import {
  plainText,
  repair,
  type TextJson,
  type TextRoot,
  withoutThreads,
} from "@accord/shared/document-schema";
import { inCommon } from "@accord/shared/suggestions";
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

const keysOf = (blocks: readonly Block[]): string[] => blocks.map(({ key }) => key);

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
  for (const [m, t] of inCommon(keysOf(mine), keysOf(theirs))) {
    close(m, t);
    at = m + 1;
    from = t + 1;
  }
  close(mine.length, theirs.length);
  return runs;
}
