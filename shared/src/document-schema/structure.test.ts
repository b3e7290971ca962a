import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import {
  addRow,
  between,
  fitWords,
  fragmentAt,
  isDay,
  isPosition,
  liveRows,
  mapLimits,
  moveRow,
  plainText,
  readDocument,
  removedRows,
  removeRow,
  restoreRow,
  setCell,
  setCellChosen,
  setChosen,
  setValue,
  type TextJson,
  type TextTemplate,
  textAddresses,
  textAt,
  watchDocument,
} from "./index.js";
import { evenly } from "./position.js";

const template: TextTemplate = {
  fields: [{ root: "problem", kind: "rich" }],
  maps: [
    {
      root: "milestones",
      shape: {
        map: "rows",
        cells: {
          output: { cell: "text", kind: "line" },
          end: { cell: "day" },
          agency: { cell: "words", most: 20 },
          evidence: { cell: "set", of: ["photo", "report"] },
        },
      },
    },
    { root: "when", shape: { map: "record", cells: { start: { cell: "day" }, none: { cell: "flag" } } } },
    { root: "areas", shape: { map: "set", of: ["tax", "justice"] } },
    { root: "goals", shape: { map: "set", of: null } },
  ],
};
const newDoc = (client: number): Y.Doc => {
  const doc = new Y.Doc();
  doc.clientID = client;
  return doc;
};
const merge = (...docs: Y.Doc[]): void => {
  for (const from of docs) for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
};
const add = (doc: Y.Doc, agency = "", after?: string | null): string =>
  addRow(doc, template, "milestones", { agency }, after) as string;
const rowsIn = (doc: Y.Doc) => readDocument(doc, template).data.rows.milestones ?? [];
const agencies = (doc: Y.Doc) => rowsIn(doc).map(({ cells }) => cells.agency);
const write = (fragment: Y.XmlFragment | null, words: string): void => {
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(words)]);
  fragment?.insert(fragment.length, [paragraph]);
};

describe("positions", () => {
  it("[ROW-1] between two there is always another, in order and written as a position is", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 120 }), (places) => {
        const all: string[] = [];
        for (const place of places) {
          const at = place % (all.length + 1);
          all.splice(at, 0, between(all[at - 1] ?? null, all[at] ?? null));
        }
        expect(all.every(isPosition)).toBe(true);
        expect(all.toSorted()).toEqual(all);
        expect(new Set(all).size).toBe(all.length);
      }),
      { numRuns: 300, seed: 11 },
    );
  });

  it("[ROW-1] nothing stands between equal ones, and evenly spread ones are in order", () => {
    expect(() => between("V", "V")).toThrow(RangeError);
    expect(() => between("b", "a")).toThrow(RangeError);
    for (const count of [0, 1, 2, 61, 62, 63, 200]) {
      const all = evenly(count);
      expect(all.every(isPosition)).toBe(true);
      expect(new Set(all).size).toBe(count);
      expect(all.toSorted()).toEqual(all);
    }
    for (const bad of ["", "0", "a0", "a b", "é", "x".repeat(201), 7, null])
      expect(isPosition(bad)).toBe(false);
  });
});

