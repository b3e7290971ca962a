import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import type { TextJson } from "../document-schema/index.js";
import {
  becomesOfOthers,
  blocksAt,
  nodeOf,
  passageIn,
  putBack,
  type Range,
  replaced,
  threadIds,
  wordsOf,
} from "./index.js";

/** Words in square brackets carry the mark of a thread: "a [t1:b] c". */
const p = (said: string) => ({
  type: "paragraph",
  content: said
    .split(/(\[[^\]]+\])/u)
    .filter((piece) => piece !== "")
    .map((piece) => {
      const [, ids, text] = /^\[([^:]+):([^\]]+)\]$/u.exec(piece) ?? [];
      const marks = ids?.split("+").map((id) => ({ type: "thread", attrs: { id } }));
      return { type: "text", text: text ?? piece, ...(marks ? { marks } : {}) };
    }),
});
const doc = (...blocks: string[]) =>
  nodeOf("rich", { type: "doc", content: blocks.map(p) } as unknown as TextJson);
const empty = nodeOf("rich", { type: "doc", content: [{ type: "paragraph" }] });

/** A text as `[id: words]` again. */
function marked(text: Node): string[] {
  return text.children.map((block) =>
    block.children
      .map((node) => {
        const ids = threadIds(node);
        return ids.length === 0 ? node.text : `[${ids.join("+")}:${node.text}]`;
      })
      .join(""),
  );
}
const passage = (text: Node, id: string) => passageIn(text, id) as Range;
const last = (applied: ReturnType<typeof replaced>) => applied?.steps.at(-1)?.after as Node;

describe("words that were taken out", () => {
  const took = (before: Node) => last(replaced(before, passage(before, "t1"), empty, "t1"));
  const back = (text: Node, before: Node) => {
    const done = putBack(text, before, empty, "t1");
    return done && marked(last(done));
  };

  it("[SUG-12] stand again where they stood, with the thread, words and whole paragraphs alike", () => {
    for (const before of [
      doc("Bills [t1:always] come late."),
      doc("[t1:Bills come late.]", "Prices are secret."),
      doc("Prices are secret.", "[t1:Bills come late.]", "Nobody knows."),
      doc("Prices are secret. [t1:Bills]", "[t1:come] late."),
    ])
      expect(back(took(before), before)).toEqual(marked(before));
  });

  it("[SUG-12] also when the words around were changed since, elsewhere in the paragraph or in others", () => {
    const before = doc("First.", "Bills [t1:always] come late.", "Last.");
    expect(wordsOf(took(before))).toBe("First.\nBills come late.\nLast.");
    expect(back(doc("New.", "First!", "Bills come late to patients.", "Last."), before)).toEqual([
      "New.",
      "First!",
      "Bills [t1:always] come late to patients.",
      "Last.",
    ]);
    const whole = doc("First.", "[t1:Bills come late.]", "Last.");
    expect(back(doc("First.", "Between.", "Last."), whole)).toEqual([
      "First.",
      "[t1:Bills come late.]",
      "Between.",
      "Last.",
    ]);
  });

  it("[SUG-12] are not put where their place says something else", () => {
    const before = doc("Bills [t1:always] come late.");
    expect(back(doc("Invoices arrive after months."), before)).toBeNull();
    expect(putBack(doc("Bills come late."), doc("No passage."), empty, "t1")).toBeNull();
  });
});

describe("other suggestions for the same words", () => {
  const text = doc("Patients learn [a+b:the price after the operation] only.");
  const base = blocksAt(text, passage(text, "a"));
  const one = {
    id: "a",
    base,
    proposed: doc("the whole price after the operation"),
    range: passage(text, "a"),
  };
  const becomes = (proposed: Node, from = one) =>
    becomesOfOthers(text, from, [{ id: "b", base, proposed }])?.map(({ kind, applies, of }) => [
      kind,
      applies,
      of,
    ]);

  it("[SUG-13] stay, apply in part, not at all, or are placed anew: told before one is accepted", () => {
    expect(becomes(doc("the price before the operation"))).toEqual([["stays", 1, 1]]);
    expect(becomes(doc("the full price before the operation"))).toEqual([["partly", 1, 2]]);
    expect(becomes(doc("the full price after the operation"))).toEqual([["none", 0, 1]]);
    expect(becomes(doc("a price"), { ...one, proposed: empty })).toEqual([["gone", 0, 0]]);
  });

  it("[SUG-13] nothing is told of a suggestion that fits no more", () => {
    const heading = { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "The price" }] };
    const other = nodeOf("rich", { type: "doc", content: [heading] } as unknown as TextJson);
    expect(becomes(doc("a price"), { ...one, proposed: other })).toBeUndefined();
  });
});
