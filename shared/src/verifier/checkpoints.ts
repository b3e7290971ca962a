import { ed25519 } from "@noble/curves/ed25519.js";
import { hexToBytes } from "@noble/hashes/utils.js";
import { fromBase64Url } from "./base64url.js";
import { isRecord, taggedHash } from "./canonical.js";
import type { Findings } from "./findings.js";
import { hash, instant, place, processName } from "./format.js";
import { object, oneOf, type Shape, text } from "./shapes.js";
import { Tree } from "./tree.js";

export type CheckpointCounts = { checkpoints: number; signaturesValid: number; held: number };
export type Checkpoint = {
  process: string;
  size: number;
  root: string;
  at: string;
  key: string;
  signature: string;
};

export const bytes32: Shape = text(/^[A-Za-z0-9_-]{43}$/, "32 bytes in base64url");
export const checkpointShape: Shape = object({
  format: oneOf("accord-checkpoint/1"),
  process: processName,
  size: place,
  root: hash,
  at: instant,
  key: bytes32,
  signature: text(/^[A-Za-z0-9_-]{86}$/, "64 bytes in base64url"),
});

export function isSigned({ process, size, root, at, key, signature }: Checkpoint): boolean {
  const [signed, by] = [fromBase64Url(signature, 64), fromBase64Url(key, 32)];
  if (signed === null || by === null) return false;
  const message = hexToBytes(taggedHash("accord-decision-log/checkpoint/1", { process, size, root, at }));
  try {
    return ed25519.verify(signed, message, by, { zip215: false });
  } catch {
    return false;
  }
}

/**
 * Compares the file with its own checkpoints and with those that somebody has kept elsewhere: a log made anew or
 * rolled back has another root at their size, or never comes so far.
 */
export function checkCheckpoints(
  file: Record<string, unknown>,
  held: readonly unknown[],
  findings: Findings,
  counts: CheckpointCounts,
): void {
  const own = Array.isArray(file.checkpoints) ? file.checkpoints : [];
  const entries = Array.isArray(file.entries) ? file.entries : [];
  const roots = rootsAt(entries, [...own, ...held].map(sizeIn));
  own.forEach((one: unknown, at) => {
    counts.checkpoints += 1;
    if (checkOne(one, "checkpoint", `checkpoints[${at}]`)) counts.signaturesValid += 1;
    const before = sizeIn(own[at - 1]);
    if (sizeIn(one) <= before)
      findings.add("checkpoint_order", `checkpoints[${at}].size`, `more than ${before}`, sizeIn(one));
  });
  held.forEach((one, at) => {
    counts.held += 1;
    checkOne(one, "held", `held[${at}]`);
  });
  findings.about(undefined);

  function checkOne(one: unknown, kind: "checkpoint" | "held", field: string): boolean {
    findings.about(undefined);
    const found = findings.all.length;
    checkpointShape(one, field, findings);
    for (const shape of findings.all.slice(found)) shape.code = `${kind}_shape`;
    if (findings.all.length > found) return false;
    const said = one as Checkpoint;
    findings.about(said.size);
    findings.same(`${kind}_process`, `${field}.process`, file.process, said.process);
    const signed = isSigned(said);
    if (!signed)
      findings.add(`${kind}_signature`, `${field}.signature`, "a signature by its key", said.signature);
    if (said.size > entries.length)
      findings.add(`${kind}_beyond`, `${field}.size`, `${said.size} entries`, `${entries.length} entries`);
    else {
      findings.same(`${kind}_root`, `${field}.root`, said.root, roots.get(said.size));
      const last = entries[said.size - 1];
      findings.same(`${kind}_time`, `${field}.at`, isRecord(last) ? last.at : undefined, said.at);
    }
    return signed;
  }
}

const sizeIn = (one: unknown): number => (isRecord(one) ? Number(one.size) : 0);

function rootsAt(entries: readonly unknown[], sizes: readonly number[]): Map<number, string> {
  const wanted = new Set(sizes);
  const roots = new Map<number, string>();
  const tree = new Tree();
  const last = Math.max(0, ...wanted);
  for (const [at, entry] of entries.entries()) {
    if (at >= last) break;
    const of = isRecord(entry) ? entry.hash : undefined;
    if (typeof of !== "string" || !/^[0-9a-f]{64}$/.test(of)) break;
    tree.push(of);
    if (wanted.has(at + 1)) roots.set(at + 1, tree.root());
  }
  return roots;
}
