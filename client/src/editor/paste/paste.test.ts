import type { TextJson } from "@accord/shared/document-schema";
import { Editor } from "@tiptap/core";
import { describe, expect, it } from "vitest";
import { richExtensions } from "../extensions.js";
import { fromGoogleDocs } from "./testing/google-docs.js";
import { fromLibreOffice } from "./testing/libreoffice.js";
import fromWord from "./testing/word.clipboard.txt?raw";

function pasted(html: string): { json: TextJson; text: string; html: string } {
  const editor = new Editor({ element: document.createElement("div"), extensions: [...richExtensions] });
  editor.view.pasteHTML(html, new Event("paste") as ClipboardEvent);
  editor.state.doc.check();
  const made = { json: editor.getJSON() as TextJson, text: editor.getText(), html: editor.getHTML() };
  editor.destroy();
  return made;
}

/** A line for each block: its kind, how deep, its words. */
function outline(node: TextJson, depth = 0): string[] {
  const own = (node.content ?? []).map((child) => child.text ?? "").join("");
  const level = node.type === "heading" ? String(node.attrs?.level) : "";
  const line = ["paragraph", "heading"].includes(node.type)
    ? [`${"  ".repeat(depth)}${node.type}${level} ${own.trim()}`]
    : [];
  const inner = node.type === "paragraph" || node.type === "heading" ? [] : (node.content ?? []);
  const wraps = ["doc", "listItem", "tableRow"].includes(node.type)
    ? []
    : [`${"  ".repeat(depth)}${node.type}`];
  const deeper = depth + (wraps.length > 0 && line.length === 0 ? 1 : 0);
  return [...(line.length > 0 ? line : wraps), ...inner.flatMap((child) => outline(child, deeper))];
}

const lists = [
  "bulletList",
  "  paragraph Bills come late",
  "  bulletList",
  "    paragraph by post",
  "  paragraph Nobody compares",
  "heading3 Steps",
  "orderedList",
  "  paragraph A register",
  "  paragraph An audit",
];
const table = (head: string) => [
  "table",
  `  ${head}`,
  "    paragraph Year",
  `  ${head}`,
  "    paragraph Complaints",
  "  tableCell",
  "    paragraph 2025",
  "  tableCell",
  "    paragraph 26\u00a0%",
];

describe.each([
  ["Word", fromWord, "Patients learn the price only after it.", "tableCell", "Last words[1]."],
  [
    "Google Docs",
    fromGoogleDocs,
    "Patients learn the price only after it, see the bills.",
    "tableCell",
    "Last words.",
  ],
  [
    "LibreOffice",
    fromLibreOffice,
    "Patients learn the price only after it, see the bills.",
    "tableHeader",
    "Last words.",
  ],
])("pasted from %s", (_, html, first, head, last) => {
  const { json, text, html: drawn } = pasted(html);

  it("[ED-12] headings, lists, tables stay in their order, and nothing is added", () => {
    expect(outline(json).map((line) => line.replace("26 %", "26\u00a0%"))).toEqual([
      "heading2 The problem",
      `paragraph ${first}`,
      ...lists,
      ...table(head),
      `paragraph ${last}`,
    ]);
  });

  it("[ED-12] the form of words and links stay", () => {
    expect(drawn).toContain("<strong>price</strong>");
    expect(drawn).toContain('href="https://health.example/bills"');
    expect(drawn).not.toContain("google.com");
  });

  it("[ED-12] [T23] styles, pictures from elsewhere, comments and deletions that were followed go", () => {
    expect(drawn).not.toMatch(/style=|class=|<img|<font|mso|file:|googleusercontent/i);
    expect(text).not.toMatch(/always|Is that so|AB1|WordDocument|line-height/);
  });
});

describe("pasted from elsewhere", () => {
  it("[ED-12] struck words stay struck, links within a page and of programs are words", () => {
    const { html } = pasted(
      `<p><del>old</del> <a href="#top">up</a> <a href="javascript:run()">run</a> <a href="mailto:a@b.example">mail</a></p>`,
    );
    expect(html).toBe(`<p><s>old</s> up run <a href="mailto:a@b.example">mail</a></p>`);
  });

  it("[ED-12] a table within a table is lines of its cell, a heading there words", () => {
    const { json } = pasted(
      "<table><tr><td><h2>Head</h2><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>",
    );
    expect(outline(json)).toEqual(["table", "  tableCell", "    paragraph Head", "    paragraph a | b"]);
  });

  it("[ED-12] Markdown typed becomes its form: heading, list, numbers, quote, bold", () => {
    const editor = new Editor({ element: document.createElement("div"), extensions: [...richExtensions] });
    const typed = (text: string): void => {
      for (const sign of text) {
        const { from, to } = editor.state.selection;
        const { view } = editor;
        if (!view.someProp("handleTextInput", (take) => take(view, from, to, sign, () => view.state.tr)))
          view.dispatch(view.state.tr.insertText(sign, from, to));
      }
    };
    const made = (text: string): string => {
      editor.commands.clearContent();
      typed(text);
      return editor.getHTML();
    };
    expect(made("## Why")).toBe("<h2>Why</h2>");
    expect(made("- one")).toBe("<ul><li><p>one</p></li></ul>");
    expect(made("1. one")).toBe("<ol><li><p>one</p></li></ol>");
    expect(made("> said")).toBe("<blockquote><p>said</p></blockquote>");
    expect(made("so **very** true")).toBe("<p>so <strong>very</strong> true</p>");
    expect(made("# Why")).toBe("<h2>Why</h2>");
    expect(made("see [the list](https://a.example/x) now")).toContain(
      '<p>see <a href="https://a.example/x">the list</a> now</p>',
    );
    expect(made("[run](javascript:alert)")).toBe("<p>[run](javascript:alert)</p>");
    editor.destroy();
  });
});
