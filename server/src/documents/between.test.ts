import { expect, it } from "vitest";
import * as Y from "yjs";
import { append, momentOf } from "./testing/archive.js";
import { paragraph as block, blocksOf, field, orderOf, wordsOf, write } from "./testing/authors.js";
import { paragraph } from "./testing/clients.js";
import { craft, wordsBetween, written } from "./testing/craft.js";
import { seatsFor } from "./testing/seats.js";

const seats = seatsFor("ana", "ben", "eve");
const { synced, someWords, journal, stored } = seats;

it("[SYNC-42] what one undoes alone, of a block that was split, reads alike here and there", () => {
  const page = new Y.Doc();
  const server = new Y.Doc();
  page.on("update", (update: Uint8Array) => Y.applyUpdate(server, update));
  const undo = new Y.UndoManager(page.getXmlFragment(field), {
    trackedOrigins: new Set(["typing"]),
    captureTimeout: 0,
  });
  for (const blocks of [["a"], ["ae"], ["abcde"], []]) write(page, blocks.map(block));
  undo.undo();
  for (const blocks of [["abc", "de"], ["de"]]) write(page, blocks.map(block));
  for (const words of [["abc", "de"], ["abcde"]]) {
    undo.undo();
    expect(blocksOf(page).map(wordsOf)).toEqual(words);
    expect(orderOf(server)).toBe(orderOf(page));
  }
});

/** Ana's words lie in the journal; eve writes between two of her letters, or beside what she wrote herself just before. */
async function evesWords(...structs: ((at: (letter: number) => Y.ID) => ReturnType<typeof wordsBetween>)[]) {
  const { doc } = await someWords();
  const words = paragraph(doc)._start as Y.Item;
  const at = (letter: number) =>
    letter < 0 ? Y.createID(200, -1 - letter) : Y.createID(words.id.client, words.id.clock + letter);
  const rows = await journal();
  const eve = await synced("eve");
  eve.update(craft([{ client: 200, clock: 0, structs: structs.map((make) => make(at)) }]));
  return { eve, rows };
}

it.each([
  ["the other way round", [[5, 2]]],
  ["on both sides of it", [[3, 3]]],
  [
    "the other way round, by way of what came with it",
    [
      [1, 4],
      [5, -1],
    ],
  ],
])(
  "[SYNC-42] a piece whose neighbours stand %s is refused, and nothing of it is stored",
  async (_how, places) => {
    const { eve, rows } = await evesWords(
      ...places.map(
        ([left, right]) =>
          (at: (letter: number) => Y.ID) =>
            wordsBetween(at(left as number), at(right as number), "x"),
      ),
    );
    await eve.isRefused("shape");
    expect(await journal()).toBe(rows);
  },
);

it("[SYNC-42] a piece between letters that others wrote meanwhile, and one before what came with it, are taken", async () => {
  const { eve } = await evesWords(
    (at) => wordsBetween(at(0), at(4), "x"),
    (at) => wordsBetween(at(2), at(-1), "y"),
  );
  await eve.isSaved(2);
  expect(await stored()).toContain("Ana'yxs");
});

it("[SYNC-42] neighbours that stand very far apart are told by a copy of the text, on either side", async () => {
  const ana = await synced("ana");
  const far = 12_000;
  const { updates } = written(100, (doc) => {
    const words = paragraph(doc);
    for (let n = 0; n < far; n++) words.insert(0, "a");
  });
  for (const update of updates) ana.update(update);
  await ana.isSaved(2);
  const clock = Y.getState((await seats.desk.documents.read("d1")).store, 100);
  const [left, right] = [Y.createID(100, clock - 1), Y.createID(100, clock - far)];
  const eve = await synced("eve");
  eve.update(craft([{ client: 200, clock: 0, structs: [wordsBetween(left, right, "x")] }]));
  await eve.isSaved(2);
  eve.update(craft([{ client: 200, clock: 1, structs: [wordsBetween(right, left, "y")] }]));
  await eve.isRefused("shape");
  expect(await stored()).toContain("ax");
});

it("[SYNC-42] a text from before that holds such pieces opens, says so, and is written on", async () => {
  const { doc, updates } = written(100, (made) => void paragraph(made).insert(0, "abcdefgh"));
  const { client, clock } = (paragraph(doc)._start as Y.Item).id;
  const at = (letter: number) => Y.createID(client, clock + letter);
  const structs = [
    wordsBetween(at(5), at(4), "x"),
    wordsBetween(at(0), at(0), "y"),
    wordsBetween(at(1), at(2), "z"),
  ];
  await append(
    seats.desk,
    [...updates, craft([{ client: 50, clock: 0, structs }])].map((bytes) => ({
      document: "d1",
      bytes,
      person: "ana",
      act: null,
      at: momentOf(1),
    })),
  );
  const eve = await synced("eve");
  const vector = Y.encodeStateVector(eve.doc);
  paragraph(eve.doc).insert(0, "New ");
  eve.update(Y.encodeStateAsUpdate(eve.doc, vector));
  await eve.isSaved(2);
  const letters = (await stored()).replaceAll(/<[^>]+>/g, "");
  expect(letters.startsWith("New a")).toBe(true);
  expect([...letters].sort().join("")).toBe([..."New abcdefghxyz"].sort().join(""));
  expect(seats.desk.log.join()).toContain("document d1: 2 pieces");
});
