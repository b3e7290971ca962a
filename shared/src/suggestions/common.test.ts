import { afterEach, describe, expect, it, vi } from "vitest";
import { type Blocks, blocksFrom } from "./blocks.js";
import { changesBetween, letterChanges } from "./changes.js";
import { inCommon } from "./common.js";
import { authorsShare } from "./merged.js";

/** Numbers that look drawn and are the same each time. */
const drawn = (seed: number) => {
  let at = seed;
  return (most: number): number => {
    at = (at * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((at / 2_147_483_648) * most);
  };
};
const page = (seed: number, letters: number): string => {
  const next = drawn(seed);
  let words = "";
  while (words.length < letters)
    words += `${Array.from({ length: 1 + next(3) }, () => String.fromCharCode(97 + next(26))).join("")} `;
  return words.slice(0, letters);
};
const blocks = (text: string): Blocks =>
  blocksFrom("rich", {
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text }] }],
  }) as Blocks;

/** How many places are compared for what two texts have in common. */
function compared(work: () => void): number {
  let places = 0;
  const Places = Uint32Array;
  vi.stubGlobal(
    "Uint32Array",
    class extends Places {
      constructor(length: number) {
        super(length);
        places += length;
      }
    },
  );
  work();
  return places;
}
/** How many places are looked through for what stands once. */
function looked(work: () => void): number {
  let places = 0;
  const Places = Map;
  vi.stubGlobal(
    "Map",
    class<Key, Value> extends Places<Key, Value> {
      override set(key: Key, value: Value): this {
        places += 1;
        return super.set(key, value);
      }
    },
  );
  work();
  return places;
}
afterEach(() => vi.unstubAllGlobals());

describe("[SUG-14] pages that were rewritten", () => {
  const [before, after, other] = [page(1, 8_000), page(2, 8_000), page(3, 8_000)].map(blocks) as [
    Blocks,
    Blocks,
    Blocks,
  ];

  it.each<[string, () => unknown]>([
    ["what changes", () => changesBetween(before, after)],
    ["what changes letter by letter", () => letterChanges(before, after)],
    ["whose words they are", () => authorsShare(other, before, after)],
    [
      "one word that is as long as a page",
      () => authorsShare(blocks("x".repeat(8_000)), blocks("xy".repeat(4_000)), after),
    ],
  ])("are compared in few steps: %s", (_what, work) => {
    expect(compared(work)).toBeLessThan(10_000_000);
  });

  it("are looked through a few times, also where each word that stands once is found only beside the one before it", () => {
    const chain = (own: string) =>
      Array.from({ length: 1_000 }, (_, at) => [
        `e${at + 1}`,
        `${own}${at}`,
        `e${at}`,
        `${own}${at}!`,
      ]).flat();
    const [one, two] = [chain("a"), chain("b")];
    expect(looked(() => inCommon(one, two))).toBeLessThan(50 * (one.length + two.length));
  });

  it("keep what stands once in both, in its order, however long they are", () => {
    const some = (seed: number) =>
      page(seed, 20_000)
        .split(" ")
        .map((word) => `${seed % 2}${word}`);
    const kept = ["Everybody", "reads", "the", "price."];
    const [one, two] = [
      [...some(1), ...kept, ...some(3), "moved", ...some(5)],
      [...some(2), "moved", ...some(4), ...kept, ...some(6)],
    ];
    const pairs = inCommon(one, two);
    expect(pairs.map(([at]) => one[at])).toEqual(kept);
    expect(pairs.map(([, at]) => two[at])).toEqual(kept);
  });
});
