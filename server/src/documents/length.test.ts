import { textLimits } from "@accord/shared/document-schema";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { paragraph, updatesOf } from "./testing/clients.js";
import { element, put, written } from "./testing/craft.js";
import { until } from "./testing/desk.js";
import { seatsFor } from "./testing/seats.js";

const seats = seatsFor("ana", "eve");
const { synced, journal } = seats;

const size = textLimits.textOfOneParagraph;
const long = (letter: string) =>
  put(element("paragraph", {}, [new Y.XmlText(letter.repeat(size))]), "action");
/** As many letters as a text may have. */
const full = (): ((doc: Y.Doc) => void)[] => [
  ...Array.from({ length: textLimits.letters / size - 1 }, (_, at) =>
    long(String.fromCharCode(97 + (at % 26))),
  ),
  (doc) => paragraph(doc).insert(0, "z".repeat(size)),
];

it("[SYNC-53] a text as long as it may be is taken, and what is written in place of other words; no letter more", async () => {
  const ana = await synced("ana");
  const { doc, updates } = written(300, ...full());
  for (const update of updates) ana.update(update);
  await ana.isSaved(1 + updates.length);
  for (const update of updatesOf(doc, (made) => {
    made.getXmlFragment("action").delete(0, 1);
    paragraph(made).insert(0, "instead");
  }))
    ana.update(update);
  await ana.isSaved(2 + updates.length);
  expect(await journal()).toBe(updates.length + 1);
});

it("[SYNC-53] with one letter more an update is refused whole, also where acts have written the others", async () => {
  const eve = await synced("eve");
  const by = { person: null, act: "a1", at: "2026-11-02T10:00:00.000Z" };
  const { inAct } = seats.desk.documents;
  await seats.desk.store.transact(async (tx) => {
    for (const edit of full()) await inAct.change(tx, "d1", by, edit);
    expect(
      await inAct.holds(tx, "d1", (doc) => put(element("paragraph", {}, [new Y.XmlText("x")]))(doc)),
    ).toBe(false);
  });
  const before = await journal();
  const one = put(element("paragraph", {}, [new Y.XmlText("x")]), "statusQuo");
  for (const update of written(500, one).updates) eve.update(update);
  await eve.isRefused("too_large");
  expect(await journal()).toBe(before);
});

it("[SYNC-53] what is refused for something else has made no room: a text stays as long as it is", async () => {
  const ana = await synced("ana");
  const { doc, updates } = written(300, ...full());
  for (const update of updates) ana.update(update);
  await ana.isSaved(1 + updates.length);
  const row = (cells: number) =>
    element(
      "tableRow",
      {},
      Array.from({ length: cells }, () => element("tableCell", {}, [element("paragraph")])),
    );
  const wide = updatesOf(doc, (made) =>
    made.transact(() => {
      made.getXmlFragment("action").delete(0, made.getXmlFragment("action").length);
      put(element("paragraph", {}, [new Y.XmlText("x")]), "action")(made);
      const rows = [row(150), ...Array.from({ length: 100 }, () => row(1))];
      put(element("table", {}, rows), "action")(made);
    }),
  );
  for (const update of wide) ana.update(update);
  await ana.isRefused("too_large");
  const before = await journal();
  const again = await synced("ana");
  const one = put(element("paragraph", {}, [new Y.XmlText("x")]), "statusQuo");
  for (const update of written(301, one).updates) again.update(update);
  await again.isRefused("too_large");
  expect(await journal()).toBe(before);
});

it("[SYNC-28] a text that two bring too many blocks in one turn takes as many as it may have", async () => {
  const [ana, eve] = [await synced("ana"), await synced("eve")];
  const brings = (client: number, blocks: number) =>
    written(client, (doc) =>
      doc.getXmlFragment("action").push(Array.from({ length: blocks }, () => element("paragraph"))),
    ).updates[0] as Uint8Array;
  ana.update(brings(300, textLimits.nodes / 5));
  await ana.isSaved(2);
  await seats.desk.store.transact(async () => {
    ana.update(brings(301, (textLimits.nodes * 3) / 5));
    await until(() => seats.desk.documents.stats().waiting === 1);
    eve.update(brings(400, (textLimits.nodes * 3) / 5));
    await until(() => seats.desk.documents.stats().waiting === 2);
  });
  await eve.isRefused("too_large");
  expect(await journal()).toBe(2);
});
