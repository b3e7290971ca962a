import * as encoding from "lib0/encoding";
import { describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { checkUpdate } from "./check.js";
import { Known } from "./known.js";
import { templateOf } from "./templates.js";
import { collected, craft, element, put, wordsAfter, written } from "./testing/craft.js";
import { emptyDoc } from "./text.js";

const template = templateOf("commitment/1");

/** Long paragraphs under the id 9, and every third letter of them from the first on. */
function longText() {
  const long = (doc: Y.Doc) => put(element("paragraph", {}, [new Y.XmlText("x".repeat(40_000))]))(doc);
  const { doc } = written(9, ...new Array<typeof long>(6).fill(long));
  const letters = (doc.store.clients.get(9) as Y.Item[])
    .filter(({ content }) => content instanceof Y.ContentString)
    .flatMap(({ id, length }) => Array.from({ length: length / 3 - 1 }, (_, at) => id.clock + 3 * at + 1));
  const text = emptyDoc(template);
  Y.applyUpdate(text, Y.encodeStateAsUpdate(doc));
  return { text, letters };
}

function deletions(clocks: readonly number[]): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const number of [0, 1, 9, clocks.length, ...clocks.flatMap((clock) => [clock, 1])])
    encoding.writeVarUint(encoder, number);
  return encoding.toUint8Array(encoder);
}

const tooMuch = { kind: "refused", reason: "too_large" };
const check = (text: Y.Doc, update: Uint8Array) =>
  checkUpdate(update, new Known(text, template), () => "own");

it("[SYNC-48] letters deleted one by one in many places, forwards or backwards, or beside others that are gone, are refused together and taken in parts", () => {
  const { text, letters } = longText();
  for (const clocks of [letters, letters.toReversed()]) {
    expect(check(text, deletions(clocks))).toMatchObject(tooMuch);
    expect(check(text, deletions(clocks.slice(0, 2_500))).kind).toBe("good");
  }
  for (let at = 0; at < letters.length; at += 4_000)
    Y.applyUpdate(text, deletions(letters.slice(at, at + 4_000)));
  const beside = letters.map((clock) => clock + 1);
  expect(check(text, deletions(beside))).toMatchObject(tooMuch);
  expect(check(text, deletions(beside.slice(0, 1_000)))).toMatchObject(tooMuch);
  expect(check(text, deletions(beside.slice(0, 120))).kind).toBe("good");
  // Who sends all that is known deletes what is gone, wherever.
  expect(check(text, deletions(letters)).kind).toBe("nothing");
});

it("[SYNC-48] so are words between many letters", () => {
  const { text, letters } = longText();
  const between = (clocks: readonly number[]) =>
    craft([{ client: 8, clock: 0, structs: clocks.toReversed().map((clock) => wordsAfter(9, clock, "y")) }]);
  expect(check(text, between(letters))).toMatchObject(tooMuch);
  expect(check(text, between(letters.slice(0, 4_000))).kind).toBe("good");
});

it("[SYNC-48] so are words that come again, and are said to stand in many places", () => {
  const { text, letters } = longText();
  Y.applyUpdate(
    text,
    craft([{ client: 8, clock: 0, structs: [wordsAfter(9, 2, "y".repeat(letters.length))] }]),
  );
  const again = (clocks: readonly number[]) =>
    craft([
      {
        client: 8,
        clock: 0,
        structs: [
          ...clocks.toReversed().map((clock) => wordsAfter(9, clock, "y")),
          wordsAfter(8, clocks.length - 1, "y".repeat(letters.length - clocks.length + 1)),
        ],
      },
    ]);
  expect(check(text, again(letters))).toMatchObject(tooMuch);
  expect(check(text, again(letters.slice(0, 4_000))).kind).toBe("good");
});

describe("[SYNC-48] what goes together is put together in one pass", () => {
  /** How often the list of an id is moved, and how long it is in the end. */
  const movesOf = (text: Y.Doc, client: number, update: Uint8Array) => {
    expect(check(text, update).kind).toBe("good");
    const list = text.store.clients.get(client) as Y.Item[];
    const splice = vi.spyOn(list, "splice");
    Y.applyUpdate(text, update);
    const moves = splice.mock.calls.length;
    splice.mockRestore();
    return { moves, pieces: list.length };
  };

  it("where a block goes whose letters stand between those of blocks that live and that are gone", () => {
    const paragraphs: Y.XmlElement[] = [];
    const one = (doc: Y.Doc) => {
      paragraphs.push(element("paragraph", {}, [new Y.XmlText("x")]));
      put(paragraphs.at(-1) as Y.XmlElement)(doc);
    };
    const { doc } = written(9, one, one, one);
    const letters = paragraphs.map((made) => (made.get(0) as Y.XmlText)._start?.id.clock as number);
    const blocks = paragraphs.map((made) => made._item?.id.clock as number);
    const text = emptyDoc(template);
    Y.applyUpdate(text, Y.encodeStateAsUpdate(doc));
    const inTurn = Array.from({ length: 3_000 }, (_, at) =>
      at < 3 ? wordsAfter(9, letters[at] as number, "y") : wordsAfter(8, at - 3, "y"),
    );
    Y.applyUpdate(text, craft([{ client: 8, clock: 0, structs: inTurn }]));
    const goes = (at: number) => craft([], [{ client: 9, clock: blocks[at] as number, length: 1 }]);
    expect(movesOf(text, 8, goes(2))).toEqual({ moves: 0, pieces: 3_000 });
    // The first stands alone; each other comes right behind one that is gone.
    expect(movesOf(text, 8, goes(0))).toEqual({ moves: 0, pieces: 2_001 });
  });

  it("where it came together", () => {
    const { text, letters } = longText();
    const pair = [collected(1), collected(1), wordsAfter(9, letters[0] as number, "y")];
    Y.applyUpdate(text, craft([{ client: 8, clock: 0, structs: [collected(1)] }]));
    const pairs = craft([{ client: 8, clock: 1, structs: new Array(4_000).fill(pair).flat() }]);
    expect(movesOf(text, 8, pairs)).toEqual({ moves: 0, pieces: 8_000 });
  });

  it("in few places, each by itself", () => {
    const { text, letters } = longText();
    Y.applyUpdate(text, deletions(letters.slice(0, 9)));
    const { length } = text.store.clients.get(9) as Y.Item[];
    const beside = letters.slice(1, 4).map((clock) => clock - 1);
    // Each is divided from what stays, and goes with what was deleted behind it.
    expect(movesOf(text, 9, deletions(beside))).toEqual({ moves: 6, pieces: length });
  });
});

it("[SYNC-48] keys in a row, put together in one update, and very many words in one place are taken", () => {
  const { text, letters } = longText();
  const first = letters[0] as number;
  const keys = Array.from({ length: 40_000 }, (_, at) =>
    at === 0 ? wordsAfter(9, first, "k") : wordsAfter(8, at - 1, "k"),
  );
  expect(check(text, craft([{ client: 8, clock: 0, structs: keys }])).kind).toBe("good");
  const beside = new Array(20_000).fill(wordsAfter(9, first, "y"));
  expect(check(text, craft([{ client: 8, clock: 0, structs: beside }])).kind).toBe("good");
});
