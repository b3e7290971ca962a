import { richSchema } from "@accord/shared/document-schema";
import type { WrittenRun } from "@accord/shared/history";
import { initProseMirrorDoc } from "@tiptap/y-tiptap";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { sentenceAt, sourcesOf, stretchesIn, toldIn } from "./letters.js";

/** A text that some people wrote, each letter of it one of theirs, and what the server would say of it. */
function written(edits: readonly (readonly [writer: number, place: number, words: string, gone: number])[]) {
  const doc = new Y.Doc();
  const fragment = doc.getXmlFragment("problem");
  const block = new Y.XmlElement("paragraph");
  block.insert(0, [new Y.XmlText()]);
  const second = new Y.XmlElement("paragraph");
  second.insert(0, [new Y.XmlText("Second.")]);
  doc.clientID = 90;
  fragment.insert(0, [block, second]);
  const text = block.get(0) as Y.XmlText;
  for (const [writer, place, words, gone] of edits) {
    doc.clientID = writer;
    const at = place % (text.length + 1);
    text.insert(at, words);
    text.delete(at, Math.min(gone, Math.max(0, text.length - at)));
  }
  return { doc, fragment };
}
/** Runs of all that is there, each client a source. */
function runsOf(doc: Y.Doc, asked: (client: number) => boolean): WrittenRun[] {
  return [...doc.store.clients].flatMap(([client, structs]): WrittenRun[] =>
    structs.flatMap((struct): WrittenRun[] =>
      struct instanceof Y.Item &&
      !struct.deleted &&
      struct.content instanceof Y.ContentString &&
      asked(client)
        ? [[client, struct.id.clock, struct.length, client]]
        : [],
    ),
  );
}
/** Edits at random, the same for a seed each time. */
function editsOf(seed: number) {
  let state = seed;
  const roll = (sides: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) % sides;
  };
  return Array.from({ length: roll(25) }, () => {
    const words = Array.from({ length: 1 + roll(6) }, () => "abc .de"[roll(7)]).join("");
    return [1 + roll(3), roll(60), words, roll(5)] as const;
  });
}
const seeds = Array.from({ length: 60 }, (_, i) => i + 1);

describe("whose the letters of an editor are", () => {
  it("[WHO-4] every letter stands under its writer, and those not asked after under nobody", () => {
    for (const edits of seeds.map(editsOf)) {
      const { doc, fragment } = written(edits);
      const asked = (client: number) => client !== 3;
      const told = toldIn(fragment, sourcesOf({ problem: runsOf(doc, asked) }));
      const { doc: node } = initProseMirrorDoc(fragment, richSchema);
      const stretches = stretchesIn(node, told);
      expect(stretches).not.toBeNull();
      const writers: (number | null)[] = [];
      for (const { length, source } of told) for (let i = 0; i < length; i++) writers.push(source);
      const places: number[] = [];
      node.descendants((child, position) => {
        for (let i = 0; child.isText && i < child.nodeSize; i++) places.push(position + i);
      });
      expect(places).toHaveLength(writers.length);
      for (const [i, place] of places.entries()) {
        const found = (stretches ?? []).filter(({ from, to }) => from <= place && place < to);
        expect(found.map(({ source }) => source)).toEqual(writers[i] === null ? [] : [writers[i]]);
      }
      expect(writers.includes(3)).toBe(false);
    }
  });

  it("[WHO-4] an editor that holds other letters at this moment is told nothing", () => {
    const { fragment, doc } = written([[1, 0, "One.", 0]]);
    const told = toldIn(fragment, sourcesOf({ problem: runsOf(doc, () => true) }));
    const other = initProseMirrorDoc(written([[1, 0, "One. Two.", 0]]).fragment, richSchema).doc;
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
