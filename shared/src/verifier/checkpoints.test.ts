import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { beforeAll, describe, expect, it } from "vitest";
import { sha256Hex, treeLeaf } from "../canonical/index.js";
import {
  type Checkpoint,
  consistencySpans,
  type ExportedLog,
  entryLeaf,
  exportOf,
  inclusionSpans,
  type NodeAt,
  spanHash,
} from "../decisions/index.js";
import { richLog } from "../decisions/rich-log.testing.js";
import { base64url, checkpointAt, hashesOf, signedCheckpoint, treeOf } from "../decisions/tree.testing.js";
import { verifyLog, verifyProof } from "./index.js";
import { rootAbove, rootsOf, Tree } from "./tree.js";

const hashes = Array.from({ length: 70 }, (_, at) => sha256Hex(`entry ${at}`));
const tree = treeOf(hashes.map(entryLeaf));
const sizes = Array.from({ length: 70 }, (_, at) => at + 1);
const rootOf = async (size: number) => bytesToHex(await spanHash([0, size], tree));
const inclusion = (sequence: number, size: number) => hashesOf(inclusionSpans(sequence - 1, [0, size]), tree);
const consistency = (older: number, size: number) => hashesOf(consistencySpans(older, [0, size]), tree);

describe("the tree over the entries", () => {
  it("[LOG-12] has the root of the reference log of Certificate Transparency over its eight leaves", async () => {
    const inputs = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657"];
    const leaves = [...inputs, "606162636465666768696a6b6c6d6e6f"].map((hex) => treeLeaf(hexToBytes(hex)));
    expect(bytesToHex(await spanHash([0, 8], treeOf(leaves)))).toBe(
      "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    );
  });

  it("[LOG-12] maker and verifier agree on every root", async () => {
    const seen = new Tree();
    for (const [at, hash] of hashes.entries()) {
      seen.push(hash);
      expect(seen.root()).toBe(await rootOf(at + 1));
    }
  });

  it("[LOG-12] every entry is proved in every size, and no other entry, place or path is", async () => {
    for (const size of sizes)
      for (const sequence of sizes.slice(0, size)) {
        const path = await inclusion(sequence, size);
        const [hash, root] = [hashes[sequence - 1] as string, await rootOf(size)];
        expect(rootAbove(hash, sequence, size, path)).toBe(root);
        expect(rootAbove(hashes[sequence % 70] as string, sequence, size, path)).not.toBe(root);
        if (size > 1) {
          expect(rootAbove(hash, (sequence % size) + 1, size, path)).not.toBe(root);
          expect(rootAbove(hash, sequence, size, path.slice(1))).not.toBe(root);
        }
        expect(rootAbove(hash, sequence, size, [...path, hexToBytes(hash)])).not.toBe(root);
      }
  });

  it("[LOG-12] every size is proved to begin with every smaller one, and with no other log", async () => {
    for (const size of sizes)
      for (const older of sizes.slice(0, size)) {
        const path = await consistency(older, size);
        const [was, is] = [await rootOf(older), await rootOf(size)];
        expect(rootsOf(was, older, size, path)).toEqual({ older: was, newer: is });
        if (older === size) continue;
        const other = sha256Hex("another log");
        const found = rootsOf(other, older, size, path);
        expect(found?.older === other && found.newer === is).toBe(false);
        expect(rootsOf(was, older, size, path.slice(1))).not.toEqual({ older: was, newer: is });
      }
  });
});

describe("checkpoints", () => {
  const log = richLog();
  const marks = [9, 20, log.length - 2];
  let nodeAt: NodeAt;
  let file: ExportedLog;
  const codes = (of: unknown, held: readonly unknown[] = []) =>
    verifyLog(of, undefined, held).findings.map(({ code }) => code);
  const exported = (checkpoints: readonly Checkpoint[], entries = log) =>
    exportOf(entries, { process: "demo", openingsPublic: () => true, checkpoints });

  beforeAll(async () => {
    nodeAt = treeOf(log.map(({ hash }) => entryLeaf(hash)));
    file = exported(await Promise.all(marks.map((size) => checkpointAt(log, size, nodeAt))));
  });

  it("[LOG-13] those in the file are checked, root and signature", () => {
    const { findings, counts } = verifyLog(file);
    expect(findings).toEqual([]);
    expect(counts).toMatchObject({ checkpoints: 3, signaturesValid: 3, held: 0 });
  });

  it("[LOG-13] any value of one that was changed is found, the head made anew", () => {
    const keys = Object.keys(file.checkpoints[1] as object) as (keyof Checkpoint)[];
    expect(keys).toHaveLength(7);
    for (const key of keys) {
      const was = (file.checkpoints[1] as Checkpoint)[key];
      const changed =
        typeof was === "number" ? was + 1 : `${was.slice(0, -1)}${was.endsWith("0") ? "1" : "0"}`;
      const others = file.checkpoints.map((one, at) => (at === 1 ? { ...one, [key]: changed } : one));
      expect([key, codes(exported(others))]).not.toEqual([key, []]);
      expect([key, codes({ ...file, checkpoints: others })]).toContainEqual(
        expect.arrayContaining(["closing_hash"]),
      );
    }
    expect(codes(exported([...file.checkpoints].reverse()))).toContain("checkpoint_order");
  });

  it("[T48] a log made anew from one place on, signed anew with a key of its own, is found by one kept elsewhere", async () => {
    const made = richLog();
    const other = made.map((entry) => ({ ...entry, hash: sha256Hex(entry.hash) }));
    const nodes = treeOf(other.map(({ hash }) => entryLeaf(hash)));
    const forged = exported([await checkpointAt(other, 9, nodes, new Uint8Array(32).fill(9))], other);
    expect(codes(forged).some((code) => code.startsWith("checkpoint"))).toBe(false);
    expect(codes(forged, [file.checkpoints[0]])).toContain("held_root");
  });

  it("[T48] a log rolled back is found by one kept elsewhere, and names how long it was", () => {
    const rolled = exported([file.checkpoints[0] as Checkpoint], log.slice(0, 12));
    const { findings } = verifyLog(rolled, undefined, [file.checkpoints[1]]);
    expect(findings.filter(({ code }) => code === "held_beyond")).toEqual([
      expect.objectContaining({ expected: "20 entries", found: "12 entries" }),
    ]);
    expect(codes(exported([], log), [file.checkpoints[1]])).toEqual([]);
  });

  it("[LOG-13] one kept elsewhere is believed only as it was signed, and for its own log", () => {
    const [first] = file.checkpoints as [Checkpoint];
    expect(codes(file, [{ ...first, process: "another" }])).toEqual(["held_process", "held_signature"]);
    expect(codes(file, [{ ...first, key: base64url(new Uint8Array(32)) }])).toContain("held_signature");
    for (const nonsense of [null, 7, "x", {}, { ...first, more: 1 }, { ...first, size: "9" }])
      expect(codes(file, [nonsense])).toContain("held_shape");
  });

  describe("proofs", () => {
    const checkpoint = () => file.checkpoints[1] as Checkpoint;
    const path = async (spans: Parameters<typeof hashesOf>[0]) =>
      (await hashesOf(spans, nodeAt)).map(base64url);
    const ofEntry = async (sequence: number) => ({
      format: "accord-inclusion-proof/1",
      sequence,
      hash: log[sequence - 1]?.hash,
      path: await path(inclusionSpans(sequence - 1, [0, 20])),
      checkpoint: checkpoint(),
    });
    const ofOlder = async () => ({
      format: "accord-consistency-proof/1",
      older: 9,
      path: await path(consistencySpans(9, [0, 20])),
      checkpoint: checkpoint(),
    });
    const told = (proof: unknown, held: readonly unknown[] = []) =>
      verifyProof(proof, held).findings.map(({ code }) => code);

    it("[LOG-14] a checkpoint, an entry in its log, and an older log in its log are checked from one small file", async () => {
      expect(told(checkpoint())).toEqual([]);
      expect(told(await ofEntry(3), file.checkpoints)).toEqual([]);
      expect(told(await ofOlder(), [file.checkpoints[0]])).toEqual([]);
      expect(told(await ofOlder())).toEqual(["held_missing"]);
    });

    it("[LOG-14] any other entry, place, path, root or signature is found", async () => {
      const proof = await ofEntry(3);
      const turned = [...proof.path].reverse();
      expect(told({ ...proof, hash: log[3]?.hash })).toEqual(["inclusion"]);
      expect(told({ ...proof, sequence: 4 })).toEqual(["inclusion"]);
      expect(told({ ...proof, path: turned })).toEqual(["inclusion"]);
      const other = signedCheckpoint({ ...checkpoint(), root: sha256Hex("x") }, new Uint8Array(32).fill(9));
      expect(told({ ...proof, checkpoint: other })).toEqual(["inclusion"]);
      expect(told(other, [checkpoint()])).toEqual(["held_root"]);
      expect(told({ ...proof, checkpoint: { ...checkpoint(), size: 21 } })).toContain("checkpoint_signature");
      const older = await ofOlder();
      expect(told({ ...older, path: older.path.slice(1) }, [file.checkpoints[0]])).toContain("consistency");
      for (const nonsense of [
        null,
        7,
        {},
        { format: "x" },
        { ...proof, path: ["AA"] },
        { ...proof, path: 1 },
      ])
        expect(told(nonsense)).toContain("shape");
    });

    it("[G14] the proof of one of a million entries takes 1.5 KB at most, and is checked within 50 ms", async () => {
      const size = 1_000_000;
      const some = hexToBytes(sha256Hex("beside"));
      const spans = inclusionSpans(123_456, [0, size]);
      const facts = {
        process: "a-process-with-a-name-of-sixty-characters-as-long-as-it-may-be",
        size,
        at: start,
      };
      const proof = {
        format: "accord-inclusion-proof/1",
        sequence: 123_457,
        hash: sha256Hex("entry"),
        path: spans.map(() => base64url(some)),
        checkpoint: signedCheckpoint({ ...facts, root: sha256Hex("x") }),
      };
      expect(spans).toHaveLength(20);
      expect(JSON.stringify(proof).length).toBeLessThanOrEqual(1_536);
      proof.checkpoint = signedCheckpoint({
        ...facts,
        root: rootAbove(
          proof.hash,
          proof.sequence,
          size,
          spans.map(() => some),
        ) as string,
      });
      const times = Array.from({ length: 9 }, () => {
        const before = performance.now();
        expect(verifyProof(proof).ok).toBe(true);
        return performance.now() - before;
      });
      expect(times.sort((a, b) => a - b)[4]).toBeLessThan(50);
    });
  });
});

const start = "2026-11-02T09:00:00.000Z";
