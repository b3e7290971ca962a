import { expect, it } from "vitest";
import type * as Y from "yjs";
import { paragraph } from "./testing/clients.js";
import { written } from "./testing/craft.js";
import { seatsFor } from "./testing/seats.js";

const { synced, journal } = seatsFor("ana", "eve");

/** Each of so many letters stands under one mark more than the one before it. */
const nested = (many: number) => (doc: Y.Doc) => {
  const text = paragraph(doc);
  text.insert(0, "a".repeat(many));
  for (let at = many - 1; at >= 0; at--)
    text.format(at, many - at, { [`thread--${String(at).padStart(8, "0")}`]: { id: `x${at}` } });
};

it("[SYNC-50] marks over each other, few in the update and very many for who reads it, are refused", async () => {
  const eve = await synced("eve");
  for (const update of written(300, (doc) => void paragraph(doc), nested(250)).updates) eve.update(update);
  await eve.isRefused("too_large");
  expect(await journal()).toBe(1);
});

it("[SYNC-50] so are words of many forms below marks that lie over each other", async () => {
  const eve = await synced("eve");
  const bold = (from: number) => (doc: Y.Doc) => {
    for (let at = from; at < from + 200; at += 2) paragraph(doc).format(at, 1, { bold: {} });
  };
  const long = (doc: Y.Doc) => paragraph(doc).insert(190, "b".repeat(2_000));
  const edits = [
    (doc: Y.Doc) => void paragraph(doc),
    nested(190),
    long,
    ...Array.from({ length: 5 }, (_, at) => bold(200 + at * 200)),
  ];
  for (const update of written(300, ...edits).updates) eve.update(update);
  await eve.isRefused("too_large");
});

it("[SYNC-50] a passage with very many conversations is taken, and divided", async () => {
  const ana = await synced("ana");
  const { updates } = written(
    500,
    (doc) => void paragraph(doc),
    nested(150),
    (doc) => paragraph(doc).insert(75, "words"),
  );
  for (const update of updates) ana.update(update);
  await ana.isSaved(1 + updates.length);
});
