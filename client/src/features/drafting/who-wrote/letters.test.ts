import { richSchema } from "@accord/shared/document-schema";
import type { WrittenRun } from "@accord/shared/history";
import { initProseMirrorDoc } from "@tiptap/y-tiptap";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { sentenceAt, sourcesOf, stretchesIn, toldIn } from "./letters.js";

/** Whether the server has been asked after a letter. */
const isTold = (client: number, clock: number): boolean => client !== 3 && clock % 5 !== 2;
const writers = ["", "a", "b", "c"];
type Edit = readonly [writer: number, place: number, length: number, gone: number];

/** A text of some people, in which each letter says whose it is: small where the server has been asked after it. */
function written(edits: readonly Edit[]) {
  const doc = new Y.Doc();
  const fragment = doc.getXmlFragment("problem");
  const block = new Y.XmlElement("paragraph");
  block.insert(0, [new Y.XmlText()]);
  fragment.insert(0, [block, new Y.XmlElement("paragraph")]);
  const text = block.get(0) as Y.XmlText;
  for (const [writer, place, length, gone] of edits) {
    doc.clientID = writer;
    const clock = Y.getState(doc.store, writer);
    const letter = writers[writer] as string;
    const words = Array.from({ length }, (_, i) =>
      isTold(writer, clock + i) ? letter : letter.toUpperCase(),
    ).join("");
    const at = place % (text.length + 1);
    text.insert(at, words);
    text.delete(at, Math.min(gone, text.length - at));
  }
  return { doc, fragment };
}

/** What the server would say of it, letter by letter. */
const runsOf = (doc: Y.Doc): WrittenRun[] =>
  [...doc.store.clients].flatMap(([client, structs]) =>
    structs.flatMap(({ id, length }) =>
      Array.from({ length }, (_, i) => id.clock + i)
        .filter((clock) => isTold(client, clock))
        .map((clock): WrittenRun => [client, clock, 1, client]),
    ),
  );

/** Edits at random, the same for a seed each time. */
function editsOf(seed: number) {
  let state = seed;
  const roll = (sides: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) % sides;
  };
  return Array.from({ length: roll(25) }, (): Edit => [1 + roll(3), roll(60), 1 + roll(6), roll(5)]);
}
const seeds = Array.from({ length: 60 }, (_, i) => i + 1);

describe("whose the letters of an editor are", () => {
  it("[WHO-4] every letter stands under its writer, and those not asked after under nobody", () => {
    for (const edits of seeds.map(editsOf)) {
      const { doc, fragment } = written(edits);
      const { doc: node } = initProseMirrorDoc(fragment, richSchema);
      const stretches = stretchesIn(node, toldIn(fragment, sourcesOf({ problem: runsOf(doc) })));
      expect(stretches).not.toBeNull();
      node.descendants(({ text = "" }, position) => {
        for (const [i, letter] of [...text].entries()) {
          const found = (stretches ?? []).filter(({ from, to }) => from <= position + i && position + i < to);
          expect(found.map(({ source }) => writers[source])).toEqual("ab".includes(letter) ? [letter] : []);
        }
      });
    }
  });

  it("[WHO-4] an editor that holds other letters at this moment is told nothing", () => {
    const { fragment, doc } = written([[1, 0, 4, 0]]);
    const told = toldIn(fragment, sourcesOf({ problem: runsOf(doc) }));
    const other = initProseMirrorDoc(written([[1, 0, 9, 0]]).fragment, richSchema).doc;
    expect(stretchesIn(other, told)).toBeNull();
    const less = initProseMirrorDoc(written([]).fragment, richSchema).doc;
    expect(stretchesIn(less, told)).toBeNull();
  });

  it("[WHO-4] a place is in one sentence, blanks behind it left out", () => {
    const words = "One is here. Two is there!  Three";
    expect([0, 11, 12, 13, 40].map((place) => words.slice(...sentenceAt(words, place, "en")))).toEqual([
      "One is here.",
      "One is here.",
      "One is here.",
      "Two is there!",
      "Three",
    ]);
    expect(sentenceAt("", 0, "en")).toEqual([0, 0]);
  });
});
