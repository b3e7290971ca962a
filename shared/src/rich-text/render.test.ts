import { describe, expect, it } from "vitest";
import { isSafeLink, plainText, type RichNode, renderRich, withNumberedNotes } from "./index.js";

const asText = (node: RichNode): string =>
  renderRich<string>(node, (tag, attributes, children) => {
    const { key: _, ...rest } = attributes;
    const said = Object.entries(rest)
      .map(([name, value]) => ` ${name}="${value}"`)
      .join("");
    return `<${tag}${said}>${children.join("")}</${tag}>`;
  }).join("");

const text = (words: string, ...marks: RichNode["marks"] & object[]): RichNode => ({
  type: "text",
  text: words,
  marks: marks as never,
});
const doc = (...content: RichNode[]): RichNode => ({ type: "doc", content });

describe("a text drawn for reading", () => {
  it("[RICH-1] keeps structure and marks, and sinks headings below the page's own", () => {
    const node = doc(
      { type: "heading", attrs: { level: 2 }, content: [text("Why")] },
      { type: "paragraph", content: [text("Prices "), text("after", { type: "bold" })] },
      {
        type: "orderedList",
        attrs: { start: 3 },
        content: [{ type: "listItem", content: [{ type: "paragraph", content: [text("one")] }] }],
      },
    );
    expect(asText(node)).toBe(
      '<h3>Why</h3><p>Prices <strong>after</strong></p><ol dir="auto" start="3"><li><p>one</p></li></ol>',
    );
    expect(plainText(node)).toBe("Why\nPrices after\none");
  });

  it("[RICH-1] draws a table row by row, heads and cells that cover several", () => {
    const cell = (type: string, words: string, attrs = {}) => ({
      type,
      attrs: { colspan: 1, rowspan: 1, colwidth: null, ...attrs },
      content: [{ type: "paragraph", content: [text(words)] }],
    });
    const table = doc({
      type: "table",
      content: [
        { type: "tableRow", content: [cell("tableHeader", "Year", { colspan: 2 })] },
        { type: "tableRow", content: [cell("tableCell", "2025"), cell("tableCell", "26 %")] },
      ],
    });
    expect(asText(table)).toBe(
      '<table dir="auto"><tbody><tr><th colSpan="2"><p>Year</p></th></tr><tr><td><p>2025</p></td><td><p>26 %</p></td></tr></tbody></table>',
    );
    expect(plainText(table)).toBe("Year\n2025\t26 %");
  });

  const note = (words: unknown): RichNode => ({ type: "footnote", attrs: { note: words } });
  const picture = (attrs: object): RichNode => ({
    type: "image",
    attrs: { id: "a".repeat(64), alt: "Bills by year", width: 640, height: 360, ...attrs },
  });

  it("[RICH-2] numbers notes by their order and lists them below, linked both ways; a picture says what it shows", () => {
    const node = doc(
      {
        type: "paragraph",
        content: [text("Prices"), note("Office, 2025"), text(" rose"), note("<b>Ibid.</b>")],
      },
      picture({}),
    );
    expect(asText(node)).toBe(
      '<p>Prices<sup><a id="noteref-1" href="#note-1" role="doc-noteref">1</a></sup> rose' +
        '<sup><a id="noteref-2" href="#note-2" role="doc-noteref">2</a></sup></p>' +
        `<img src="/pictures/${"a".repeat(64)}" alt="Bills by year" width="640" height="360" loading="lazy"></img>` +
        '<section role="doc-endnotes" className="notes"><ol>' +
        '<li id="note-1"><a href="#noteref-1" role="doc-backlink">1</a> <bdi>Office, 2025</bdi></li>' +
        '<li id="note-2"><a href="#noteref-2" role="doc-backlink">2</a> <bdi><b>Ibid.</b></bdi></li></ol></section>',
    );
    expect(plainText(node)).toBe("Prices [Office, 2025] rose [<b>Ibid.</b>]\n[Bills by year]");
  });

  it("[RICH-2] numbers go on where a text is drawn in parts", () => {
    let count = 4;
    const part = withNumberedNotes(doc({ type: "paragraph", content: [note("Fifth")] }), () => ++count);
    expect(asText(part)).toContain('<li id="note-5">');
  });

  it.each([
    ["an address", { id: "https://evil.example/x.png" }],
    ["a path", { id: "../../etc/passwd" }],
    ["no words", { alt: " " }],
    ["half a letter", { alt: "\ud800" }],
    ["no size", { width: "100%" }],
  ])("[T18] [T24] draws no picture whose attributes are %s", (_what, attrs) => {
    expect(asText(doc(picture(attrs), { type: "paragraph", content: [note(7), note("")] }))).toBe("<p></p>");
  });

  it("[T18] draws what an unknown node holds, and nothing of the node", () => {
    expect(
      asText(
        doc({
          type: "iframe",
          attrs: { src: "https://example.org" },
          content: [{ type: "paragraph", content: [text("words")] }],
        }),
      ),
    ).toBe("<p>words</p>");
  });

  it.each(['"><img src=x onerror=alert(1)>', "</bdi><script>alert(1)</script>", "javascript:alert(1)"])(
    "[T23] [RICH-2] %j in a note or on a picture is words: no element and no attribute comes of it",
    (words) => {
      const found: string[] = [];
      const said: string[] = [];
      renderRich<string>(
        doc(picture({ alt: words }), { type: "paragraph", content: [text("Prices"), note(words)] }),
        (tag, attributes, children) => {
          found.push(tag, ...Object.keys(attributes));
          said.push(...children, String(attributes.alt));
          return tag;
        },
      );
      const own = ["p", "sup", "a", "img", "section", "ol", "li", "bdi"];
      const names = ["key", "id", "href", "role", "src", "alt", "width", "height", "loading", "className"];
      expect(found.filter((one) => !own.includes(one) && !names.includes(one))).toEqual([]);
      expect(said.filter((one) => one === words)).toHaveLength(2);
    },
  );

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "\tjavascript:alert(1)",
    "data:text/html,x",
    "https://a b",
    "//evil.example",
    "https://x\u0000y",
  ])("[T24] makes no link of %j", (href) => {
    expect(isSafeLink(href)).toBe(false);
    expect(
      asText(doc({ type: "paragraph", content: [text("here", { type: "link", attrs: { href } })] })),
    ).toBe("<p>here</p>");
  });

  it("[T24] links http, https and mail", () => {
    for (const href of ["https://example.org/a?b=c", "http://example.org", "mailto:someone@example.org"])
      expect(isSafeLink(href)).toBe(true);
  });
});
