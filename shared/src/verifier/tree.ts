import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, hexToBytes } from "@noble/hashes/utils.js";

const leaf = (entryHash: string) => sha256(concatBytes(Uint8Array.of(0), hexToBytes(entryHash)));
const node = (left: Uint8Array, right: Uint8Array) => sha256(concatBytes(Uint8Array.of(1), left, right));
const odd = (n: number) => n % 2 === 1;
const half = (n: number) => Math.floor(n / 2);

/** The tree of RFC 9162 as it grows; keeps one hash for each one in the binary number of its entries. */
export class Tree {
  private readonly peaks: Uint8Array[] = [];
  private size = 0;

  push(entryHash: string): void {
    let hash = leaf(entryHash);
    for (let n = this.size; odd(n); n = half(n)) hash = node(this.peaks.pop() as Uint8Array, hash);
    this.peaks.push(hash);
    this.size += 1;
  }

  root(): string {
    const whole = this.peaks.reduceRight<Uint8Array | null>(
      (right, left) => (right === null ? left : node(left, right)),
      null,
    );
    return bytesToHex(whole ?? sha256(new Uint8Array(0)));
  }
}

export function rootOver(entryHashes: readonly string[]): string {
  const tree = new Tree();
  for (const hash of entryHashes) tree.push(hash);
  return tree.root();
}

/** RFC 9162, 2.1.3.2: the root that the path leads to; null where it is of another length than the tree asks for. */
export function rootAbove(
  entryHash: string,
  sequence: number,
  size: number,
  path: readonly Uint8Array[],
): string | null {
  if (sequence > size) return null;
  let [at, last] = [sequence - 1, size - 1];
  let root = leaf(entryHash);
  for (const beside of path) {
    if (last === 0) return null;
    if (odd(at) || at === last) {
      root = node(beside, root);
      while (!odd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else root = node(root, beside);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 ? bytesToHex(root) : null;
}

/** RFC 9162, 2.1.4.2: the roots of both trees that the path leads to. */
export function rootsOf(
  olderRoot: string,
  older: number,
  size: number,
  path: readonly Uint8Array[],
): { older: string; newer: string } | null {
  if (older === size) return path.length === 0 ? { older: olderRoot, newer: olderRoot } : null;
  if (older > size) return null;
  const [first, ...rest] = Number.isInteger(Math.log2(older)) ? [hexToBytes(olderRoot), ...path] : path;
  if (first === undefined) return null;
  let [at, last] = [older - 1, size - 1];
  while (odd(at)) [at, last] = [half(at), half(last)];
  let [before, now] = [first, first];
  for (const beside of rest) {
    if (last === 0) return null;
    if (odd(at) || at === last) {
      before = node(beside, before);
      now = node(beside, now);
      while (!odd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else now = node(now, beside);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 ? { older: bytesToHex(before), newer: bytesToHex(now) } : null;
}
