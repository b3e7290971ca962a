import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { median, percentile, rowsOf, tableOf } from "./figures.mjs";
import { goals, loads } from "./load.mjs";
import { Seen } from "./scenarios/sending.mjs";
import { paragraphOf, updatesOf } from "./texts.mjs";
import { spansOf, statesOf } from "./wire.mjs";

const row = (unit, of, more = false) => ({ unit, more, of: new Map(Object.entries(of)) });

describe("figures of the bench", () => {
  it("[BENCH-2] the short form has every part of the full one", () => {
    const partsOf = (form) => Object.entries(form).map(([part, of]) => [part, Object.keys(of).sort()]);
    expect(Object.fromEntries(partsOf(loads.short))).toEqual(Object.fromEntries(partsOf(loads.full)));
  });

  it("[BENCH-2] percentiles are values that were measured, by nearest rank", () => {
    const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect([0.5, 0.95, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([50, 95, 99, 100]);
    expect(median([9, 1, 5])).toBe(5);
    expect(percentile([7], 0.99)).toBe(7);
    expect(percentile([], 0.5)).toBeNaN();
  });

  it("[BENCH-2] ours is compared with the best peer, never with the floor, and a lost row is printed as lost", () => {
    const measured = new Map([
      ["fan-out: latency p99", row("ms", { accord: [6, 4, 8], a: [3], b: [12], floor: [1] })],
      ["many rooms: opened a second", row("", { accord: [90], a: [60], b: [45] }, true)],
      ["cold open: time to the whole text (50,000 edits)", row("ms", { accord: [10], a: [100] })],
      ["told for itself", row("ms", { accord: [1], a: [2] })],
      ["burst: CPU per 1,000 delivered", row("ms", { a: [2] })],
    ]);
    const rows = rowsOf(measured, { ours: "accord", peers: ["a", "b"], goals });
    expect(rows.map(({ ratio, reached }) => [ratio, reached])).toEqual([
      [2, false],
      [1.5, true],
      [0.1, true],
      [0.5, null],
      [Number.NaN, null],
    ]);
    const lines = tableOf(rows, ["accord", "a", "b", "floor"]).split("\n");
    expect(lines.length).toBe(2 + rows.length);
    expect(lines[2]).toMatch(/fan-out: latency p99 .*6\.00 .*2\.00 x .*≤ 1 x .*LOST/);
    expect(lines[3]).toMatch(/1\.50 x .*≥ 1 x .*reached/);
    expect(lines[6]).toMatch(/burst.* – .* – /);
  });
});

describe("what the generator reads off the wire", () => {
  it("[BENCH-2] clocks of a keystroke by hand are those that Yjs finds, merged updates too", () => {
    const doc = new Y.Doc();
    doc.clientID = 300_000;
    const updates = updatesOf(doc, () => {
      const words = paragraphOf(doc, "action");
      words.insert(0, "a");
      words.insert(1, "é🙂");
      words.insert(0, "b");
      words.format(0, 1, { bold: true });
    });
    for (const update of [...updates, Y.mergeUpdates(updates)]) {
      const ends = Y.parseUpdateMeta(update);
      expect(spansOf(update)).toEqual([...ends.to].map(([id, end]) => [id, ends.from.get(id), end]));
    }
    expect(statesOf(Uint8Array.of(1, 5, 9, 2, 123, 125))).toEqual([[5, {}]]);
  });

  it("[BENCH-2] what was sent counts as heard when its letters and its deletions have come back", () => {
    const doc = new Y.Doc();
    const words = paragraphOf(doc, "action");
    const [typed, deleted] = updatesOf(doc, () => {
      words.insert(0, "abc");
      words.delete(1, 1);
    });
    const seen = new Seen();
    expect(seen.has(typed)).toBe(false);
    seen.note(typed);
    expect([seen.has(typed), seen.has(deleted)]).toEqual([true, false]);
    seen.note(Y.mergeUpdates([typed, deleted]));
    expect(seen.has(deleted)).toBe(true);
  });
});
