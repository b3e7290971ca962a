import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { JournalUpdate } from "../ports/journal.js";
import { Compaction } from "./compaction.js";
import { append, momentOf } from "./testing/archive.js";
import { paragraph, rawClient, textOf, updatesOf } from "./testing/clients.js";
import { craft, element, wordsAfter, wordsBetween, written } from "./testing/craft.js";
import { type Desk, openDesk, until } from "./testing/desk.js";

let desk: Desk;
const open: { close(): void }[] = [];
beforeEach(async () => {
  desk = await openDesk();
  for (const name of ["ana", "ben"]) await desk.person(name);
  await desk.create("d1");
});
afterEach(async () => {
  for (const client of open.splice(0)) client.close();
  await desk.close();
});

const { doc, updates: words } = written(100, (made) => void paragraph(made).insert(0, "Ana's words"));
const end = Y.getState(doc.store, 100);
const one = craft([{ client: 300, clock: 0, structs: [wordsAfter(100, end - 1, " one")] }]);
const again = (piece: ReturnType<typeof wordsAfter>) =>
  craft(
    [{ client: 300, clock: 0, structs: [piece, wordsAfter(300, 3, " two"), wordsAfter(300, 7, " no")] }],
    [{ client: 300, clock: 8, length: 3 }],
  );

/** A block that is deleted again, and words between one of its letters and one of Ana's. */
const beside = ((): readonly Uint8Array[] => {
  const { doc: made, updates } = written(
    300,
    (text) => Y.applyUpdate(text, words[0] as Uint8Array),
    (text) => text.getXmlFragment("problem").insert(1, [element("paragraph", {}, [new Y.XmlText("two")])]),
    (text) => text.getXmlFragment("problem").delete(1, 1),
  );
  const clock = Y.getState(made.store, 300);
  const between = wordsBetween(Y.createID(300, clock - 1), Y.createID(100, end - 1), " gone");
  const later = [wordsAfter(100, end - 1, " one")];
  return [
    ...updates.slice(1),
    craft([{ client: 300, clock, structs: [between] }]),
    craft([{ client: 301, clock: 0, structs: later }]),
  ];
})();

/** Updates as the check of 22 November let them into the journal, and what they read as. */
const former: Record<string, readonly [updates: readonly Uint8Array[], reads: string]> = {
  "a deletion of no letters of nobody": [
    [
      craft(
        [{ client: 300, clock: 0, structs: [wordsAfter(100, end - 1, " one")] }],
        [{ client: 777, clock: 0, length: 0 }],
      ),
    ],
    "Ana's words one",
  ],
  "a deletion of no letters behind the last": [
    [
      craft(
        [{ client: 300, clock: 0, structs: [wordsAfter(100, end - 1, " one")] }],
        [
          { client: 100, clock: end, length: 0 },
          { client: 300, clock: 4, length: 0 },
        ],
      ),
    ],
    "Ana's words one",
  ],
  "words again beside what is not here": [[one, again(wordsAfter(999, 5, " one"))], "Ana's words one two"],
  "words again between what is not here": [
    [one, again(wordsBetween(Y.createID(100, end - 1), Y.createID(998, 0), " one"))],
    "Ana's words one two",
  ],
  "words again behind their own later ones": [
    [one, again(wordsAfter(300, 70, " one"))],
    "Ana's words one two",
  ],
  "words beside what is gone and what is not": [beside, "Ana's words one"],
  "both, and again": [
    [
      one,
      again(wordsAfter(999, 5, " one")),
      craft(
        [{ client: 300, clock: 8, structs: [wordsAfter(997, 1, " no"), wordsAfter(300, 7, "!")] }],
        [{ client: 997, clock: 0, length: 0 }],
      ),
    ],
    "Ana's words one two!",
  ],
};

const rows = (updates: readonly Uint8Array[]): JournalUpdate[] =>
  updates.map((bytes, i) => ({
    document: "d1",
    bytes,
    person: i < words.length ? "ana" : "eve",
    act: null,
    at: momentOf(i + 1),
  }));

