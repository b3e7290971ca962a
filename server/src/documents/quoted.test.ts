import { expect, it } from "vitest";
import { placeOf, type Quoted } from "./quoted.js";
import { drawing } from "./testing/archive.js";

/** Each place of the quote in turn, with all that stands around it. */
function oneByOne(all: string, { quote, before, after }: Quoted) {
  const places: { at: number; around: number }[] = [];
  for (let at = all.indexOf(quote); quote !== "" && at !== -1; at = all.indexOf(quote, at + 1)) {
    let [back, on] = [0, 0];
    while (back < before.length && back < at && all[at - 1 - back] === before.at(-1 - back)) back += 1;
    const end = at + quote.length;
    while (on < after.length && end + on < all.length && all[end + on] === after[on]) on += 1;
    places.push({ at, around: back + on });
  }
  const most = Math.max(...places.map(({ around }) => around));
  return { best: places.find(({ around }) => around === most) ?? null, isOnly: places.length === 1 };
}

it("[COM-10] a quote is found where the most around it agrees, in whatever repeats", () => {
  const times = { found: 0, only: 0, gone: 0 };
  for (let seed = 1; seed <= 4_000; seed++) {
    const draw = drawing(seed);
    const letters = "abcd".slice(0, 1 + draw(4));
    const some = (most: number) =>
      Array.from({ length: draw(most) }, () => letters[draw(letters.length)]).join("");
    const all = some(seed % 2 ? 60 : 300);
    const start = draw(all.length + 1);
    const quote = draw(3) === 0 ? some(6) : all.slice(start, start + 1 + draw(50));
    const words = { quote, before: some(9), after: some(9) };
    const { place } = placeOf(all, words);
    const { best, isOnly } = oneByOne(all, words);
    const known = words.before.length + words.after.length;
    expect(place && { at: place.at, around: place.around }, `seed ${seed}`).toEqual(best);
    if (place === null) times.gone += 1;
    else if (known === 0 || place.around < known) {
      expect(place.isOnly, `seed ${seed}`).toBe(isOnly);
      times[isOnly ? "only" : "found"] += 1;
    }
  }
  for (const count of Object.values(times)) expect(count).toBeGreaterThan(100);
});

it.each([
  ["is repeated by all of the text", "a".repeat(4_000), "b", "c"],
  ["ends otherwise than the text", `${"a".repeat(3_999)}b`, "b", "c"],
  ["is short, and nearly the same stands around it", "a", `b${"a".repeat(31)}`, `${"a".repeat(31)}b`],
])("[COM-10] [T16] a quote that %s costs what the text is long", (_what, quote, before, after) => {
  const each = [20_000, 40_000].map((length) => {
    const { compared } = placeOf("a".repeat(length), { quote, before, after });
    return compared / length;
  });
  for (const share of each) expect(share).toBeLessThanOrEqual(2 + before.length + after.length + 2);
});

it("[COM-10] [T16] among more that say nearly the same than anybody writes, none is taken", () => {
  const words = { quote: "a", before: `b${"a".repeat(31)}`, after: `${"a".repeat(31)}b` };
  expect(placeOf("a".repeat(50_000), words).place).toEqual({ at: 31, around: 62, isOnly: false });
  const { place, compared } = placeOf("a".repeat(2_000_000), words);
  expect(place).toBeNull();
  expect(compared).toBeLessThan(5_000_000);
});
