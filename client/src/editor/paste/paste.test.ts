import type { TextJson } from "@accord/shared/document-schema";
import { Editor } from "@tiptap/core";
import { describe, expect, it } from "vitest";
import { richExtensions } from "../extensions.js";
import { fromGoogleDocs } from "./testing/google-docs.js";
import { fromLibreOffice } from "./testing/libreoffice.js";
import fromWord from "./testing/word.clipboard.txt?raw";
import { fromWordOnline } from "./testing/word-online.js";

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
    "Word on the web",
    fromWordOnline,
    "Patients learn the price only after it, see the bills.",
    "tableHeader",
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

const inWord = (words: string): string =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->${words}<!--EndFragment--></body></html>`;
const wordItem = (list: number, level: number, sign: string, words: string, tag = "p"): string =>
  `<${tag} class=MsoListParagraph style='mso-list:l${list} level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>${words}<o:p></o:p></${tag}>`;

describe("pasted from Word", () => {
  it("[ED-12] lists of three levels, another list right behind, numbers that go on, and headings that it counts stay what they are", () => {
    const { json, html } = pasted(
      inWord(
        wordItem(3, 1, "c)", "one") +
          wordItem(3, 2, "ii.", "two") +
          wordItem(3, 3, "·", "three") +
          wordItem(3, 1, "d)", "four") +
          wordItem(4, 1, "·", "another list") +
          wordItem(5, 1, "3.", "goes on") +
          wordItem(6, 1, "1.2", "Counted heading", "h2"),
      ),
    );
    expect(outline(json)).toEqual([
      "orderedList",
      "  paragraph one",
      "  orderedList",
      "    paragraph two",
      "    bulletList",
      "      paragraph three",
      "  paragraph four",
      "bulletList",
      "  paragraph another list",
      "orderedList",
      "  paragraph goes on",
      "heading2 1.2 Counted heading",
    ]);
    expect(html).toContain('<ol dir="auto" start="3">');
  });

  it("[ED-12] smart tags are words, quotes quotes, cells stay merged and heads of columns heads", () => {
    const { json, html } = pasted(
      inWord(
        `<p class=MsoNormal>In <st1:City w:st="on"><st1:place w:st="on">Lisbon</st1:place></st1:City> <span class=SpellE>wee</span><span style='mso-spacerun:yes'> </span>meet.</p><p class=MsoIntenseQuote>Said</p>` +
          `<table class=MsoTableGrid><thead><tr><td colspan=2><p class=MsoNormal>Head</p></td></tr></thead><tr><td rowspan=2><p class=MsoNormal>A</p></td><td><p class=MsoNormal>B</p></td></tr><tr><td><p class=MsoNormal>C</p></td></tr></table>`,
      ),
    );
    expect(outline(json)).toEqual([
      "paragraph In Lisbon wee meet.",
      "blockquote",
      "  paragraph Said",
      "table",
      "  tableHeader",
      "    paragraph Head",
      "  tableCell",
      "    paragraph A",
      "  tableCell",
      "    paragraph B",
      "  tableCell",
      "    paragraph C",
    ]);
    expect(html).toMatch(/<th colspan="2".*<td colspan="1" rowspan="2">/su);
  });
});

describe("notes at the end of what is pasted stand at their places, and nothing is left of their list", () => {
  const note = (words: string): string =>
    `<sup class="note-mark" title="${words}" data-note="${words}"></sup>`;
  it.each([
    [
      "Word",
      inWord(
        `<p class=MsoNormal>Words<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference>[1]</span></a>.</p><div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> Office of <b>patients</b>.<o:p></o:p></p></div></div>`,
      ),
    ],
    [
      "LibreOffice",
      `<p>Words<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>.</p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Office of patients.</p></div>`,
    ],
    [
      "Google Docs, published,",
      `<p><span>Words</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup><span>.</span></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Office of patients.</span></p></div><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Is that so?</span></p></div>`,
    ],
  ])("[ED-12] [ED-24] from %s", (_, html) => {
    expect(pasted(html).html).toBe(`<p>Words${note("Office of patients.")}.</p>`);
  });
});

describe("pasted from elsewhere", () => {
  it("[ED-12] [ED-21] how many pictures did not come along is told: ticking boxes and points are none", () => {
    const editor = new Editor({ element: document.createElement("div"), extensions: [...richExtensions] });
    const told: number[] = [];
    editor.storage.cleanPaste.tell = (count) => told.push(count);
    const paste = (html: string) => editor.view.pasteHTML(html, new Event("paste") as ClipboardEvent);
    paste(fromGoogleDocs);
    paste(`<li role="checkbox"><img src="data:image/png;base64,x"><p>To do</p></li><img width="1" src="x">`);
    paste(`<p data-pm-slice="1 1 []">ours</p>`);
    expect(told).toEqual([1, 0, 0]);
    editor.destroy();
  });

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

  it("[ED-12] what is pasted into a cell stays in it, and the table stays one; a table goes into its cells", () => {
    const into = (html: string): string[] => {
      const editor = new Editor({ element: document.createElement("div"), extensions: [...richExtensions] });
      editor.commands.setContent(
        "<table><tr><th>Year</th><th>Sum</th></tr><tr><td>2025</td><td>7</td></tr></table>",
      );
      editor.commands.setTextSelection(7);
      editor.view.pasteHTML(html, new Event("paste") as ClipboardEvent);
      editor.state.doc.check();
      const lines = outline(editor.getJSON() as TextJson).filter((line) => !/table(Header|Cell)/u.test(line));
      editor.destroy();
      return lines;
    };
    expect(
      into(
        "<h2>Head</h2><p>one</p><blockquote><p>said</p></blockquote><ul><li>item</li></ul><table><tr><td>a</td><td>b</td></tr></table><hr><p>end</p>",
      ),
    ).toEqual([
      "table",
      "    paragraph YeaHead",
      "    paragraph one",
      "    paragraph said",
      "    bulletList",
      "      paragraph item",
      "    paragraph a | b",
      "    paragraph endr",
      "    paragraph Sum",
      "    paragraph 2025",
      "    paragraph 7",
    ]);
    expect(into("<table><tr><td>x</td><td>y</td></tr></table>").slice(0, 3)).toEqual([
      "table",
      "    paragraph x",
      "    paragraph y",
    ]);
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
    expect(made("- one")).toBe('<ul dir="auto"><li><p>one</p></li></ul>');
    expect(made("1. one")).toBe('<ol dir="auto"><li><p>one</p></li></ol>');
    expect(made("> said")).toBe('<blockquote dir="auto"><p>said</p></blockquote>');
    expect(made("so **very** true")).toBe("<p>so <strong>very</strong> true</p>");
    expect(made("# Why")).toBe("<h2>Why</h2>");
    expect(made("see [the list](https://a.example/x) now")).toContain(
      '<p>see <a href="https://a.example/x">the list</a> now</p>',
    );
    expect(made("[run](javascript:alert)")).toBe("<p>[run](javascript:alert)</p>");
    editor.destroy();
  });
});
