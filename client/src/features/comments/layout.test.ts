import { describe, expect, it } from "vitest";
import { beside, type Card } from "./layout.js";

const card = (id: string, wanted: number, height = 100): Card => ({ id, wanted, height });
const tops = (cards: Card[], active: string | null = null) => [...beside(cards, active, 10).values()];

describe("cards beside their passages", () => {
  it("[COM-11] stand at their lines where there is room, else one below the other", () => {
    expect(tops([card("a", 0), card("b", 300)])).toEqual([0, 300]);
    expect(tops([card("a", 0), card("b", 20), card("c", 30)])).toEqual([0, 110, 220]);
  });

  it("[COM-11] the active one snaps to its line, others make room on both sides", () => {
    expect(tops([card("a", 200), card("b", 220), card("c", 230)], "b")).toEqual([110, 220, 330]);
    expect(tops([card("a", 20), card("b", 40)], "b")).toEqual([0, 110]);
  });

  it("[COM-11] never overlap, whatever is wanted", () => {
    for (let seed = 1; seed < 200; seed++) {
      let n = seed;
      const next = (most: number) => {
        n = (n * 48271) % 2147483647;
        return n % most;
      };
      const cards = Array.from({ length: 1 + next(8) }, (_, i) =>
        card(`${i}`, next(600), 20 + next(200)),
      ).toSorted((a, b) => a.wanted - b.wanted);
      const got = tops(cards, cards[next(cards.length)]?.id ?? null);
      expect(got[0]).toBeGreaterThanOrEqual(0);
      for (let i = 1; i < cards.length; i++)
        expect(got[i]).toBeGreaterThanOrEqual((got[i - 1] as number) + (cards[i - 1] as Card).height + 10);
    }
  });
});
