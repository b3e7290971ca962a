import { describe, expect, it } from "vitest";
import {
  addRow,
  liveRows,
  moveRow,
  plainText,
  removeRow,
  rowChanges,
  setCell,
  setChosen,
  setValue,
} from "../document-schema/index.js";
import { en } from "../messages/index.js";
import {
  changedFields,
  commitmentFields,
  partsOf,
  readDraft,
  shownAsText,
  shownFields,
  shownWithTable,
  commitmentTemplate as template,
} from "./index.js";
import { addMilestone, draftWith, put } from "./testing/full.js";

const words: Record<string, string> = en;
const say = (id: string) => words[id] ?? id;

describe("two versions of a commitment", () => {
  it("[FREEZE-4] differ in the fields that were changed, also against one of the five fields alone", () => {
    const before = draftWith();
    const change = (doc: Parameters<typeof put>[0]) => {
      setValue(doc, template, "timeframe", "end", "2028-03-31");
      setValue(doc, template, "none", "otherStakeholders", false);
      setChosen(doc, template, "sectors", "justice", true);
      put(doc, "resourcesStaff", "One post");
    };
    expect(changedFields(before, before)).toEqual([]);
    expect(changedFields(before, draftWith(change))).toEqual([3, 6, 13, 15]);
    const { title, problem, statusQuo, action, contribution } = before.fields;
    const old = {
      template: "commitment/1",
      fields: { title, problem, statusQuo, action, contribution } as typeof before.fields,
    };
    expect(changedFields(old, before)).toEqual([3, 4, 5, 6, 11, 12, 13, 14, 15, 16, 17]);
    expect(
      changedFields({ template: "commitment/1", fields: {} }, { template: template.name, fields: {} }),
    ).toEqual([]);
  });

  it("[FREEZE-4] tell rows apart by their ids: moved is the same row, corrected names its cells", () => {
    let before = draftWith();
    const after = draftWith((doc) => {
      const second = addMilestone(doc, { output: "Second" });
      addMilestone(doc, { output: "Third" });
      before = readDraft(doc);
      const [first] = liveRows(doc.getMap("milestones")).map(([id]) => id) as [string];
      moveRow(doc, "milestones", second, null);
      setCell(doc, template, "milestones", second, "agency", "Digital Services");
      removeRow(doc, "milestones", first);
      addRow(doc, template, "milestones");
    });
    const rows = (draft: typeof before) => draft.data?.rows.milestones ?? [];
    expect(rowChanges(rows(before), rows(after)).map(({ kind, cells }) => [kind, cells])).toEqual([
      ["changed", ["agency"]],
      ["same", []],
      ["added", []],
      ["removed", []],
    ]);
  });

  it("[10.1] a draft in words has every filled field, dates as 31/01/2028, and no e-mail address", () => {
    const shown = shownFields(draftWith(), say, 1);
    expect(shown.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]);
    const text = shown.map((field) => plainText(shownAsText(field))).join("\n");
    expect(text).toContain("End Date: 31/01/2028");
    expect(text).toContain("Describe the Output: Register open");
    expect(text).toContain("There are none");
    expect(text).not.toContain("ada@health.example");
    expect(shownFields({ template: "commitment/1", fields: {} }, say)).toEqual([]);
    const milestones = shown.filter(({ root }) => root === "milestones").map(shownWithTable);
    expect(milestones).toMatchObject([{ table: { rows: [expect.arrayContaining(["31/01/2028"])] } }]);
    expect(milestones.map(({ content }) => plainText(content))).toEqual([""]);
  });

  it("[HIST-2] every root belongs to one field, and every flag of those that share a record", () => {
    const parts = commitmentFields.flatMap(partsOf);
    expect(new Set(parts).size).toBe(parts.length);
    const roots = [...template.fields, ...template.maps].map(({ root }) => root);
    const none = template.maps.find(({ root }) => root === "none")?.shape;
    const flags = Object.keys(none?.map === "record" ? none.cells : {}).map((key) => `none/${key}`);
    expect(parts.toSorted()).toEqual([...roots.filter((root) => root !== "none"), ...flags].toSorted());
  });
});
