import { textLimits } from "@accord/shared/document-schema";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { element, put, written } from "./testing/craft.js";
import { seatsFor } from "./testing/seats.js";

const { synced, journal } = seatsFor("ana", "eve");

const cells = (count: number, attributes = {}) =>
  Array.from({ length: count }, () => element("tableCell", attributes, [element("paragraph")]));
const table = (...rows: Y.XmlElement[][]) =>
  element(
    "table",
    {},
    rows.map((row) => element("tableRow", {}, row)),
  );
const rows = (count: number, made: () => Y.XmlElement[]) => Array.from({ length: count }, made);
const tableIn = (doc: Y.Doc) => doc.getXmlFragment("problem").get(0) as Y.XmlElement;

describe("tables that are larger than what was written", () => {
  it.each<[string, ...((doc: Y.Doc) => void)[]]>([
    ["a long row above many short ones", put(table(cells(150), ...rows(100, () => cells(1))))],
    ["a long row above many without cells", put(table(cells(150), ...rows(100, () => [])))],
    ["cells that cover many columns", put(table(cells(5, { colspan: 100 }), ...rows(30, () => cells(1))))],
    [
      "cells that reach into rows with others",
      put(
        table(
          cells(1, { colspan: 100, rowspan: 3 }),
          cells(1, { colspan: 100, rowspan: 2 }),
          ...rows(60, () => cells(1)),
        ),
      ),
    ],
    [
      "a table in each of many places",
      ...rows(20, () => []).map(() => put(table(cells(25), ...rows(20, () => cells(1))))),
    ],
    [
      "a cell that is made wider later",
      put(table(cells(2), ...rows(60, () => cells(1)))),
      (doc) => {
        for (const cell of (tableIn(doc).get(0) as Y.XmlElement).toArray())
          (cell as Y.XmlElement).setAttribute("colspan", 90 as unknown as string);
      },
    ],
    [
      "rows that come later",
      put(table(cells(100), ...rows(90, () => cells(1)))),
      (doc) =>
        tableIn(doc).insert(
          1,
          rows(20, () => []).map(() => element("tableRow")),
        ),
    ],
  ])("[SYNC-49] are refused: %s", async (_what, ...edits) => {
    const eve = await synced("eve");
    for (const update of written(300, ...edits).updates) eve.update(update);
    await eve.isRefused("too_large");
  });

  it("[SYNC-49] a table as large as it may be is taken, and the words of its cells", async () => {
    const ana = await synced("ana");
    const side = Math.sqrt(textLimits.places);
    const { updates } = written(500, put(table(cells(side), ...rows(side - 1, () => cells(1)))), (doc) =>
      (((tableIn(doc).get(0) as Y.XmlElement).get(0) as Y.XmlElement).get(0) as Y.XmlElement).insert(0, [
        new Y.XmlText("Bills"),
      ]),
    );
    for (const update of updates) ana.update(update);
    await ana.isSaved(1 + updates.length);
    expect(await journal()).toBe(updates.length);
  });
});
