import { expect, it, vi } from "vitest";
import { copied, type Piece, traced } from "./provenance.js";
import { drawing } from "./testing/archive.js";

const pieceOf = (words: string): Piece<string> => ({ words, spans: [{ length: words.length, mark: "ana" }] });

/** Letters as chance has them, which stand nowhere else in a row. */
function texts(seed: number) {
  const draw = drawing(seed);
  return (length: number) => Array.from({ length }, () => "abcdefghijklmnopqrstuvwxyz"[draw(26)]).join("");
}

/** How often a text was looked through for words. */
function looks(words: string, pieces: readonly Piece<string>[]): number {
  const looked = vi.spyOn(String.prototype, "indexOf");
  traced(words, pieces, copied);
  const times = looked.mock.calls.length;
  looked.mockRestore();
  return times;
}

it("[WHO-1] [T16] a long text that is new is not looked for letter by letter in a long one", () => {
  const text = texts(5);
  expect(looks(text(20_000), [pieceOf(text(30_000)), pieceOf(text(30_000))])).toBeLessThan(100);
});

it("[WHO-1] [T16] one letter again and again is not looked for at each place where it begins", () => {
  for (const words of ["a".repeat(20_000), `${"a".repeat(19_000)}b`, "ab".repeat(9_500)])
    expect(looks(words, [pieceOf("a".repeat(20_000)), pieceOf("ab".repeat(10_000))])).toBeLessThan(1_500);
});

it("[WHO-1] and what was copied is found all the same", () => {
  const text = texts(7);
  const pieces = [text(20_000), text(30_000)].map(pieceOf);
  const parts = [12, 48, 60, 700].map((length, at) =>
    (pieces[at % 2] as Piece<string>).words.slice(99, 99 + length),
  );
  for (const words of [...parts.map((part) => `${part}${text(900)}${part}`), parts.join(text(300))]) {
    const marks = traced(words, pieces, copied);
    expect(marks).toEqual(traced(words, pieces, { least: copied.least, takes: copied.takes }));
  }
});
