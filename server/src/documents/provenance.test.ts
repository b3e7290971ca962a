import { expect, it } from "vitest";
import {
  type Accepts,
  copied,
  copiedWhole,
  isAllOfIt,
  type Piece,
  traced,
  tracedInserted,
} from "./provenance.js";
import { drawing } from "./testing/archive.js";

it("[WHO-1] words put in before others that begin alike are found by their turned round form", () => {
  const copied = { words: "the old ", spans: [{ length: 8, mark: "ana" }] };
  // "the new" became "the old the new": a comparison says that "old the " came in behind "the ".
  expect(tracedInserted("old the ", "the ", [copied], isAllOfIt)).toEqual(Array(8).fill("ana"));
  expect(tracedInserted("old the ", "for ", [copied], isAllOfIt)).toEqual(Array(8).fill(null));
});

it("[WHO-1] what is too short to count is not looked for, and nothing that counts is missed for it", () => {
  const draw = drawing(11);
  const text = (length: number) => Array.from({ length }, () => "ab"[draw(2)]).join("");
  let found = 0;
  for (let round = 0; round < 400; round++) {
    const pieces: Piece<string>[] = ["ana", "ben", "cem"].map((mark) => {
      const words = text(draw(120));
      return { words, spans: [{ length: words.length, mark }] };
    });
    const { words } = pieces[draw(3)] as Piece<string>;
    const at = draw(words.length + 1);
    const part = draw(4) === 0 ? words : words.slice(at, at + draw(70));
    const put = [text(draw(3) * 20), part, text(draw(2) * 30)].join("");
    for (const accepts of [copied, copiedWhole, isAllOfIt]) {
      const slow: Accepts<unknown> = { ...accepts, least: () => 1 };
      const marks = traced(put, pieces, accepts);
      expect(marks).toEqual(traced(put, pieces, slow));
      found += marks.some((mark) => mark !== null) ? 1 : 0;
    }
  }
  expect(found).toBeGreaterThan(100);
});
