import type { TextJson } from "@accord/shared/document-schema";
import { sayIn } from "@accord/shared/messages";
import { expect, it } from "vitest";
import type { ProcessRow } from "../../doors/http.js";
import { draftMarkdown } from "./markdown.js";
import type { DraftModel } from "./model.js";

const text = (words: string, ...marks: string[]): TextJson => ({
  ...{ type: "text", text: words },
  ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }),
});
const says = (...content: TextJson[]): TextJson => ({ type: "paragraph", content });
const item = (...content: TextJson[]): TextJson => ({ type: "listItem", content });
const cell = (words: string, attrs = {}): TextJson => ({
  ...{ type: "tableCell", attrs: { colspan: 1, rowspan: 1, ...attrs }, content: [says(text(words))] },
});

/** What stands of a text below its heading. */
const markdownOf = (...content: TextJson[]): string => {
  const model: DraftModel = {
    ...{ title: "Prices", address: "https://accord.example", at: "2026-11-02T09:00:00.000Z" },
    ...{ words: {}, data: { records: {}, rows: {}, sets: {} }, threads: [], say: sayIn("en"), version: null },
    process: { title: "Plan", timeZone: "UTC" } as ProcessRow,
    fields: [
      {
        root: "problem",
        label: "7 Problem",
        texts: [{ label: null, content: { type: "doc", content }, address: "problem" }],
        lines: [],
        table: null,
      },
    ],
  };
  return draftMarkdown(model, "https://accord.example").split("## 7 Problem\n\n")[1] ?? "";
};

it("[COM-16] signs of form are well nested and stand at the words; letters that mean something are no signs", () => {
  expect(
    markdownOf(
      says(text("Bills are "), text("late ", "bold"), text("and dear", "bold", "italic"), text(".")),
      says(text("1. 5 * 3 = [15] <b> a_b")),
      says(text("# no heading"), { type: "hardBreak" }, text("- no list")),
    ),
  ).toBe(
    "Bills are **late *and dear***.\n\n1\\. 5 \\* 3 = \\[15\\] \\<b\\> a\\_b\n\n\\# no heading\\\n\\- no list\n",
  );
});

it("[COM-16] lists in lists, quotes, tables with covered cells, pictures and notes keep what they are", () => {
  const list: TextJson = {
    type: "bulletList",
    content: [
      item(says(text("One")), {
        ...{ type: "orderedList", attrs: { start: 3 }, content: [item(says(text("Three")))] },
      }),
      item(says(text("Two"))),
    ],
  };
  const table: TextJson = {
    type: "table",
    content: [
      { type: "tableRow", content: [cell("Clinic", { rowspan: 2 }), cell("Bills", { colspan: 2 })] },
      { type: "tableRow", content: [cell("20.25"), cell("26 | 100")] },
    ],
  };
  const image: TextJson = {
    type: "image",
    attrs: { id: "a".repeat(64), alt: "A chart", width: 9, height: 9 },
  };
  const noted = says(text("A figure"), { type: "footnote", attrs: { note: "Of 2025." } }, text("."));
  expect(markdownOf(list, { type: "blockquote", content: [says(text("Said."))] }, table, image, noted)).toBe(
    [
      "- One\n\n  3. Three\n- Two",
      "> Said.",
      "| Clinic | Bills |  |\n| --- | --- | --- |\n|  | 20.25 | 26 \\| 100 |",
      `![A chart](https://accord.example/pictures/${"a".repeat(64)})`,
      "A figure[^1].",
      "[^1]: Of 2025.\n",
    ].join("\n\n"),
  );
});
