import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes } from "@noble/hashes/utils.js";

/** Leaf and node of a tree as in RFC 9162, 2.1.1: neither ever passes for the other. */
export const treeLeaf = (data: Uint8Array): Uint8Array => sha256(concatBytes(Uint8Array.of(0), data));
export const treeNode = (left: Uint8Array, right: Uint8Array): Uint8Array =>
  sha256(concatBytes(Uint8Array.of(1), left, right));

/** How many of them stand in the left half: the greatest power of two under their number. */
export function leftOf(leaves: number): number {
  let left = 1;
  while (left * 2 < leaves) left *= 2;
  return left;
}