async function sit(name: string) {
  const client = await rawClient(desk.port, "d1", name);
  open.push(client);
  await until(
    () => client.step1s === 1,
    () => `${client.code} ${desk.log.join()}`,
    2_000,
  );
  client.sync(0, Y.encodeStateVector(client.doc));
  await until(() => client.step2s === 1);
  return client;
}

describe("[SYNC-54] a text whose journal holds what is refused since opens with every word, and without what can be placed nowhere", () => {
  for (const [what, [updates, reads]] of Object.entries(former))
    it(what, async () => {
      const all = [...words, ...updates];
      const later = written(400, (made) => {
        Y.applyUpdate(made, words[0] as Uint8Array);
        paragraph(made).insert(0, "Before: ");
      }).updates.at(-1) as Uint8Array;
      // Of the same batch, behind it.
      await append(desk, rows([...all, later]));
      const whole = `<paragraph>Before: ${reads}</paragraph>`;
      const { documents, journal, store } = desk;
      expect(textOf((await documents.at("d1", { seq: all.length + 1 })).doc)).toBe(whole);
      const ana = await sit("ana");
      expect(textOf(ana.doc)).toBe(whole);
      expect(desk.log.filter((line) => line.includes("was left out"))).toHaveLength(
        updates === beside ? 0 : 1,
      );
      ana.step2();
      for (const update of updatesOf(ana.doc, (made) => paragraph(made).insert(0, "More. ")))
        ana.update(update);
      await ana.isSaved(2);
      const ben = await sit("ben");
      const now = `<paragraph>More. Before: ${reads}</paragraph>`;
      expect([textOf(ben.doc), textOf(await documents.read("d1"))]).toEqual([now, now]);

      const wrote = await documents.whoWrote("d1", { field: "problem" });
      const of = (name: string) =>
        wrote.flatMap(({ words: said, wrote: by }) => (by.person === name ? [said] : [])).join("");
      expect([of("ana"), of("eve")]).toEqual([
        "More. Ana's words",
        `Before: ${reads.slice("Ana's words".length)}`,
      ]);
      const log = (error: unknown) => desk.log.push(String(error));
      const sizes = { segment: all.length, kept: 1 };
      expect(await new Compaction({ read: store.read, journal, log, sizes }).run("d1")).toBe(true);
      expect(textOf((await documents.at("d1", { seq: all.length + 1 })).doc)).toBe(whole);
    });
});

it("[SYNC-54] words that wait for words that are not here are left out of nothing: such a text stays closed", async () => {
  const waits = craft([{ client: 300, clock: 0, structs: [wordsAfter(999, 5, "waits")] }]);
  const deletes = craft([], [{ client: 999, clock: 0, length: 3 }]);
  for (const [i, bytes] of [waits, deletes].entries()) {
    if (i > 0) await desk.create(`d${i + 1}`);
    const document = `d${i + 1}`;
    await append(
      desk,
      rows([...words, bytes]).map((row) => ({ ...row, document })),
    );
    await expect(desk.documents.read(document)).rejects.toThrow("wait for words");
    await expect(desk.documents.at(document, { seq: 2 })).rejects.toThrow("wait for words");
  }
});

it("[SYNC-54] the rest of a piece whose beginning has gone: what fits only update by update opens as well", async () => {
  const all = [
    "0103070007010770726f626c656d03097061726167726170680700070006040007011468656c6c6f20776f726c64206f6620776f72647300",
    "010307164707000309706172616772617068070007160604000717067365636f6e6400",
    "000107011608",
    "01016400870717030768656164696e67016500",
    "0101660081071203016400",
    "0101640084660102626300",
  ].map((hex) => new Uint8Array(Buffer.from(hex, "hex")));
  await append(desk, rows(all));
  const whole = "<paragraph>hello world of words</paragraph>";
  expect(textOf(await desk.documents.read("d1"))).toBe(whole);
  expect(textOf((await desk.documents.at("d1", { seq: all.length })).doc)).toBe(whole);
  expect(textOf((await sit("ana")).doc)).toBe(whole);
});