describe("rows of a document", () => {
  it("[ROW-2] stand where they were put, and every cell reads empty where nothing was written", () => {
    const doc = newDoc(7);
    const first = add(doc, "one");
    const last = add(doc, "three");
    add(doc, "two", first);
    add(doc, "zero", null);
    expect(agencies(doc)).toEqual(["zero", "one", "two", "three"]);
    expect(moveRow(doc, "milestones", last, null)).toBe(true);
    expect(agencies(doc)).toEqual(["three", "zero", "one", "two"]);
    expect(rowsIn(doc)[0]).toEqual({
      id: last,
      cells: {
        output: { type: "doc", content: [{ type: "paragraph" }] },
        end: null,
        agency: "three",
        evidence: [],
      },
    });
  });

  it("[ROW-3] one moves a row while another corrects it: both stay, and nothing doubles", () => {
    const a = newDoc(1);
    const b = newDoc(2);
    const ids = ["x", "y", "z"].map((name) => add(a, name));
    merge(a, b);
    const [x, , z] = ids as [string, string, string];
    moveRow(a, "milestones", z, null);
    setCell(b, template, "milestones", z, "agency", "zed");
    setCell(b, template, "milestones", z, "end", "2027-02-28");
    setCellChosen(b, template, { root: "milestones", row: z, key: "evidence" }, "photo", true);
    write(fragmentAt(b, `milestones/${z}/output`), "Register open");
    removeRow(a, "milestones", x);
    merge(a, b);
    expect(agencies(a)).toEqual(["zed", "y"]);
    expect(rowsIn(a)).toEqual(rowsIn(b));
    expect(plainText(rowsIn(b)[0]?.cells.output as TextJson)).toBe("Register open");
    expect(rowsIn(b)[0]?.cells).toMatchObject({ end: "2027-02-28", evidence: ["photo"] });
  });

  it("[ROW-4] what was taken out keeps what others wrote in it meanwhile, and can be brought back", () => {
    const a = newDoc(1);
    const b = newDoc(2);
    const id = add(a, "x");
    merge(a, b);
    removeRow(a, "milestones", id);
    setCell(b, template, "milestones", id, "agency", "corrected");
    merge(a, b);
    expect(agencies(a)).toEqual([]);
    expect(removedRows(b, template, "milestones").map(({ cells }) => cells.agency)).toEqual(["corrected"]);
    expect(restoreRow(b, "milestones", id)).toBe(true);
    expect(restoreRow(b, "milestones", id)).toBe(false);
    expect(agencies(b)).toEqual(["corrected"]);
  });

  it("[ROW-3] rows put at one place at the same time can be parted, also again and again", () => {
    const docs = [newDoc(1), newDoc(2), newDoc(3)];
    for (const [at, doc] of docs.entries()) add(doc, `r${at}`);
    merge(...docs);
    const doc = docs[0] as Y.Doc;
    const ids = rowsIn(doc).map(({ id }) => id);
    expect(ids).toHaveLength(3);
    moveRow(doc, "milestones", ids[2] as string, ids[0] as string);
    expect(rowsIn(doc).map(({ id }) => id)).toEqual([ids[0], ids[2], ids[1]]);
    for (let i = 0; i < 300; i++) {
      const [one, , three] = rowsIn(doc).map(({ id }) => id) as [string, string, string];
      moveRow(doc, "milestones", three, one);
      expect(rowsIn(doc)[1]?.id).toBe(three);
    }
    for (const [, row] of liveRows(doc.getMap("milestones")))
      expect(isPosition(row.get("position"))).toBe(true);
  });

  it("[ROW-5] three who add, move, take out, bring back and correct end with one table without doubles", () => {
    const edit = fc.record({
      by: fc.nat(2),
      what: fc.constantFrom("add", "move", "remove", "restore", "correct", "write"),
      at: fc.nat(20),
      to: fc.nat(20),
      sync: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 50 }), (edits) => {
        const docs = [newDoc(11), newDoc(22), newDoc(33)];
        const made: string[] = [];
        for (const [no, { by, what, at, to, sync }] of edits.entries()) {
          const doc = docs[by] as Y.Doc;
          const ids = rowsIn(doc).map(({ id }) => id);
          const id = ids[at % Math.max(1, ids.length)];
          if (what === "add") made.push(add(doc, `n${no}`, ids[to % (ids.length + 1)] ?? null));
          else if (what === "restore") {
            const gone = removedRows(doc, template, "milestones")[0];
            if (gone) restoreRow(doc, "milestones", gone.id);
          } else if (id === undefined) continue;
          else if (what === "move") moveRow(doc, "milestones", id, ids[to % ids.length] ?? null);
          else if (what === "remove") removeRow(doc, "milestones", id);
          else if (what === "correct") setCell(doc, template, "milestones", id, "agency", `c${no}`);
          else write(fragmentAt(doc, `milestones/${id}/output`), `w${no}`);
          if (sync) merge(...docs);
        }
        merge(...docs);
        const [one, two, three] = docs.map(rowsIn);
        expect(two).toEqual(one);
        expect(three).toEqual(one);
        const all = [...(one ?? []), ...removedRows(docs[0] as Y.Doc, template, "milestones")].map(
          ({ id }) => id,
        );
        expect(all.toSorted()).toEqual(made.toSorted());
      }),
      { numRuns: 150, seed: 5 },
    );
  });

  it("[ROW-6] a value that does not fit its cell is not written", () => {
    const doc = newDoc(1);
    const id = add(doc, "x");
    let updates = 0;
    doc.on("update", () => updates++);
    const bad: [string, unknown][] = [
      ["agency", "x".repeat(21)],
      ["agency", "a\u0000"],
      ["agency", "\ud800"],
      ["agency", "a\u202eb"],
      ["agency", 7],
      ["end", "2027-02-29"],
      ["end", "01/03/2027"],
      ["output", "words"],
      ["evidence", "photo"],
      ["stray", "x"],
      ["agency", "x"],
    ];
    for (const [key, value] of bad)
      expect(setCell(doc, template, "milestones", id, key, value as string), key).toBe(false);
    expect(setCell(doc, template, "milestones", "no-row", "agency", "x")).toBe(false);
    expect(addRow(doc, template, "milestones", { end: "soon" })).toBe(null);
    expect(addRow(doc, template, "when")).toBe(null);
    expect(setChosen(doc, template, "areas", "lobbying", true)).toBe(false);
    expect(setValue(doc, template, "when", "end", "2027-01-01")).toBe(false);
    expect(updates).toBe(0);
    expect(fitWords("a\r\nb\u0000\u202e c", 4)).toBe("a\nb ");
    expect([isDay("2028-02-29"), isDay("2100-02-29"), isDay("2027-13-01")]).toEqual([true, false, false]);
  });

  it("[ROW-6] a table holds a limited number of rows", () => {
    const doc = newDoc(1);
    for (let i = 0; i < mapLimits.rows; i++) expect(add(doc, `${i}`)).not.toBe(null);
    expect(addRow(doc, template, "milestones")).toBe(null);
    expect(agencies(doc)).toEqual(Array.from({ length: mapLimits.rows }, (_, at) => `${at}`));
  });
});

