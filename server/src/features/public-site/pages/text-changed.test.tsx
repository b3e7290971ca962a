import type { TextJson } from "@accord/shared/document-schema";
import { sayIn } from "@accord/shared/messages";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { TextChanged } from "./TextChanged.js";

const text = (words: string, ...marks: string[]): TextJson => ({
  ...{ type: "text", text: words },
  ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }),
});
const p = (...content: TextJson[]): TextJson => ({ type: "paragraph", content });
const doc = (...content: TextJson[]): TextJson => ({ type: "doc", content });
const drawn = (before: TextJson | null, after: TextJson | null): string =>
  renderToStaticMarkup(<TextChanged {...{ before, after }} say={sayIn("en")} language="en" />);

it("[S21] [COMPARE-2] a public comparison keeps the form of each line, and says in words where it is another", () => {
  const heading: TextJson = { type: "heading", attrs: { level: 2 }, content: [text("Prices")] };
  const html = drawn(
    doc(p(text("Prices")), p(text("Bills come late.")), p(text("<b> stays"))),
    doc(heading, p(text("Bills come "), text("late", "bold"), text(".")), p(text("<b> stays"))),
  );
  expect(html).toContain('data-form="heading"');
  expect(html).toContain("Was: paragraph. Is: heading of level 2.");
  expect(html).toContain("<strong>late</strong>");
  expect(html).toContain("“late” is now bold.");
  expect(html).toContain("&lt;b&gt; stays");
});

it("[S21] what stayed is folded, and what was not there before is all new", () => {
  const lines = ["One.", "Two.", "Three.", "Four.", "Five."].map((words) => p(text(words)));
  const html = drawn(doc(...lines), doc(...lines, p(text("Six."))));
  expect(html).toContain("<summary>4 lines are as they were</summary>");
  expect(html).toContain("<ins>Six.</ins>");
  expect(drawn(null, doc(p(text("Whole."))))).toContain("<ins>Whole.</ins>");
});
