import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import type { TextJson } from "../document-schema/index.js";
import {
  authorsShare,
  blocksAt,
  blocksFrom,
  blocksJson,
  changesBetween,
  letterChanges,
  merged,
  nodeOf,
  passageIn,
  replaced,
  sentenceOf,
  threadIds,
  wordsOf,
} from "./index.js";

const words = (text: string, ...marks: object[]) => ({
  type: "text",
  text,
  ...(marks.length ? { marks } : {}),
});
const p = (...content: (string | object)[]) => ({
  type: "paragraph",
  content: content.map((one) => (typeof one === "string" ? words(one) : one)),
});
const doc = (...blocks: object[]) => nodeOf("rich", { type: "doc", content: blocks } as unknown as TextJson);
const on = (id: string) => ({ type: "thread", attrs: { id } });
const bold = { type: "bold" };
const list = (...items: string[]) => ({
  type: "bulletList",
  content: items.map((one) => ({ type: "listItem", content: [p(one)] })),
});
const blocks = (...texts: string[]) => doc(...texts.map((one) => p(one)));

function put(text: Node, thread: string, content: Node): Node | null {
  const range = passageIn(text, thread);
  const applied = range && replaced(text, range, content, thread);
  return applied ? (applied.steps.at(-1)?.after ?? text) : null;
}
const said = (text: Node | null) => (text ? wordsOf(text) : null);
/** Words with the threads on them. */
const marked = (text: Node | null) => {
  const found: string[] = [];
  text?.descendants((node) => {
    if (node.isText) found.push(`${node.text}/${threadIds(node).join("+")}`);
  });
  return found;
};
const told = (before: Node, after: Node) =>
  changesBetween(before, after).map(({ from, to, at, end }) => [
    before.textBetween(1 + from, 1 + to, "¶"),
    after.textBetween(1 + at, 1 + end, "¶"),
  ]);

describe("what a suggestion changes", () => {
  it("[SUG-1] where two scripts meet without a blank it is one word still; where a script parts no words, each is one", () => {
    expect(told(blocks("한국 ab한국ab가 끝"), blocks("나x 가가ab 끝"))).toEqual([
      ["한국 ab한국ab가", "나x 가가ab"],
    ]);
    expect(told(blocks("용지A4는 비싸다"), blocks("용지A5는 비싸다"))).toEqual([["용지A4는", "용지A5는"]]);
    expect(told(blocks("公布価格表A4"), blocks("公布価格表A5"))).toEqual([["A4", "A5"]]);
  });

  it("[SUG-1] is told by words; words that only a blank parts change together", () => {
    expect(told(blocks("the price after it"), blocks("the price only on the bill"))).toEqual([
      ["after it", "only on the bill"],
    ]);
    expect(told(blocks("Bills come late."), blocks("Bills come late and unpaid."))).toEqual([
      ["", " and unpaid"],
    ]);
    expect(told(blocks("one two three"), blocks("one three"))).toEqual([["two ", ""]]);
    expect(told(blocks("价格公开"), blocks("价格不公开"))).toEqual([["", "不"]]);
    expect(told(blocks("same"), blocks("same"))).toEqual([]);
  });

  it("[SUG-1] a block that is parted or joined is a change, and so is a form", () => {
    expect(changesBetween(blocks("one two"), blocks("one", "two")).length).toBe(1);
    expect(changesBetween(blocks("one", "two"), blocks("one two")).length).toBe(1);
    expect(changesBetween(blocks("one"), doc(p(words("one", bold)))).length).toBe(1);
  });

  it("[SUG-2] words from outside are words of a text, or none", () => {
    expect(blocksFrom("rich", { type: "doc", content: [p("a")] })).not.toBeNull();
    expect(blocksFrom("line", { type: "doc", content: [p("a"), p("b")] })).toBeNull();
    for (const bad of [
      null,
      "words",
      { type: "paragraph" },
      { type: "doc", content: [{ type: "image" }] },
      { type: "doc", content: [p("\ud800")] },
      { type: "doc", content: [p(words("a", { type: "link", attrs: { href: "javascript:alert(1)" } }))] },
    ])
      expect(blocksFrom("rich", bad), JSON.stringify(bad)).toBeNull();
    const threaded = blocksFrom("rich", { type: "doc", content: [p(words("a", on("t1")))] });
    expect(marked(threaded)).toEqual(["a/"]);
  });
});