describe("structured fields", () => {
  it("[DOC-8] read as their template says, the same for all, whatever stands there", () => {
    const doc = newDoc(1);
    setChosen(doc, template, "areas", "justice", true);
    setChosen(doc, template, "areas", "tax", true);
    setChosen(doc, template, "areas", "tax", false);
    setChosen(doc, template, "goals", "ab-1", true);
    setValue(doc, template, "when", "start", "2027-03-01");
    const odd = doc.getMap("when");
    odd.set("none", "perhaps");
    odd.set("stray", 1);
    doc.getMap("milestones").set("not a row", "x");
    doc.getMap("milestones").set(
      "aa-1",
      new Y.Map([
        ["position", 5],
        ["agency", { a: 1 }],
      ]),
    );
    doc.getMap("goals").set("<script>", true);
    const before = Y.encodeStateAsUpdate(doc);
    const { data } = readDocument(doc, template);
    expect(data.sets).toEqual({ areas: ["justice"], goals: ["ab-1"] });
    expect(data.records).toEqual({ when: { start: "2027-03-01", none: false } });
    expect(data.rows.milestones?.map(({ id, cells }) => [id, cells.agency])).toEqual([["aa-1", ""]]);
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
    const empty = readDocument(newDoc(2), template).data;
    expect(empty).toEqual({
      records: { when: { start: null, none: false } },
      rows: { milestones: [] },
      sets: { areas: [], goals: [] },
    });
  });

  it("[DOC-9] of two who choose at the same time both choices stand: at most two is checked on reading", () => {
    const a = newDoc(1);
    const b = newDoc(2);
    setChosen(a, template, "areas", "tax", true);
    setChosen(b, template, "areas", "justice", true);
    merge(a, b);
    expect(readDocument(a, template).data.sets.areas).toEqual(["tax", "justice"]);
  });

  it("[DOC-10] texts of rows have an address; none leads to what is no text", () => {
    const doc = newDoc(1);
    const id = add(doc, "x");
    const address = `milestones/${id}/output`;
    expect(textAddresses(doc, template)).toEqual(["problem", address]);
    expect(textAt(doc, template, address)?.kind).toBe("line");
    expect(fragmentAt(doc, address)).toBe(textAt(doc, template, address)?.fragment);
    for (const bad of [
      `milestones/${id}/agency`,
      "milestones/none-1/output",
      "when/start/x",
      "areas",
      `${address}/x`,
    ])
      expect(textAt(doc, template, bad), bad).toBe(null);
  });

  it("[DOC-11] a watched document reads anew only where something changed", () => {
    const doc = newDoc(1);
    const id = add(doc, "x");
    write(doc.getXmlFragment("problem"), "Roads");
    const watched = watchDocument(doc, template);
    const first = watched.read();
    expect(watched.read()).toBe(first);
    setCell(doc, template, "milestones", id, "agency", "y");
    const second = watched.read();
    expect(second.fields.problem).toBe(first.fields.problem);
    expect(second.data.rows.milestones).not.toBe(first.data.rows.milestones);
    write(fragmentAt(doc, `milestones/${id}/output`), "Open");
    const third = watched.read();
    expect(plainText(third.data.rows.milestones?.[0]?.cells.output as TextJson)).toBe("Open");
    expect({ fields: third.fields, data: third.data }).toEqual(readDocument(doc, template));
    watched.stop();
  });

  it("[DOC-11] of a long text it reads the blocks anew that changed, however deep, and no others", () => {
    const doc = newDoc(1);
    const text = doc.getXmlFragment("problem");
    write(text, "Roads");
    const words = new Y.XmlText("Bridges");
    const [list, item, line] = ["bulletList", "listItem", "paragraph"].map((name) => new Y.XmlElement(name));
    line?.insert(0, [words]);
    item?.insert(0, [line as Y.XmlElement]);
    list?.insert(0, [item as Y.XmlElement]);
    text.push([list as Y.XmlElement]);
    const watched = watchDocument(doc, template);
    const before = watched.read().fields.problem?.content;
    words.format(0, 7, { "thread--abcdefgh": { id: "t1" } });
    words.insert(7, " and ferries");
    const after = watched.read().fields.problem?.content;
    expect(after?.[0]).toBe(before?.[0]);
    expect(plainText(after?.[1] as TextJson)).toContain("and ferries");
    expect(watched.read().marks).toEqual(new Set(["t1"]));
    text.delete(0, 1);
    expect(watched.read().fields).toEqual(readDocument(doc, template).fields);
    watched.stop();
  });
});
