import { commitmentTemplate as template } from "@accord/shared/commitments";
import {
  addRow,
  fragmentAt,
  liveRows,
  moveRow,
  readDocument,
  removeRow,
  restoreRow,
  setCell,
  setCellChosen,
  setChosen,
  setValue,
} from "@accord/shared/document-schema";
import { expect, it, vi } from "vitest";
import * as Y from "yjs";
import { restoreInto } from "./restore.js";
import { dice } from "./testing/archive.js";
import { blocksOf, paragraph, write } from "./testing/authors.js";
import { cloneOf, emptyDoc } from "./text.js";

const root = "milestones";
const read = (doc: Y.Doc) => readDocument(doc, template);
const restore = (doc: Y.Doc, past: ReturnType<typeof read>, parts: readonly string[] | null = null) =>
  doc.transact(() => restoreInto(doc, template, past, parts));

function edited(doc: Y.Doc, roll: (sides: number) => number): void {
  const ids = liveRows(doc.getMap(root)).map(([id]) => id);
  const some = ids[roll(ids.length || 1)];
  const day = `2028-0${1 + roll(9)}-01`;
  const edits: (() => unknown)[] = [
    () => addRow(doc, template, root, { agency: `a${roll(9)}`, evidence: ["audit_report"] }),
    () => addRow(doc, template, root, {}, null),
    () => some && removeRow(doc, root, some),
    () => some && moveRow(doc, root, some, null),
    () => some && setCell(doc, template, root, some, "end", day),
    () =>
      some &&
      setCellChosen(doc, template, { root, row: some, key: "evidence" }, "audit_report", roll(2) === 0),
    () => {
      const text = some ? fragmentAt(doc, `${root}/${some}/output`) : null;
      const words = new Y.XmlElement("paragraph");
      words.insert(0, [new Y.XmlText(`words ${roll(99)}`)]);
      text?.delete(0, text.length);
      text?.insert(0, [words]);
    },
    () => setValue(doc, template, "timeframe", roll(2) === 0 ? "start" : "end", day),
    () => setChosen(doc, template, "values", "transparency", roll(2) === 0),
    () =>
      write(
        doc,
        Array.from({ length: roll(4) }, () => paragraph(`block ${roll(20)}`)),
      ),
    () => {
      const [gone] = [...doc.getMap(root).keys()];
      return gone && restoreRow(doc, root, gone);
    },
  ];
  edits[roll(edits.length)]?.();
}

it.each([1, 2, 3, 4, 5, 6])(
  "[HIST-2] whatever was written since, all of it stands as it stood (seed %i)",
  (seed) => {
    const roll = dice(seed);
    const doc = emptyDoc(template);
    for (let i = 0; i < 30; i++) edited(doc, roll);
    const past = read(doc);
    for (let i = 0; i < 30; i++) edited(doc, roll);
    const later = read(doc);
    restore(doc, past);
    expect(read(doc)).toEqual(past);
    restore(doc, later);
    expect(read(doc)).toEqual(later);
  },
);

it("[HIST-2] only the parts asked for are written, and what stands so already is not written at all", () => {
  const roll = dice(7);
  const doc = emptyDoc(template);
  for (let i = 0; i < 20; i++) edited(doc, roll);
  write(doc, [paragraph("As it was.")]);
  setValue(doc, template, "timeframe", "start", "2028-01-01");
  setValue(doc, template, "none", "leading", true);
  const past = read(doc);
  write(doc, [paragraph("As it is.")]);
  setValue(doc, template, "timeframe", "start", "2029-01-01");
  restore(doc, past, ["problem"]);
  expect(read(doc).fields.problem).toEqual(past.fields.problem);
  expect(read(doc).data.records.timeframe?.start).toBe("2029-01-01");
  restore(doc, past, ["timeframe/start"]);
  expect(read(doc)).toEqual(past);
  const before = Y.encodeStateVector(doc);
  restore(doc, past);
  expect(Y.encodeStateVector(doc)).toEqual(before);
});

it("[HIST-2] a paragraph that stands there still keeps its marks", () => {
  const doc = emptyDoc(template);
  write(doc, [paragraph("The first one."), paragraph("The second one.")]);
  const past = read(doc);
  write(doc, [paragraph("The first one."), paragraph("Another.")]);
  const text = (doc.getXmlFragment("problem").get(0) as Y.XmlElement).get(0) as Y.XmlText;
  text.format(0, 9, { "thread--AAAAAAAA": { id: "thread-1" } });
  const stood = cloneOf(doc, template);
  restore(doc, past);
  expect(read(doc)).toEqual(past);
  expect(blocksOf(doc)[0]).toEqual(blocksOf(stood)[0]);
  expect(JSON.stringify(blocksOf(doc))).toContain("thread-1");
});

it("[HIST-8] a table is restored without reading the whole text again for each of its rows", () => {
  const readings = (rows: number): number => {
    const doc = emptyDoc(template);
    for (let i = 0; i < rows; i++) addRow(doc, template, root, { agency: `a${i}` });
    const past = read(doc);
    for (const [id] of liveRows(doc.getMap(root))) removeRow(doc, root, id);
    const asked = vi.spyOn(doc, "getXmlFragment");
    restore(doc, past);
    expect(read(doc)).toEqual(past);
    return asked.mock.calls.length;
  };
  expect(readings(100)).toBe(readings(2));
});
