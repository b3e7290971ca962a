import { limits } from "@accord/shared/protocol";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { clientBinding } from "../ports/tables/index.js";
import { paragraph, updatesOf } from "./testing/clients.js";
import { collected, craft, element, put, skipped, wordsAfter, written } from "./testing/craft.js";
import { until } from "./testing/desk.js";
import { seatsFor } from "./testing/seats.js";

const seats = seatsFor("ana", "ben", "eve");
const { sit, synced, someWords, journal, stored } = seats;

describe("what is refused, and leaves no trace", () => {
  it("[T15] a collected piece under somebody else's id: the victim's later words survive", async () => {
    const { ana, doc } = await someWords();
    const eve = await synced("eve");
    eve.update(craft([{ client: 100, clock: Y.getState(doc.store, 100), structs: [collected(500)] }]));
    await eve.isRefused("foreign_client");
    for (const update of updatesOf(doc, () => paragraph(doc).insert(0, "Later, too: "))) ana.update(update);
    await ana.isSaved(3);
    expect(await stored()).toContain("Later, too: Ana's words");
    expect(eve.code).toBe(4408);
  });

  it("[T15] words under an id of somebody else", async () => {
    const { doc } = await someWords();
    const eve = await synced("eve");
    eve.update(
      craft([{ client: 100, clock: Y.getState(doc.store, 100), structs: [wordsAfter(100, 3, "forged")] }]),
    );
    await eve.isRefused("foreign_client");
    expect(await stored()).not.toContain("forged");
  });

  it("[T13] [T12] an update with a broken tail, half an update, one of the other encoding, one with more behind it, and noise", async () => {
    const { doc } = await someWords();
    const before = await stored();
    const rows = await journal();
    const good = written(200, (made) => {
      Y.applyUpdate(made, Y.encodeStateAsUpdate(doc));
      paragraph(made).insert(3, "half");
    }).updates.at(-1) as Uint8Array;
    const noise = Uint8Array.from({ length: 60 }, (_, i) => (i * 97) % 251);
    for (const bad of [
      Uint8Array.from([...good.slice(0, -1), 255, 255, 255]),
      good.slice(0, -3),
      noise,
      Uint8Array.of(255, 255, 255, 255, 15),
      Y.convertUpdateFormatV1ToV2(good),
      Uint8Array.of(...good, 0),
    ]) {
      const eve = await synced("eve");
      eve.update(bad);
      await eve.isRefused("shape");
    }
    expect(await stored()).toBe(before);
    expect(await journal()).toBe(rows);
  });

  it("[T16] [SYNC-8] a deletion of no letters, which Yjs keeps for ever where nothing stands: the text goes on, and opens", async () => {
    const { ana, doc } = await someWords();
    const rows = await journal();
    const end = Y.getState(doc.store, 100);
    for (const [no, at] of [
      { client: 777, clock: 0 },
      { client: 100, clock: end },
    ].entries()) {
      const eve = await synced("eve");
      const typed = { client: 300 + no, clock: 0, structs: [wordsAfter(100, end - 1, "x")] };
      eve.update(craft([typed], [{ ...at, length: 0 }]));
      await eve.isRefused("shape");
    }
    expect(await journal()).toBe(rows);
    for (const update of updatesOf(doc, () => paragraph(doc).insert(0, "Later, too: "))) ana.update(update);
    await ana.isSaved(3);
    expect(await stored()).toContain("Later, too: Ana's words");
  });

  it("[T16] [SYNC-8] words that come again and are said to stand beside what is not here: the text goes on, and opens", async () => {
    const { ana, doc } = await someWords();
    const end = Y.getState(doc.store, 100);
    const eve = await synced("eve");
    eve.update(craft([{ client: 300, clock: 0, structs: [wordsAfter(100, end - 1, "x")] }]));
    await eve.isSaved(2);
    const rows = await journal();
    const more = [wordsAfter(999, 5, "x"), wordsAfter(300, 0, "y")];
    eve.update(craft([{ client: 300, clock: 0, structs: more }]));
    await until(() => eve.step1s === 2);
    expect(await journal()).toBe(rows);
    for (const update of updatesOf(doc, () => paragraph(doc).insert(0, "Later, too: "))) ana.update(update);
    await ana.isSaved(3);
    expect(await stored()).toContain("Later, too: Ana's wordsx");
  });

  it("[T16] words that build on nothing: asked once more, then refused; none is stored and the loop goes on", async () => {
    const eve = await synced("eve");
    const start = performance.now();
    eve.update(craft([{ client: 300, clock: 5, structs: [wordsAfter(301, 9, "nowhere")] }]));
    await until(() => eve.step1s === 2);
    for (let i = 0; i < 2_000; i++)
      eve.update(craft([{ client: 300, clock: 5 + i, structs: [wordsAfter(301, 9, "x")] }]));
    await eve.isRefused("missing_updates");
    expect(performance.now() - start).toBeLessThan(2_500);
    expect(await journal()).toBe(0);
  });

  it("[SYNC-5] after a gap the fresh step 2 heals it, and a second gap closes the socket", async () => {
    const ana = await synced("ana");
    const { doc, updates } = written(
      100,
      (made) => void paragraph(made),
      (made) => paragraph(made).insert(0, "one"),
      (made) => paragraph(made).insert(3, " two"),
    );
    ana.update(updates[0] as Uint8Array);
    ana.update(updates[2] as Uint8Array);
    await until(() => ana.step1s === 2);
    expect(ana.saved).toBe(2);
    ana.step2(Y.encodeStateAsUpdate(doc));
    await ana.isSaved(4);
    expect(await stored()).toContain("one two");
    ana.update(craft([{ client: 100, clock: 999, structs: [wordsAfter(100, 998, "gap")] }]));
    await ana.isRefused("missing_updates");
  });

  it("[SYNC-5] a step 2 that builds on what is not here is asked for once more, and no more", async () => {
    const ana = await sit("ana");
    const gap = craft([{ client: 100, clock: 999, structs: [wordsAfter(100, 998, "gap")] }]);
    await until(() => ana.step1s === 1);
    ana.step2(gap);
    await until(() => ana.step1s === 2);
    ana.step2(gap);
    await ana.isRefused("missing_updates");
    expect([ana.step1s, ana.rights]).toEqual([2, "edit"]);
  });

  it("[SYNC-6] what waits for a step 2 is limited in number", async () => {
    const eve = await sit("eve");
    for (let i = 0; i <= limits.heldMessages; i++)
      eve.update(craft([{ client: 300, clock: 5, structs: [wordsAfter(301, 9, "x")] }]));
    await eve.isRefused("missing_updates");
  });

  it("[T17] elements inside each other beyond the limit", async () => {
    let made = element("paragraph");
    for (let i = 0; i < 300; i++) made = element("blockquote", {}, [made]);
    const eve = await synced("eve");
    eve.update(written(400, put(made)).updates[0] as Uint8Array);
    await eve.isRefused("shape");
    expect(await journal()).toBe(0);
  });

  it("[T17] a paragraph without end, in one piece or in many", async () => {
    const eve = await synced("eve");
    eve.update(
      written(400, (doc) => paragraph(doc).insert(0, "x".repeat(60_000))).updates.at(-1) as Uint8Array,
    );
    await eve.isRefused("too_large");
    const ben = await synced("ben");
    const { updates } = written(
      500,
      (doc) => void paragraph(doc),
      ...Array.from({ length: 6 }, () => (doc: Y.Doc) => paragraph(doc).insert(0, "y".repeat(10_000))),
    );
    for (const update of updates) ben.update(update);
    await ben.isRefused("too_large");
    expect(ben.saved).toBeLessThanOrEqual(updates.length);
  });

  it("[SYNC-28] a long paragraph may be replaced by another as long", async () => {
    const ana = await synced("ana");
    const long = (letter: string) => (doc: Y.Doc) => {
      const text = paragraph(doc);
      text.delete(0, text.length);
      for (let i = 0; i < 5; i++) text.insert(0, letter.repeat(9_000));
    };
    const { updates } = written(500, (doc) => void paragraph(doc), long("a"), long("b"), long("c"));
    for (const update of updates) ana.update(update);
    await ana.isSaved(1 + updates.length);
  });

  it.each<[string, (doc: Y.Doc) => void]>([
    ["an unknown node", put(element("script"))],
    ["a list item outside of a list", put(element("listItem", {}, [element("paragraph")]))],
    ["text outside of a block", put(new Y.XmlText("loose"))],
    ["an unknown attribute", put(element("paragraph", { onclick: "x" }))],
    ["a heading of level 99", put(element("heading", { level: 99 }))],
    [
      "a cell that covers 4,000 columns",
      put(element("table", {}, [element("tableRow", {}, [element("tableCell", { colspan: 4_000 })])])),
    ],
    [
      "a quote in a cell",
      put(
        element("table", {}, [element("tableRow", {}, [element("tableCell", {}, [element("blockquote")])])]),
      ),
    ],
    ["a picture that is no hash", put(element("image", { id: "https://evil.example/x.png" }))],
    ["a picture without words", put(element("image", { alt: "" }))],
    ["a picture with a foreign attribute", put(element("image", { src: "x" }))],
    ["a picture with something in it", put(element("image", {}, [element("paragraph")]))],
    ["a picture without end", put(element("image", { height: 100_000 }))],
    ["a picture among words", put(element("paragraph", {}, [element("image")]))],
    ["a picture in a line", put(element("image"), "title")],
    ["a note outside of a block", put(element("footnote", { note: "x" }))],
    ["a note without end", put(element("paragraph", {}, [element("footnote", { note: "x".repeat(1_001) })]))],
    ["a note of two lines", put(element("paragraph", {}, [element("footnote", { note: "x\ny" })]))],
    ["a note that is a list", put(element("paragraph", {}, [element("footnote", { note: ["x"] })]))],
    ["a row outside of a table", put(element("tableRow"))],
    ["a heading in a line", put(element("heading", { level: 2 }), "title")],
    ["a field that is not in the template", put(element("paragraph"), "elsewhere")],
    ["a map", (doc) => void doc.getMap("problem").set("a", 1)],
    ["an embedded thing", (doc) => paragraph(doc).insertEmbed(0, { image: "x" })],
    ["an unknown mark", (doc) => paragraph(doc).insert(0, "x", { blink: {} })],
    ["bold words in a line", (doc) => paragraph(doc, "title").insert(0, "x", { bold: {} })],
    [
      "[T24] a script link",
      (doc) => paragraph(doc).insert(0, "x", { link: { href: "java\tscript:alert(1)" } }),
    ],
    ["[T24] a data link", (doc) => paragraph(doc).insert(0, "x", { link: { href: "DATA:text/html,x" } })],
    [
      "a subdocument",
      (doc) => void (doc.getXmlFragment("problem") as unknown as Y.Array<Y.Doc>).insert(0, [new Y.Doc()]),
    ],
  ])("[T18] %s", async (_what, edit) => {
    const eve = await synced("eve");
    const { updates } = written(400, edit);
    for (const update of updates) eve.update(update);
    await eve.isRefused("shape");
    expect(await stored()).not.toMatch(/script|loose|embed|blink|bold|link/);
  });

  it("[SYNC-8] deleting what is not there, empty pieces, gaps and doubled groups are never stored", async () => {
    await someWords();
    const rows = await journal();
    const alone = { client: 600, clock: 0, structs: [collected(1)] };
    const bad: [string, Uint8Array][] = [
      ["missing_updates", craft([], [{ client: 777, clock: 0, length: 5 }])],
      ["missing_updates", craft([{ client: 600, clock: 0, structs: [skipped(5), collected(1)] }])],
      ["shape", craft([{ client: 600, clock: 0, structs: [collected(0)] }])],
      ["shape", craft([alone, { client: 600, clock: 1, structs: [collected(1)] }])],
      ["shape", craft([{ client: 600, clock: 0, structs: [] }])],
      ["shape", craft([{ client: 2 ** 40, clock: 0, structs: [collected(1)] }])],
    ];
    for (const [reason, bytes] of bad) {
      const eve = await synced("eve");
      eve.update(bytes);
      if (reason === "missing_updates") {
        await until(() => eve.step1s === 2);
        eve.step2();
      }
      await eve.isRefused(reason);
    }
    expect(await journal()).toBe(rows);
  });

  it("[SYNC-9] more than 64 new client ids of one account in an hour", async () => {
    const eve = await synced("eve");
    for (let i = 0; i <= limits.newClientIdsPerHour; i++)
      eve.update(craft([{ client: 1_000 + i, clock: 0, structs: [collected(1)] }]));
    await eve.isRefused("too_many");
    const bound = await seats.desk.store.read.select().from(clientBinding);
    expect(bound.length).toBe(limits.newClientIdsPerHour);
    expect(new Set(bound.map(({ person }) => person))).toEqual(new Set(["eve"]));
  });

  it("[SYNC-11] [T9] a plain client's large step 2 is taken, a large frame of anybody else is not", async () => {
    const many = (client: number) =>
      written(client, (made) => {
        const paragraphs = Array.from({ length: 50 }, (_, i) =>
          element("paragraph", {}, [new Y.XmlText(`${i} `.repeat(12_000).slice(0, 40_000))]),
        );
        made.getXmlFragment("problem").insert(0, paragraphs);
      }).doc;
    // While the text has room for it.
    const own = await sit("eve");
    await until(() => own.rights === "edit");
    own.step2(Y.encodeStateAsUpdate(many(900)));
    await until(() => own.code !== null);
    expect(await journal()).toBe(0);
    const plain = await sit("ana", { accord: false });
    await until(() => plain.step1s === 1);
    plain.step2(Y.encodeStateAsUpdate(many(800)));
    await until(() => seats.desk.documents.stats().waiting === 0);
    await expect.poll(journal).toBe(1);
  });
});
