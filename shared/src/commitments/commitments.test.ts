import { describe, expect, it } from "vitest";
import { plainText, type TextJson, threadsIn, withoutThreads } from "../document-schema/index.js";
import {
  blocksOf,
  commitmentStates,
  draftToFreeze,
  issuesWith,
  issuesWithLock,
  linesOf,
  mayBePut,
  paragraphsFrom,
  stateAfterPublishing,
  titleOf,
} from "./index.js";

const bold = { type: "bold" };
const thread = (id: string) => ({ type: "thread", attrs: { id } });
const text = (words: string, ...marks: { type: string; attrs?: Record<string, string> }[]): TextJson =>
  marks.length > 0 ? { type: "text", text: words, marks } : { type: "text", text: words };
const doc = (...paragraphs: TextJson[][]): TextJson => ({
  type: "doc",
  content: paragraphs.map((content) => ({ type: "paragraph", content })),
});
const full = {
  template: "commitment/1",
  fields: {
    title: doc([text("Publish hospital prices")]),
    problem: doc([text("Patients learn the price after it.")]),
    statusQuo: doc([text("26 % of complaints concern bills.")]),
    action: doc([text("A public register.")], [text("Every hospital.")]),
    contribution: doc([text("Prices can be compared.")]),
  },
};

describe("the words of a draft", () => {
  it("[FREEZE-1] are the same with and without thread marks", () => {
    const plain = doc([text("Patients learn the price "), text("after", bold), text(" it.")]);
    const marked = doc([
      text("Patients "),
      text("learn the", thread("t1")),
      text(" price "),
      text("af", bold, thread("t2")),
      text("ter", bold),
      text(" it."),
    ]);
    expect(withoutThreads(marked)).toEqual(plain);
    expect(JSON.stringify(withoutThreads(marked))).toBe(JSON.stringify(plain));
    expect(threadsIn(marked)).toEqual(["t1", "t2"]);
  });

  it("[FREEZE-1] keep other marks apart and every word", () => {
    const marked = doc([text("a", bold), text("b"), text("c", thread("t"))]);
    expect(withoutThreads(marked)).toEqual(doc([text("a", bold), text("bc")]));
    expect(plainText(marked)).toBe("abc");
  });

  it("[FREEZE-1] read as lines, one for each block at any depth", () => {
    const list: TextJson = {
      type: "doc",
      content: [
        { type: "heading", attrs: { level: 3 }, content: [text("Why")] },
        {
          type: "bulletList",
          content: [
            { type: "listItem", content: [{ type: "paragraph", content: [text("one")] }] },
            { type: "listItem", content: [{ type: "paragraph", content: [text("two")] }] },
          ],
        },
        { type: "paragraph" },
      ],
    };
    expect(linesOf(list)).toEqual(["Why", "one", "two", ""]);
    expect(linesOf(paragraphsFrom("one\n\n two \r\nthree"))).toEqual(["one", "two", "three"]);
    expect(linesOf(paragraphsFrom(" "))).toEqual([""]);
  });
});

describe("a draft to freeze", () => {
  it("[FREEZE-2] has the template's fields only, in its order", () => {
    const odd = { template: "commitment/1", fields: { stray: doc([text("x")]), action: full.fields.action } };
    const frozen = draftToFreeze(odd);
    expect(Object.keys(frozen.fields)).toEqual(["title", "problem", "statusQuo", "action", "contribution"]);
    expect(plainText(frozen.fields.title ?? doc())).toBe("");
  });

  it("[FREEZE-2] has one block for each top-level block of each field", () => {
    expect(blocksOf(draftToFreeze(full)).map(({ field, index }) => `${field} ${index}`)).toEqual([
      "title 0",
      "problem 0",
      "statusQuo 0",
      "action 0",
      "action 1",
      "contribution 0",
    ]);
  });

  it("[5.1] lacks nothing when all fields are filled", () => {
    expect(issuesWith(full)).toEqual([]);
    expect(titleOf(full)).toBe("Publish hospital prices");
  });

  it("[5.1] names each required field that is empty, also when only blanks stand in it", () => {
    const fields = { ...full.fields, statusQuo: doc([text("  ")]), action: { type: "doc" } };
    expect(issuesWith({ ...full, fields })).toEqual([
      { code: "field_empty", field: "statusQuo", values: { no: 8 } },
      { code: "field_empty", field: "action", values: { no: 9 } },
    ]);
    expect(issuesWith({ template: "commitment/1", fields: {} })).toHaveLength(5);
  });

  it("[5.1] has a title of at most 150 characters as a reader counts them", () => {
    const titled = (words: string) => ({ ...full, fields: { ...full.fields, title: doc([text(words)]) } });
    expect(issuesWith(titled("é".repeat(150)))).toEqual([]);
    expect(issuesWith(titled("😀".repeat(150)))).toEqual([]);
    expect(issuesWith(titled("x".repeat(151)))).toEqual([
      { code: "field_too_long", field: "title", values: { no: 2, most: 150, characters: 151 } },
    ]);
  });
});

describe("a commitment", () => {
  it("[LOCK-1] is locked once, with a reason", () => {
    expect(issuesWithLock(null, "filed").map(({ code }) => code)).toEqual([]);
    expect(issuesWithLock(null, " ").map(({ code }) => code)).toEqual(["reasons_missing"]);
    expect(issuesWithLock("2026-11-02T09:00:00.000Z", "x").map(({ code }) => code)).toEqual([
      "draft_locked_already",
    ]);
  });

  it("[3.4] is open for comment with its first publication and revised with the next", () => {
    expect(stateAfterPublishing("drafting")).toBe("open_for_comment");
    expect(stateAfterPublishing("open_for_comment")).toBe("revised");
    expect(stateAfterPublishing("in_plan")).toBe("in_plan");
  });

  it("[Q8] may be put to a ballot, also again, unless it is in the plan or withdrawn", () => {
    expect(commitmentStates.filter((state) => !mayBePut(state))).toEqual(["in_plan", "withdrawn"]);
  });
});
