import { commitmentTemplate } from "@accord/shared/commitments";
import { expect, it, vi } from "vitest";
import { Authorship } from "./authorship.js";
import { copied, moved, type Piece, traced } from "./provenance.js";
import { drawing, momentOf } from "./testing/archive.js";
import { paragraph, write } from "./testing/authors.js";
import { written } from "./testing/craft.js";

const pieceOf = (words: string): Piece<string> => ({ words, spans: [{ length: words.length, mark: "ana" }] });

/** Letters as chance has them, which stand nowhere else in a row. */
function texts(seed: number) {
  const draw = drawing(seed);
  return (length: number) => Array.from({ length }, () => "abcdefghijklmnopqrstuvwxyz"[draw(26)]).join("");
}

/** How often a text was looked through for words. */
const looks = (words: string, pieces: readonly Piece<string>[]): number =>
  times("indexOf", () => traced(words, pieces, copied));

function times(what: "indexOf" | "charCodeAt", work: () => unknown): number {
  const looked = vi.spyOn(String.prototype, what);
  work();
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

it("[WHO-1] [T16] what begins as one of many texts does is looked for in that one, and not in all of them", () => {
  const text = texts(6);
  const pieces = Array.from({ length: 300 }, () => pieceOf(text(500)));
  const begun = pieces.slice(0, 20).map(({ words }) => words.slice(100, 112) + text(40));
  expect(looks(begun.join(""), pieces)).toBeLessThan(100);
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

it("[WHO-1] [T16] of many blocks that come at once none is looked for in the others, which are as new", () => {
  const text = texts(9);
  const { updates } = written(7, (doc) =>
    write(
      doc,
      Array.from({ length: 100 }, () => paragraph(text(60))),
    ),
  );
  const authorship = new Authorship(commitmentTemplate, new Map());
  const takes = () => {
    for (const [i, bytes] of updates.entries())
      authorship.take({ bytes, seq: i + 1, person: "ana", act: null, at: momentOf(i + 1) });
  };
  expect(times("indexOf", takes)).toBeLessThan(1_000);
});

it("[WHO-1] [T16] a long text in which many blocks are looked for is read twice, and not for each of them", () => {
  const text = texts(11);
  const pieces = [text(30_000), text(30_000)].map(pieceOf);
  const first = times("charCodeAt", () => traced(text(60), pieces, copied));
  const more = times("charCodeAt", () => {
    for (let block = 0; block < 20; block++) traced(text(60), pieces, copied);
  });
  expect([first > 60_000, more < 2 * first]).toEqual([true, true]);
});

it("[WHO-1] what is moved is found as if one letter were looked for everywhere", () => {
  let known = 0;
  for (let seed = 1; seed <= 2_000; seed++) {
    const draw = drawing(seed);
    const letters = "abcdefghij".slice(0, seed % 50 === 0 ? 10 : 3);
    const some = (most: number) =>
      Array.from({ length: draw(most) }, () => letters[draw(letters.length)]).join("");
    const many = seed % 50 === 0 ? Array.from({ length: 300 }, () => some(30)) : [];
    const pieces = [some(12), some(12), some(5), ...many].map((words, at) => ({
      words,
      spans: [{ length: words.length, mark: at }],
      ...(at === 1 && draw(2) ? { least: 6 } : {}),
    }));
    const accepts = moved<number>(draw(2) === 0);
    const words = some(many.length > 0 ? 2_000 : draw(2) ? 30 : 6);
    const marks = traced(words, pieces, accepts);
    const everywhere = {
      takes: accepts.takes,
      least: (_: string, __: number, { least = 1 }: Piece<number>) => least,
    };
    expect(marks, `seed ${seed}`).toEqual(traced(words, pieces, everywhere));
    known += marks.filter((mark) => mark !== null).length;
  }
  expect(known).toBeGreaterThan(1_000);
});

it("[WHO-1] [T16] of a text that is replaced by another no letter alone is looked for in all that went", () => {
  const text = texts(13);
  const gone = Array.from({ length: 50 }, () => pieceOf(text(100)));
  const words = text(2_000);
  const each = times("indexOf", () => traced(words, gone, moved(false))) / (words.length * gone.length);
  expect(each).toBeLessThan(0.1);
});
