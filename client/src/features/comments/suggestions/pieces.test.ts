import type { TextJson } from "@accord/shared/document-schema";
import { nodeOf, sentenceOf } from "@accord/shared/suggestions";
import { describe, expect, it } from "vitest";
import { piecesOf } from "./pieces.js";
import { inText } from "./shown.js";
import type { Standing } from "./useStandings.js";

const blocks = (...texts: string[]) =>
  nodeOf("rich", {
    type: "doc",
    content: texts.map((text) => ({
      type: "paragraph",
      ...(text ? { content: [{ type: "text", text }] } : {}),
    })),
  } satisfies TextJson);
const told = (before: string[], after: string[]) =>
  piecesOf(blocks(...before), blocks(...after)).map(({ kind, words }) => `${kind[0]}:${words}`);

describe("a suggestion as it is read", () => {
  it("[SUG-1] every word of both stands in it, in its place", () => {
    expect(told(["the price after it"], ["the price on the bill"])).toEqual([
      "s:the price ",
      "d:after it",
      "i:on the bill",
    ]);
    expect(told(["one two"], ["one", "two"])).toEqual(["s:one", "d: ", "i:\n", "s:two"]);
    expect(told(["gone"], [""])).toEqual(["d:gone"]);
  });

  it("[SUG-1] one sentence tells the first change and how many more", () => {
    expect(sentenceOf(blocks("a b c"), blocks("x b y"))).toEqual({
      kind: "replace",
      old: "a",
      now: "x",
      side: "none",
      beside: "",
      more: 1,
    });
    expect(sentenceOf(blocks("a"), blocks("a b"))).toMatchObject({ kind: "insert", now: "b" });
    expect(sentenceOf(blocks("a b"), blocks("a"))).toMatchObject({ kind: "delete", old: "b" });
    expect(sentenceOf(blocks("a"), blocks("a"))).toMatchObject({ kind: "none" });
  });

  it("[SUG-1] of several for the same words one stands in the text, first the one that is read", () => {
    const one = (id: string, others: string[], state = "open") =>
      ({ thread: { id, state }, now: blocks("x"), others }) as unknown as Standing;
    const all = new Map(
      [one("a", ["b"]), one("b", ["a"]), one("c", []), one("d", [], "resolved")].map((it) => [
        it.thread.id,
        it,
      ]),
    );
    const shown = (active: string | null, every: boolean) =>
      inText(all, active, every).map(({ thread }) => thread.id);
    expect(shown(null, false)).toEqual([]);
    expect(shown("b", false)).toEqual(["b"]);
    expect(shown(null, true)).toEqual(["a", "c"]);
    expect(shown("b", true)).toEqual(["b", "c"]);
  });
});
