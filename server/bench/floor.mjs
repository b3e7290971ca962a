import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as Y from "yjs";
import { percentile } from "./figures.mjs";
import { paragraphOf, updatesOf } from "./texts.mjs";

const micro = (ms) => `${(ms * 1_000).toFixed(1)} µs`;

/** What nobody who does the same work can go under: a keystroke into a Y.Doc, and an fsync of a few bytes. */
export function floors() {
  const doc = new Y.Doc();
  const updates = updatesOf(doc, () => {
    const words = paragraphOf(doc, "action");
    for (let at = 0; at < 20_000; at++) words.insert(at, "a");
  });
  const copy = new Y.Doc();
  const from = performance.now();
  for (const update of updates) Y.applyUpdate(copy, update);
  const apply = (performance.now() - from) / updates.length;

  const folder = mkdtempSync(join(tmpdir(), "accord-bench-floor-"));
  const file = openSync(join(folder, "file"), "w");
  const times = [];
  for (let at = 0; at < 300; at++) {
    const start = performance.now();
    writeSync(file, Buffer.alloc(200));
    fsyncSync(file);
    times.push(performance.now() - start);
  }
  closeSync(file);
  rmSync(folder, { recursive: true });
  return [
    `floor: Y.applyUpdate of a keystroke ${micro(apply)}`,
    `floor: fsync of 200 bytes p50 ${micro(percentile(times, 0.5))}, p99 ${micro(percentile(times, 0.99))} (${folder.split("/")[1]})`,
  ];
}