describe("words in place of others", () => {
  it("[SUG-3] leave what stays as it is: its form, its threads, what stands around", () => {
    const text = doc(
      p(
        "Patients learn ",
        words("the ", on("t1")),
        words("price", on("t1"), bold),
        words(" after it", on("t1")),
        ".",
      ),
    );
    const content = doc(p("the ", words("price", bold), " only on the bill"));
    const after = put(text, "t1", content);
    expect(said(after)).toBe("Patients learn the price only on the bill.");
    expect(marked(after)).toEqual(["Patients learn /", "the /t1", "price/t1", " only on the bill/t1", "./"]);
    const range = passageIn(after as Node, "t1");
    expect(range && blocksJson(blocksAt(after as Node, range))).toEqual(blocksJson(content));
  });

  it("[SUG-3] other threads on replaced words go on with the new ones; beside them they end", () => {
    const text = doc(p(words("one ", on("t1")), words("two", on("t1"), on("t2")), words(" three", on("t2"))));
    expect(marked(put(text, "t1", blocks("one zwei")))).toEqual(["one /t1", "zwei/t1+t2", " three/t2"]);
    expect(marked(put(text, "t1", blocks("and one two")))).toEqual(["and one /t1", "two/t1+t2", " three/t2"]);
  });

  it("[SUG-3] part a block, join blocks, reach over a list", () => {
    const text = doc(p("a ", words("one two", on("t1")), " z"));
    expect(said(put(text, "t1", blocks("one", "two")))).toBe("a one\ntwo z");
    const two = doc(p("a ", words("one", on("t1"))), p(words("two", on("t1")), " z"));
    expect(said(put(two, "t1", blocks("one and two")))).toBe("a one and two z");
    const item = { type: "listItem", content: [p(words("second", on("t1")), " one")] };
    const listed = doc({ type: "bulletList", content: [{ type: "listItem", content: [p("first")] }, item] });
    expect(said(put(listed, "t1", doc(list("2nd"))))).toBe("first\n2nd one");
  });

  it("[SUG-3] that stand in other blocks than the passage do not fit", () => {
    const text = doc(p("a ", words("one", on("t1"))));
    expect(put(text, "t1", doc(list("one")))).toBeNull();
    expect(
      put(text, "t1", doc({ type: "heading", attrs: { level: 2 }, content: [words("one")] })),
    ).toBeNull();
  });

  it("[SUG-4] taken out go with the blank beside them and the block that would stand empty", () => {
    const none = doc({ type: "paragraph" });
    const of = (before: string, quote: string, after: string) =>
      doc({
        type: "paragraph",
        content: [before && words(before), words(quote, on("t1")), after && words(after)].filter(Boolean),
      });
    expect(said(put(of("one ", "two", " three"), "t1", none))).toBe("one three");
    expect(said(put(of("one ", "two", "."), "t1", none))).toBe("one .");
    expect(said(put(of("", "one", " two"), "t1", none))).toBe("two");
    expect(said(put(of("one ", "two", ""), "t1", none))).toBe("one");
    expect(said(put(of("", "all", ""), "t1", none))).toBe("");
    const among = doc(p("a"), p(words("b", on("t1"))), p("c"));
    expect(said(put(among, "t1", none))).toBe("a\nc");
    const item = { type: "listItem", content: [p(words("b", on("t1")))] };
    const listed = doc(p("a"), { type: "bulletList", content: [item] });
    expect(said(put(listed, "t1", none))).toBe("a");
  });
});

