import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import {
  hrefAllowed,
  lineSchema,
  markAttributesGood,
  plainText,
  repair,
  richSchema,
  type TextJson,
  textLimits,
  threadsIn,
  typedText,
  withoutThreads,
} from "./index.js";

type Child = Y.XmlElement | Y.XmlText;

const element = (
  name: string,
  children: Child[] = [],
  attributes: Record<string, unknown> = {},
): Y.XmlElement => {
  const made = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string);
  made.insert(0, children);
  return made;
};
const words = (text: string, marks: Record<string, unknown> = {}): Y.XmlText => {
  const made = new Y.XmlText();
  made.insert(0, text, marks);
  return made;
};
const docWith = (children: Child[], root = "problem"): Y.Doc => {
  const doc = new Y.Doc();
  doc.getXmlFragment(root).insert(0, children);
  return doc;
};
const rich = (...children: Child[]): TextJson => repair(docWith(children).getXmlFragment("problem"), "rich");
const valid = (json: TextJson): TextJson => {
  richSchema.nodeFromJSON(json).check();
  return json;
};
const template = {
  fields: [
    { root: "title", kind: "line" as const },
    { root: "problem", kind: "rich" as const },
  ],
};

describe("reading a text", () => {
  it("[DOC-1] every kind of block comes out as it went in", () => {
    const json = rich(
      element("heading", [words("Why")], { level: 3 }),
      element("paragraph", [words("Roads ", { bold: {} }), element("hardBreak"), words("are closed")]),
      element("orderedList", [element("listItem", [element("paragraph", [words("one")])])], { start: 4 }),
      element("blockquote", [element("paragraph", [words("said")])]),
      element("horizontalRule"),
    );
    expect(valid(json).content?.map(({ type }) => type)).toEqual([
      "heading",
      "paragraph",
      "orderedList",
      "blockquote",
      "horizontalRule",
    ]);
    expect(json.content?.[0]?.attrs).toEqual({ level: 3 });
    expect(json.content?.[2]?.attrs).toEqual({ start: 4, type: null });
    expect(plainText(json)).toBe("Why\nRoads \nare closed\none\nsaid\n");
  });

  it("[DOC-13] a table keeps its rows and cells; what merges left of rows without cells or cells with quotes is repaired", () => {
    const cell = (name: string, children: Child[], attributes: Record<string, unknown> = {}) =>
      element(name, children, { colspan: 1, rowspan: 1, ...attributes });
    const json = rich(
      element("table", [
        element("tableRow", [cell("tableHeader", [element("paragraph", [words("Year")])], { colspan: 2 })]),
        element("tableRow"),
        element("tableRow", [
          cell("tableCell", [element("blockquote", [element("paragraph", [words("said")])])]),
          cell("tableCell", [element("bulletList", [element("listItem", [element("paragraph")])])], {
            rowspan: 4_000,
          }),
        ]),
      ]),
      element("table", [element("tableRow")]),
    );
    expect(valid(json).content).toHaveLength(1);
    expect(json.content?.[0]?.content).toHaveLength(2);
    expect(json.content?.[0]?.content?.[0]?.content?.[0]?.attrs).toMatchObject({ colspan: 2, rowspan: 1 });
    expect(json.content?.[0]?.content?.[1]?.content?.[0]?.content).toEqual([{ type: "paragraph" }]);
    expect(json.content?.[0]?.content?.[1]?.content?.[1]?.attrs?.rowspan).toBe(textLimits.span);
  });

  it("[DOC-2] what merges can leave behind is repaired: empty lists, items outside, lists that begin with a list, nothing at all", () => {
    valid(rich());
    expect(valid(rich(element("bulletList"))).content).toEqual([{ type: "paragraph" }]);
    const nested = rich(
      element("bulletList", [element("listItem", [element("bulletList", [element("listItem")])])]),
    );
    expect(valid(nested).content?.[0]?.content?.[0]?.content?.[0]).toEqual({ type: "paragraph" });
    expect(
      plainText(valid(rich(element("listItem", [element("paragraph", [words("loose")])]), words("bare")))),
    ).toBe("loose\nbare");
    expect(valid(rich(element("unknown"), element("heading", [], { level: 99 }))).content).toEqual([
      { type: "heading", attrs: { level: 4 } },
    ]);
  });

  it("[DOC-3] a line is one paragraph without marks, whatever was merged into it", () => {
    const doc = docWith(
      [element("paragraph", [words("Open ", { bold: {} })]), element("paragraph", [words("roads")])],
      "title",
    );
    const json = repair(doc.getXmlFragment("title"), "line");
    lineSchema.nodeFromJSON(json).check();
    expect(json).toEqual({
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text: "Open  roads" }] }],
    });
  });

  it("[DOC-4] conversations stand in no text that is frozen, hashed or shown, and the words they divided are one again", () => {
    const marked = (text: Y.XmlText) => {
      text.insert(0, "One two three");
      text.format(4, 3, { "thread--aaaaaaa=": { id: "t1" } });
      text.format(0, 7, { "thread--bbbbbbb=": { id: "t2" } });
      return text;
    };
    const doc = docWith([element("paragraph", [new Y.XmlText()])]);
    marked((doc.getXmlFragment("problem").get(0) as Y.XmlElement).get(0) as Y.XmlText);
    const json = valid(repair(doc.getXmlFragment("problem"), "rich"));
    expect(threadsIn(json)).toEqual(["t2", "t1"]);
    const plain = rich(element("paragraph", [words("One two three")]));
    expect(withoutThreads(json)).toEqual(plain);
    expect(typedText(doc, template).problem).toEqual(plain);
    expect(typedText(doc, template).title).toEqual({ type: "doc", content: [{ type: "paragraph" }] });
  });

  it("[DOC-5] [T24] links lead to http, https and mailto only", () => {
    for (const href of ["https://a.example/x?y#z", "HTTP://a.example", "mailto:a@b.example"])
      expect(hrefAllowed(href), href).toBe(true);
    const bad = [
      "javascript:alert(1)",
      "JaVaScRiPt:alert(1)",
      "java\tscript:alert(1)",
      " https://a.example",
      "https:// a",
      "data:text/html,x",
      "vbscript:x",
      "//a.example",
      "/a",
      "a.example",
      "https:a",
      "http://",
      "https://a.example/\u202eb",
      "https://a\u0000b",
      "",
      null,
      7,
      `https://a/${"x".repeat(textLimits.href)}`,
    ];
    for (const href of bad) expect(hrefAllowed(href), String(href)).toBe(false);
  });

  it("[T66] half a character in a mark is refused: a text with it could not be frozen", () => {
    expect(hrefAllowed("https://example.org/\ud800")).toBe(false);
    expect(markAttributesGood("link", { href: "https://example.org/", title: "\udc00" })).toBe(false);
    expect(markAttributesGood("thread", { id: "a\ud800" })).toBe(false);
    expect(markAttributesGood("link", { href: "https://example.org/", title: "👩🏽" })).toBe(true);
    const json = valid(rich(element("paragraph", [words("go", { link: { href: "javascript:alert(1)" } })])));
    expect(JSON.stringify(json)).not.toContain("javascript");
  });

  it("[DOC-14] a link that leads nowhere is none", () => {
    for (const link of [{}, { title: "Bills" }, { href: null }])
      expect(markAttributesGood("link", link)).toBe(false);
    const json = valid(rich(element("paragraph", [words("go", { link: { title: "Bills" } })])));
    expect(JSON.stringify(json)).not.toContain("link");
  });

  it("[DOC-6] [T18] reading never writes, however often and whatever stands there", () => {
    const doc = docWith([
      element("unknown"),
      element("bulletList"),
      element("paragraph", [words("x", { blink: {} })]),
    ]);
    let updates = 0;
    doc.on("update", () => updates++);
    const before = Y.encodeStateAsUpdate(doc);
    const first = typedText(doc, template);
    for (let i = 0; i < 10; i++) expect(typedText(doc, template)).toEqual(first);
    expect(updates).toBe(0);
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });

  it("[DOC-7] after any merge all readers have the same schema-valid text", () => {
    const names = [
      "paragraph",
      "heading",
      "bulletList",
      "orderedList",
      "listItem",
      "blockquote",
      "horizontalRule",
      "hardBreak",
      "footnote",
      "image",
      "text",
    ];
    const attributes: Record<string, Record<string, unknown>> = {
      footnote: { note: "Office of patients, 2025" },
      image: { id: "a".repeat(64), alt: "Bills by year", width: 640, height: 360 },
    };
    const edit = fc.record({
      by: fc.nat(2),
      at: fc.nat(20),
      name: fc.constantFrom(...names),
      remove: fc.boolean(),
      deep: fc.nat(4),
      mark: fc.constantFrom("bold", "italic", "thread--aaaaaaa=", "link"),
      sync: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
        const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
        for (const [i, doc] of docs.entries()) doc.clientID = i + 1;
        const merge = () => {
          for (const from of docs) for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
        };
        for (const { by, at, name, remove, deep, mark, sync } of edits) {
          let into: Y.XmlFragment = (docs[by] as Y.Doc).getXmlFragment("problem");
          for (let i = 0; i < deep; i++) {
            const next = into.length > 0 ? into.get(at % into.length) : null;
            if (next instanceof Y.XmlElement) into = next;
          }
          if (remove && into.length > 0) into.delete(at % into.length, 1);
          else if (name === "text") {
            const value =
              mark === "bold" || mark === "italic"
                ? {}
                : mark === "link"
                  ? { href: "https://a.example" }
                  : { id: "t" };
            into.insert(at % (into.length + 1), [words("abc", { [mark]: value })]);
          } else into.insert(at % (into.length + 1), [element(name, [], attributes[name])]);
          if (sync) merge();
        }
        merge();
        const [one, two, three] = docs.map((doc) => repair(doc.getXmlFragment("problem"), "rich"));
        valid(one as TextJson);
        expect(two).toEqual(one);
        expect(three).toEqual(one);
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});
