import { ed25519 } from "@noble/curves/ed25519.js";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { treeNode } from "../canonical/index.js";
import { type Checkpoint, checkpointHash } from "./checkpoint.js";
import type { LogEntry } from "./entry.js";
import { type NodeAt, nodesCompletedBy, type Span, spanHash } from "./tree.js";

/** The nodes of a tree as a store keeps them: each written once, when its last leaf comes. */
export function treeOf(leaves: readonly Uint8Array[]): NodeAt {
  const kept = new Map<string, Uint8Array>();
  const at = (level: number, place: number) =>
    (level === 0 ? leaves[place] : kept.get(`${level}/${place}`)) as Uint8Array;
  for (const entry of leaves.keys())
    for (const { level, place } of nodesCompletedBy(entry))
      kept.set(`${level}/${place}`, treeNode(at(level - 1, place * 2), at(level - 1, place * 2 + 1)));
  return async (level, place) => at(level, place);
}

export const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");

export const hashesOf = (spans: readonly Span[], nodeAt: NodeAt): Promise<Uint8Array[]> =>
  Promise.all(spans.map((span) => spanHash(span, nodeAt)));

const someKey: Uint8Array = new Uint8Array(32).fill(7);

export function signedCheckpoint(
  facts: Pick<Checkpoint, "process" | "size" | "root" | "at">,
  secret: Uint8Array = someKey,
): Checkpoint {
  return {
    format: "accord-checkpoint/1",
    ...facts,
    key: base64url(ed25519.getPublicKey(secret)),
    signature: base64url(ed25519.sign(hexToBytes(checkpointHash(facts)), secret)),
  };
}

/** As if the house had signed the log when it had so many entries. */
export async function checkpointAt(
  entries: readonly LogEntry[],
  size: number,
  nodeAt: NodeAt,
  secret?: Uint8Array,
): Promise<Checkpoint> {
  const root = bytesToHex(await spanHash([0, size], nodeAt));
  const facts = { process: "demo", size, root, at: entries[size - 1]?.at ?? "" };
  return signedCheckpoint(facts, secret);
}
