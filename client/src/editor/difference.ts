import {
  type KnownBlocks,
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
  /** The same for all who have this block, whatever it says by now; null where it was read from no single one. */
  readonly id: string | null;
  /** All of it was known to whom it is compared with: where it differs, they changed it. */
  readonly known: boolean;
}

/** Whether a reader knows what was done there. */
export type Knows = (item: Y.Item) => boolean;

/** Blocks of mine, made of the blocks `instead` of the other text or new behind its block `after`. */
export interface Returned {
  readonly mine: readonly TextJson[];
  /** Which blocks those are, each the id of one or null. */
  readonly ids: readonly (string | null)[];
  /** Blocks among them of which nothing was left: their words may stand in mine. */
  readonly emptied: readonly string[];
  readonly instead: readonly string[];
  readonly after: string | null;
  /** What these blocks say without what came back, where another wrote in them since and `instead` tells nothing. */
  readonly stood?: string;
}

/** The blocks of a text as all readers see it; `knows` is of whom `known` tells. */
export function blocksOf(
  fragment: Y.XmlFragment,
  kind: TextRoot["kind"],
  knows: Knows = () => false,
): Block[] {
  const read: KnownBlocks = new WeakMap();
  const { content = [] } = repair(fragment, kind, read);
  const elements = fragment.toArray();
  // A line is one block, whatever it is made of; an element of another text shows none, one or several.
  const from =
    kind === "line"
      ? [{ made: elements, isWhole: elements.length === 1 }]
      : elements.flatMap((one) =>
          (read.get(one) ?? []).map((_, _at, { length }) => ({ made: [one], isWhole: length === 1 })),
        );
  return content.map((node, at) => {
    const { made, isWhole } = from[at] ?? { made: [], isWhole: false };
    return {
      node,
      key: JSON.stringify(withoutThreads(node)),
      id: isWhole ? idOf(made[0]) : null,
      known: made.length > 0 && made.every((one) => isKnown(one, knows)),
    };
  });
}

/** Who has this document knows of every word in it. What was taken out is nobody's word. */
export function wordsIn(doc: Y.Doc): Knows {
  const clocks = Y.decodeStateVector(Y.encodeStateVector(doc));
  return ({ deleted, id, length }) => deleted || id.clock + length <= (clocks.get(id.client) ?? 0);
}

/** And of all that was taken out of what it had. */
export function changesIn(doc: Y.Doc): Knows {
  const clocks = Y.decodeStateVector(Y.encodeStateVector(doc));
  const gone = Y.createDeleteSetFromStructStore(doc.store);
  return ({ deleted, id, length }) => {
    const had = clocks.get(id.client) ?? 0;
    if (!deleted) return id.clock + length <= had;
    const last = Math.min(id.clock + length, had) - 1;
    return last < id.clock || [id.clock, last].every((at) => Y.isDeleted(gone, Y.createID(id.client, at)));
  };
}

export const idOf = (type: unknown): string | null => {
  const id = type instanceof Y.AbstractType ? type._item?.id : undefined;
  return id ? `${id.client}:${id.clock}` : null;
};

function isKnown(type: unknown, knows: Knows): boolean {
  if (!(type instanceof Y.AbstractType)) return false;
  const isHere = (item: Y.Item): boolean =>
    knows(item) &&
    (!(item.content instanceof Y.ContentType) || item.deleted || isKnown(item.content.type, knows));
  if (!type._item || !knows(type._item) || ![...type._map.values()].every(isHere)) return false;
  for (let item = type._start; item; item = item.right) if (!isHere(item)) return false;
  return true;
}

/** What `mine` says and `theirs` does not, as runs of whole blocks. Deletions bring no words back. */
export function difference(mine: readonly Block[], theirs: readonly Block[]): Returned[] {
  const runs: Returned[] = [];
  let at = 0;
  let from = 0;
  const close = (toMine: number, toTheirs: number): void => {
    const changedByMe = mine.slice(at, toMine).filter(({ known }) => !known);
    const own = changedByMe.filter(({ node }) => plainText(node).trim() !== "");
    if (own.length === 0) return;
    const other = theirs.slice(from, toTheirs);
    const start = other.findIndex(({ known }) => known);
    const end = other.findIndex(({ known }, index) => index > start && !known);
    const changed = start < 0 ? [] : other.slice(start, end < 0 ? other.length : end);
    const instead = changed.map(({ key }) => key);
    const after = theirs[from - 1]?.key ?? null;
    const emptied = changedByMe.flatMap((one) => (own.includes(one) ? [] : (one.id ?? [])));
    runs.push({
      mine: own.map(({ node }) => node),
      ids: own.map(({ id }) => id),
      ...{ emptied, instead, after },
    });
  };
  // What I did not touch is theirs, whatever they made of it.
  const untouched = idsOf(mine.filter(({ known }) => known));
  const there = idsOf(theirs);
  const sameness = ({ id, key }: Block): string =>
    id !== null && untouched.has(id) && there.has(id) ? id : key;
  for (const [m, t] of inCommon(mine.map(sameness), theirs.map(sameness))) {
    close(m, t);
    at = m + 1;
    from = t + 1;
  }
  close(mine.length, theirs.length);
  return runs;
}

const idsOf = (blocks: readonly Block[]): ReadonlySet<string> =>
  new Set(blocks.flatMap(({ id }) => id ?? []));
