import { describe, expect, it } from "vitest";
import { en } from "../messages/index.js";
import { numberedFields } from "./index.js";
import { draftWith } from "./testing/full.js";

const words: Record<string, string> = en;
const say = (id: string) => words[id] ?? id;
const paragraph = (text: string) => ({
  type: "paragraph",
  ...(text ? { content: [{ type: "text", text }] } : {}),
});
const numbers = (place: number | null, draft = draftWith()) =>
  numberedFields(draft, say, place).flatMap(({ paragraphs }) => paragraphs);

describe("paragraphs of a frozen text", () => {
  it("[PCOM-2] are counted through the whole text, field by field, each with its own words", () => {
    const all = numbers(null).filter(({ paragraphNo }) => paragraphNo !== null);
    expect(all.map(({ paragraphNo }) => paragraphNo)).toEqual(all.map((_, at) => at + 1));
    expect(new Set(all.map(({ root }) => root)).size).toBeGreaterThan(10);
    for (const { quote, root } of all) expect(quote, root).not.toBe("");
    expect(all.map(({ root }) => root)).not.toContain("title");
  });

  it("[PCOM-2] keep their numbers when the draft gets its place in the plan", () => {
    const quoted = (place: number | null) =>
      numbers(place).flatMap(({ paragraphNo, quote }) =>
        paragraphNo === null ? [] : [`${paragraphNo} ${quote}`],
      );
    expect(quoted(7)).toEqual(quoted(null));
    expect(numbers(7).some(({ root, paragraphNo }) => root === "place" && paragraphNo === null)).toBe(true);
  });

  it("[PCOM-2] are blocks with words: a heading and an empty line have no number, a list has one", () => {
    const full = draftWith();
    const content = [
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Prices" }] },
      paragraph("First."),
      paragraph(""),
      {
        type: "bulletList",
        content: ["one", "two"].map((item) => ({ type: "listItem", content: [paragraph(item)] })),
      },
    ];
    const draft = { ...full, fields: { ...full.fields, problem: { type: "doc", content } } };
    const problem = numbers(null, draft).filter(({ root }) => root === "problem");
    const first = problem[1]?.paragraphNo ?? 0;
    expect(problem.map(({ paragraphNo, quote }) => [paragraphNo, quote])).toEqual([
      [null, "Prices"],
      [first, "First."],
      [null, ""],
      [first + 1, "one\ntwo"],
    ]);
  });
});
