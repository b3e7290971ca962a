import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson, hashOf, type JsonValue, leftOf, treeLeaf, treeNode } from "../canonical/index.js";

export type Block = { field: string; index: number; content: JsonValue };
/** `hash` commits to place, salt and content; with the salt gone the content cannot be guessed from it. */
type Leaf = { field: string; index: number; salt: string; hash: string };
type RedactedLeaf = Omit<Leaf, "salt"> & { salt: null };
type FrozenText = { root: string; leaves: Leaf[] };

/** One fresh random salt per block, of 16 characters at least, is the caller's to give. */
export function freeze(blocks: readonly Block[], salts: readonly string[]): FrozenText {
  if (salts.length !== blocks.length) throw new RangeError("One salt per block is needed");
  if (new Set(salts).size !== salts.length || salts.some((salt) => salt.length < 16))
    throw new RangeError("Salts are of 16 characters at least and each its own");
  const leaves = blocks.map((block, at): Leaf => {
    const salt = salts[at] as string;
    return { field: block.field, index: block.index, salt, hash: commitment(block, salt) };
  });
  return { root: rootOf(leaves), leaves };
}

/** Takes away the salt; together with the removed content the leaf still stands in the same root. */
export function redact(leaf: Leaf | RedactedLeaf): RedactedLeaf {
  return { field: leaf.field, index: leaf.index, salt: null, hash: leaf.hash };
}

/** Whether the blocks that are left, with the leaves of those taken out, are the ones frozen under this root. */
export function verifyRoot(
  root: string,
  leaves: readonly (Leaf | RedactedLeaf)[],
  blocks: readonly Block[],
): boolean {
  const open = leaves.filter((leaf): leaf is Leaf => leaf.salt !== null);
  if (open.length !== blocks.length || rootOf(leaves) !== root) return false;
  return open.every((leaf, at) => {
    const block = blocks[at] as Block;
    const samePlace = block.field === leaf.field && block.index === leaf.index;
    return samePlace && commitment(block, leaf.salt) === leaf.hash;
  });
}

function commitment({ field, index, content }: Block, salt: string): string {
  return hashOf("accord-version-block/1", [field, index, salt, content]);
}

function rootOf(leaves: readonly (Leaf | RedactedLeaf)[]): string {
  const placed = leaves.map(({ field, index, hash }) =>
    treeLeaf(utf8ToBytes(canonicalJson([field, index, hash]))),
  );
  return bytesToHex(placed.length === 0 ? sha256(new Uint8Array(0)) : nodeOf(placed));
}

function nodeOf(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 1) return leaves[0] as Uint8Array;
  const left = leftOf(leaves.length);
  return treeNode(nodeOf(leaves.slice(0, left)), nodeOf(leaves.slice(left)));
}
