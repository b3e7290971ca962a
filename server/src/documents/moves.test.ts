import * as encoding from "lib0/encoding";
import { expect, it } from "vitest";
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
    expect(check(text, deletions(clocks.slice(0, 4_000))).kind).toBe("good");
  }
  for (let at = 0; at < letters.length; at += 4_000)
    Y.applyUpdate(text, deletions(letters.slice(at, at + 4_000)));
  const beside = letters.map((clock) => clock + 1);
  expect(check(text, deletions(beside))).toMatchObject(tooMuch);
  expect(check(text, deletions(beside.slice(0, 1_000))).kind).toBe("good");
  // Who sends all that is known deletes what is gone, wherever.
  expect(check(text, deletions(letters)).kind).toBe("nothing");
});

it("[SYNC-48] so are words between many letters, and pieces that go together in many places", () => {
  const { text, letters } = longText();
  const between = (clocks: readonly number[]) =>
    craft([{ client: 8, clock: 0, structs: clocks.toReversed().map((clock) => wordsAfter(9, clock, "y")) }]);
  expect(check(text, between(letters))).toMatchObject(tooMuch);
  expect(check(text, between(letters.slice(0, 4_000))).kind).toBe("good");
  const pairs = (count: number) => {
    const structs = new Array(count).fill([
      collected(1),
      collected(1),
      wordsAfter(9, letters[0] as number, "y"),
    ]);
    return craft([{ client: 8, clock: 0, structs: structs.flat() }]);
  };
  expect(check(text, pairs(60_000))).toMatchObject(tooMuch);
  expect(check(text, pairs(4_000)).kind).toBe("good");
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