describe("a suggestion whose passage says something else by now", () => {
  const base = blocks("Bills come late and nobody can compare them.");
  const proposed = blocks("Bills come too late and no patient can compare them.");

  it("[SUG-5] keeps what does not meet what was changed, and tells how much", () => {
    const now = blocks("All bills come late and nobody can compare prices.");
    const { blocks: left, applies, of } = merged(base, now, proposed);
    expect(wordsOf(left)).toBe("All bills come too late and no patient can compare prices.");
    expect([applies, of]).toEqual([2, 2]);
    const met = merged(base, blocks("Bills come late and few can compare them."), proposed);
    expect(wordsOf(met.blocks)).toBe("Bills come too late and few can compare them.");
    expect([met.applies, met.of]).toEqual([1, 2]);
    expect(merged(base, doc(list("Bills")), proposed)).toMatchObject({ applies: 0, of: 2 });
  });

  it("[SUG-6] words of neither text nor suggestion are those of who accepts", () => {
    const content = blocks("Bills come far too late and no patient can compare them.");
    expect(wordsOf(authorsShare(content, base, proposed))).toBe(
      "Bills come too late and no patient can compare them.",
    );
    expect(wordsOf(authorsShare(proposed, base, proposed))).toBe(wordsOf(proposed));
  });

  it("[SUG-6] of a word that who accepts only changed the share keeps the former one; another word is no form of it", () => {
    const content = blocks("Bills came too late and no patients in need can collect them.");
    expect(wordsOf(authorsShare(content, base, proposed))).toBe(
      "Bills come too late and no patient can  them.",
    );
    const again = doc(p("no ", words("patients", bold), " patient"));
    expect(wordsOf(authorsShare(again, blocks("nobody"), blocks("no patient")))).toBe("no patient");
  });

  it("[SUG-6] letter by letter a word keeps what it has of the former one", () => {
    const cut = (a: Node, b: Node) =>
      letterChanges(a, b).map(({ from, to, at, end }) => [
        a.textBetween(1 + from, 1 + to),
        b.textBetween(1 + at, 1 + end),
      ]);
    expect(cut(blocks("the registry of it"), blocks("the registries of it"))).toEqual([["y", "ies"]]);
    expect(cut(blocks("organisation"), blocks("organizations"))).toEqual([
      ["s", "z"],
      ["", "s"],
    ]);
    expect(cut(blocks("a 😀 b"), blocks("a 😁 b"))).toEqual([["😀", "😁"]]);
    expect(cut(blocks("one", "two"), blocks("ones", "two"))).toEqual([["", "s"]]);
  });

  it("[SUG-1] where words only come, the sentence says beside which", () => {
    const told = (before: Node, after: Node) => {
      const { kind, now, side, beside } = sentenceOf(before, after);
      return [kind, now, side, beside].join("/");
    };
    expect(told(base, proposed)).toBe("insert/too/after/Bills come");
    expect(told(blocks("the price of the bill"), blocks("the highest price of the bill"))).toBe(
      "insert/highest/before/price of the bill",
    );
    expect(told(blocks("come late"), blocks("Bills come late"))).toBe("insert/Bills/before/come late");
    expect(told(blocks("One two three four five six."), blocks("One two three four five new six."))).toBe(
      "insert/new/after/two three four five",
    );
    expect(told(blocks("One.", "Two."), blocks("One.", "So two.", "Two."))).toBe(
      "insert/So two./before/Two.",
    );
    expect(told(blocks("Bills.", "Two."), blocks("Bills.", "All two."))).toBe("replace/All two/none/");
    expect(told(doc({ type: "paragraph" }), blocks("Bills"))).toBe("insert/Bills/none/");
    expect(told(blocks("One"), blocks("Two"))).toBe("replace/Two/none/");
  });
});
