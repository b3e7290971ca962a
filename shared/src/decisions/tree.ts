import { hexToBytes } from "@noble/hashes/utils.js";
import { leftOf, treeLeaf, treeNode } from "../canonical/index.js";

/** Entries in a row, counted from 0: the first, and the one after the last. */
export type Span = readonly [from: number, to: number];
/** The hash over the 2^level entries from place * 2^level on; of a level over 0 as it was kept. */
export type NodeAt = (level: number, place: number) => Promise<Uint8Array>;

export const entryLeaf = (entryHash: string): Uint8Array => treeLeaf(hexToBytes(entryHash));

/** The nodes over whole powers of two that an entry completes, lowest first: in the mean one for each entry. */
export function nodesCompletedBy(entry: number): { level: number; place: number }[] {
  const nodes: { level: number; place: number }[] = [];
  for (let level = 1, width = 2; (entry + 1) % width === 0; level += 1, width *= 2)
    nodes.push({ level, place: (entry + 1) / width - 1 });
  return nodes;
}

/** RFC 9162, 2.1.1, asking for as many nodes as the number of entries has ones. */
export async function spanHash([from, to]: Span, nodeAt: NodeAt): Promise<Uint8Array> {
  const level = Math.log2(to - from);
  if (Number.isInteger(level)) return nodeAt(level, from / (to - from));
  const cut = from + leftOf(to - from);
  return treeNode(await spanHash([from, cut], nodeAt), await spanHash([cut, to], nodeAt));
}

/** RFC 9162, 2.1.3.1: what stands beside the way from an entry to the root, nearest first. */
export function inclusionSpans(entry: number, [from, to]: Span): Span[] {
  if (to - from <= 1) return [];
  const cut = from + leftOf(to - from);
  return entry < cut
    ? [...inclusionSpans(entry, [from, cut]), [cut, to]]
    : [...inclusionSpans(entry, [cut, to]), [from, cut]];
}

/** RFC 9162, 2.1.4.1: what shows that the tree of the first `older` entries stands in the whole one. */
export function consistencySpans(older: number, [from, to]: Span, known = true): Span[] {
  if (older === to) return known ? [] : [[from, to]];
  const cut = from + leftOf(to - from);
  return older <= cut
    ? [...consistencySpans(older, [from, cut], known), [cut, to]]
    : [...consistencySpans(older, [cut, to], false), [from, cut]];
}
