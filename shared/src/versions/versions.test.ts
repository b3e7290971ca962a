import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Block, freeze, redact, verifyRoot } from "./index.js";

const saltOf = (at: number) => `salt-of-the-block-${at}`;
const textOf = (contents: readonly unknown[]): Block[] =>
  contents.map((content, index) => ({ field: "problem", index, content: content as Block["content"] }));
const salts = (blocks: Block[]) => blocks.map((_, at) => saltOf(at));

describe("frozen texts", () => {
  it("[VER-1] one block taken out leaves the root as it was, whichever it is", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 20 }), fc.nat(), (contents, pick) => {
        const blocks = textOf(contents);
        const { root, leaves } = freeze(blocks, salts(blocks));
        const out = pick % blocks.length;
        const left = leaves.map((leaf, at) => (at === out ? redact(leaf) : leaf));
        expect(verifyRoot(root, leaves, blocks)).toBe(true);
        expect(verifyRoot(root, left, blocks.toSpliced(out, 1))).toBe(true);
        expect(JSON.stringify(left)).not.toContain(`"${saltOf(out)}"`);
      }),
      { seed: 31, numRuns: 200 },
    );
  });
  it("[VER-2] any other text, order, place, salt or leaf has another root or does not fit", () => {
    const blocks = textOf(["a", "b", "c", "d", "e"]);
    const { root, leaves } = freeze(blocks, salts(blocks));
    const first = blocks[0] as Block;
    expect(verifyRoot(root, leaves, blocks.with(0, { ...first, content: "A" }))).toBe(false);
    expect(verifyRoot(root, leaves, blocks.with(0, { ...first, index: 9 }))).toBe(false);
    expect(verifyRoot(root, leaves.toReversed(), blocks.toReversed())).toBe(false);
    expect(verifyRoot(root, leaves.slice(1), blocks.slice(1))).toBe(false);
    expect(verifyRoot(root, leaves, blocks.slice(1))).toBe(false);
    expect(
      freeze(
        blocks,
        blocks.map((_, at) => saltOf(at + 1)),
      ).root,
    ).not.toBe(root);
  });
  it("[VER-3] the node of a tree is never taken for a leaf, and each block has a salt of its own", () => {
    const one = textOf(["a"]);
    const two = textOf(["a", "b"]);
    expect(freeze(one, salts(one)).root).not.toBe(freeze(two, salts(two)).root);
    expect(() => freeze(two, [saltOf(0)])).toThrow(RangeError);
    expect(() => freeze(two, [saltOf(0), saltOf(0)])).toThrow(RangeError);
    expect(() => freeze(one, ["short"])).toThrow(RangeError);
  });
  it("[VER-3] a text without blocks has a root too", () => {
    const { root, leaves } = freeze([], []);
    expect(verifyRoot(root, leaves, [])).toBe(true);
  });
});
