import type { TextJson } from "@accord/shared/document-schema";
import { sayIn } from "@accord/shared/messages";
import mammoth from "mammoth";
import { expect, it } from "vitest";
import type { ProcessRow } from "../../doors/http.js";
import { dotPicture } from "../../testing/bodies.js";
import { draftDocx } from "./docx.js";
import type { DraftModel } from "./model.js";

const says = (text: string): TextJson => ({ type: "paragraph", content: [{ type: "text", text }] });
const cell = (type: string, text: string, attrs = {}): TextJson => ({
  ...{ type, attrs: { colspan: 1, rowspan: 1, colwidth: null, ...attrs }, content: [says(text)] },
});
const row = (...content: TextJson[]): TextJson => ({ type: "tableRow", content });

const htmlOf = async (...content: TextJson[]): Promise<string> => {
  const model: DraftModel = {
    ...{ title: "Prices", address: "https://accord.example", at: "2026-11-02T09:00:00.000Z" },
    ...{ words: {}, data: { records: {}, rows: {}, sets: {} }, threads: [], say: sayIn("en"), version: null },
    process: { title: "Plan", timeZone: "UTC" } as ProcessRow,
    fields: [
      {
        root: "statusQuo",
        label: "Status quo",
        texts: [{ label: null, content: { type: "doc", content }, address: "statusQuo" }],
        lines: [],
        table: null,
      },
    ],
  };
  const pictures = new Map([["a".repeat(64), { bytes: dotPicture, type: "image/png" }]]);
  return (await mammoth.convertToHtml({ buffer: await draftDocx(model, pictures) })).value;
};

it("[COM-16] a table of the text is one in the file: rows, cells that cover several, heads as heads", async () => {
  const html = await htmlOf(
    says("Before."),
    {
      type: "table",
      content: [
        row(cell("tableHeader", "Clinic"), cell("tableHeader", "Bills", { colspan: 2 })),
        row(
          cell("tableHeader", "North", { rowspan: 2 }),
          cell("tableCell", "2025"),
          cell("tableCell", "26 %"),
        ),
        row(cell("tableCell", "2026"), cell("tableCell", "19 %")),
      ],
    },
    says("After."),
  );
  expect(html).toContain(
    "<p>Before.</p><table>" +
      '<thead><tr><th><p><strong>Clinic</strong></p></th><th colspan="2"><p><strong>Bills</strong></p></th></tr></thead>' +
      '<tbody><tr><td rowspan="2"><p><strong>North</strong></p></td><td><p>2025</p></td><td><p>26 %</p></td></tr>' +
      "<tr><td><p>2026</p></td><td><p>19 %</p></td></tr></tbody></table><p>After.</p>",
  );
});

it("[COM-16] tables behind each other stay apart, and a list in a cell is one", async () => {
  const list: TextJson = {
    type: "bulletList",
    content: ["One", "Two"].map((text) => ({ type: "listItem", content: [says(text)] })),
  };
  const one: TextJson = {
    type: "table",
    content: [row({ ...cell("tableCell", ""), content: [list] })],
  };
  const html = await htmlOf(one, one);
  const table = "<table><tr><td><ul><li>One</li><li>Two</li></ul></td></tr></table>";
  expect(html).toContain(table + table);
});

it("[COM-16] a footnote is one in the file, at its place; a picture says what it shows, and that alone where it is gone", async () => {
  const note = (words: string): TextJson => ({ type: "footnote", attrs: { note: words } });
  const picture = (id: string, alt: string): TextJson => ({
    type: "image",
    attrs: { id, alt, width: 1_600, height: 900 },
  });
  const html = await htmlOf(
    { type: "paragraph", content: [{ type: "text", text: "Prices rose" }, note("Office <2025> & others")] },
    picture("a".repeat(64), 'Bills by "year"'),
    picture("b".repeat(64), "A chart that is gone"),
    {
      type: "bulletList",
      content: [{ type: "listItem", content: [says("One"), picture("a".repeat(64), "Two")] }],
    },
    { type: "paragraph", content: [note("Ibid.")] },
  );
  expect(html).toMatch(
    /<p>Prices rose<sup><a href="#footnote-1" id="footnote-ref-1">\[1\]<\/a><\/sup><\/p>/u,
  );
  expect(html).toMatch(/<li id="footnote-1"><p>Office &lt;2025&gt; &amp; others <a/u);
  expect(html).toMatch(/<li id="footnote-2"><p>Ibid\. <a/u);
  const drawn = `src="data:image/png;base64,${dotPicture.toString("base64")}"`;
  expect(html).toContain(`<img alt="Bills by &quot;year&quot;" ${drawn}`);
  expect(html).toContain("<p>A chart that is gone</p>");
  expect(html.split(drawn)).toHaveLength(3);
});
