import { describe, expect, it } from "vitest";
import {
  type Accepts,
  copied,
  copiedWhole,
  isAllOfIt,
  movedInto,
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

describe("[WHO-1] [T16] where paragraphs take the place of others in one paste", () => {
  const anas = [
    "Patients learn what a treatment costs when the bill comes; nobody tells them before, and few dare to ask.",
    "Prices stand in a regulation of thirty-eight pages that the ministry published eleven years ago as a scan.",
    "Four clinics have made lists of their own. Each counts other things, so that no two of them can be compared.",
    "The ombudsman received 412 complaints about bills last year, a third of them from people over seventy.",
    "A table at every counter, in plain words and in three languages, would answer most of what people ask.",
  ];
  const bens = [
    "The budget is discussed behind closed doors until November, when parliament has nine days left to vote on it.",
    "Municipalities hear of cuts from the newspaper. Two of them had to stop building a school for that reason.",
    "An open calendar with each draft, its author and its deadline would let councils answer before it is too late.",
    "Citizens' panels in other countries have shown that summaries of one page are read by ten times as many.",
    "We propose hearings in June, with questions collected online and answered by the minister in the same room.",
  ];
  const gone = anas.map((words) => {
    const piece = { words, spans: [{ length: words.length, mark: "ana" }] };
    return { ...piece, stood: () => piece };
  });
  const told = (paragraphs: readonly string[]) =>
    movedInto(
      paragraphs.map((words) => ({ words, ahead: () => "" })),
      gone,
    ).map((marks) => marks.map((mark) => mark?.[0] ?? "-").join(""));

  it("words that have nothing to do with them are nobody's who wrote those", () => {
    expect(told(bens)).toEqual(bens.map(({ length }) => "-".repeat(length)));
  });

  it("words that stood there before are whose they were, and so are the few between what was changed", () => {
    const edited = anas.map((words) => words.replace(/^(\S+ \S+ \S+) /, "$1ßßß"));
    const all = [...edited.toReversed(), ...bens.slice(0, 2)];
    const news = told(all).map((marks, at) =>
      [...(all[at] ?? "")].filter((_letter, i) => marks[i] === "-").join(""),
    );
    expect(news).toEqual([...anas.map(() => "ßßß"), bens[0], bens[1]]);
  });
});
