import { describe, expect, it } from "vitest";
import type { TextJson } from "../document-schema/index.js";
import { textDifference } from "./text-difference.js";

const text = (words: string, ...marks: { type: string; attrs?: object }[]): TextJson =>
  ({ type: "text", text: words, marks }) as TextJson;
const p = (...content: (string | TextJson)[]): TextJson => ({
  type: "paragraph",
  content: content.map((one) => (typeof one === "string" ? text(one) : one)),
});
const heading = (level: number, words: string): TextJson => ({
  type: "heading",
  attrs: { level },
  content: [text(words)],
});
const list = (...items: string[]): TextJson => ({
  type: "bulletList",
  content: items.map((words) => ({ type: "listItem", content: [p(words)] })),
});
const doc = (...content: TextJson[]): TextJson => ({ type: "doc", content });
const found = (before: TextJson, after: TextJson) =>
  textDifference(before, after, "en").map(({ kind, pieces }) => [
    kind,
    pieces.map((one) => `${{ same: "", inserted: "+", deleted: "-" }[one.kind]}${one.words}`).join("~"),
  ]);

describe("two texts compared [S11]", () => {
  it("[COMPARE-2] finds the line that was changed, and the ones that came and went, in their places", () => {
    const before = doc(
      heading(2, "Prices"),
      p("Each clinic shows its prices."),
      list("in large letters", "for free"),
    );
    const after = doc(
      heading(2, "Prices"),
      p("Nobody pays to read them."),
      p("Each clinic shows all its prices."),
      list("in large letters"),
    );
    expect(found(before, after)).toEqual([
      ["same", "Prices"],
      ["inserted", "+Nobody pays to read them."],
      ["changed", "Each clinic shows ~+all ~its prices."],
      ["same", "in large letters"],
      ["deleted", "-for free"],
    ]);
  });

  it("[COMPARE-3] a form that changed is said: heading, bold words, where a link leads", () => {
    const link = (href: string) => text("the list", { type: "link", attrs: { href } });
    const [line, words] = textDifference(
      doc(p("Prices"), p("See ", link("https://a.example/"), " and ", text("pay later"))),
      doc(
        heading(3, "Prices"),
        p("See ", link("https://b.example/"), " and ", text("pay later", { type: "bold" })),
      ),
      "en",
    );
    expect(line).toMatchObject({
      kind: "changed",
      was: { kind: "paragraph" },
      line: { form: { kind: "heading", level: 3 } },
    });
    expect(words?.looks).toEqual([
      {
        words: "the list",
        came: [],
        went: [],
        link: { from: "https://a.example/", to: "https://b.example/" },
      },
      { words: "pay later", came: ["bold"], went: [], link: null },
    ]);
  });

  it("[COMPARE-3] conversations on words are no difference; notes, pictures and cells are", () => {
    const row = (...cells: string[]): TextJson => ({
      type: "table",
      content: [
        { type: "tableRow", content: cells.map((words) => ({ type: "tableCell", content: [p(words)] })) },
      ],
    });
    const note = (words: string): TextJson => ({ type: "footnote", attrs: { note: words } });
    const picture = (id: string): TextJson => ({
      type: "image",
      attrs: { id, alt: "Bills", width: 1, height: 1 },
    });
    const before = doc(
      p(text("Prices rose", { type: "thread", attrs: { id: "t" } }), note("Office")),
      row("5.00", "free"),
      picture("a"),
    );
    const after = doc(p("Prices rose", note("Bureau")), row("6.00", "free"), picture("b"));
    expect(found(before, after)).toEqual([
      ["changed", "Prices rose [~-Office~+Bureau~]"],
      ["changed", "-5.00~+6.00~ | free"],
      ["changed", "[Bills]"],
    ]);
    expect(found(doc(p(text("Same", { type: "thread" }))), doc(p("Same")))).toEqual([["same", "Same"]]);
  });

  it("[COMPARE-1] a phrase that replaced another is one deletion and one insertion", () => {
    const words = (said: string) => doc(p(`To decide anything, ${said} must take part.`));
    expect(found(words("more than half of the filled seats"), words("ten members"))).toEqual([
      ["changed", "To decide anything, ~-more than half of the filled seats~+ten members~ must take part."],
    ]);
  });

  it("[COMPARE-2] seed 7: whatever is shuffled, both texts can be read out of what is drawn", () => {
    let seed = 7;
    const chance = (most: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % most;
    };
    const said = ["price", "clinic", "of", "the", "أسعار", "价格", "list"];
    const any = () =>
      doc(
        ...Array.from({ length: chance(6) + 1 }, () =>
          p(Array.from({ length: chance(6) + 1 }, () => said[chance(7)]).join(" ")),
        ),
      );
    for (let round = 0; round < 200; round += 1) {
      const [before, after] = [any(), any()];
      const lines = textDifference(before, after, "en");
      const read = (without: string, line: string) =>
        lines
          .filter(({ kind }) => kind !== line)
          .map(({ pieces }) =>
            pieces
              .filter(({ kind }) => kind !== without)
              .map(({ words }) => words)
              .join(""),
          );
      const plain = (one: TextJson) => (one.content ?? []).map((each) => each.content?.[0]?.text);
      expect(read("inserted", "inserted")).toEqual(plain(before));
      expect(read("deleted", "deleted")).toEqual(plain(after));
    }
  });
});
