import { addRow, readDocument, removeRow, setCell, setValue } from "@accord/shared/document-schema";
import { planTextTemplates } from "@accord/shared/plan";
import { afterEach, expect, it } from "vitest";
import * as Y from "yjs";
import { render } from "../../../testing/render.js";
import { changedDrawn, DrawnDifferences } from "./DrawnDifferences.js";
import type { Reading } from "./TextHistory.js";

const template = planTextTemplates.strategic_vision;
const doc = new Y.Doc({ gc: false });
const reading = (seq: number): Reading => ({
  seq,
  template: template.name,
  ...(readDocument(doc, template) as unknown as Pick<Reading, "fields" | "data">),
});
const write = (root: string, words: string): void => {
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(words)]);
  doc.getXmlFragment(root).delete(0, doc.getXmlFragment(root).length);
  doc.getXmlFragment(root).insert(0, [paragraph]);
};

let shown: Awaited<ReturnType<typeof render>> | undefined;
afterEach(() => shown?.leave());

it("[HIST-6] compares words by words, numbers before and after, rows one by one and cells of a record", async () => {
  write("achievements", "A portal with prices.");
  write("challenges", "Few can read it.");
  setValue(doc, template, "figures", "meetings", 3);
  const kept = addRow(doc, template, "spaces", { space: "Forum", mode: "both" }) ?? "";
  const gone = addRow(doc, template, "spaces", { space: "Town hall", mode: "in_person" }) ?? "";
  const before = reading(1);
  write("achievements", "A portal with all prices.");
  setValue(doc, template, "figures", "meetings", 4);
  setValue(doc, template, "monitoringBody", "organisation", "University of Arven");
  setCell(doc, template, "spaces", kept, "mode", "online");
  removeRow(doc, "spaces", gone);
  addRow(doc, template, "spaces", { space: "Radio", mode: "online" });
  const after = reading(2);
  expect(changedDrawn(template, before, after).map(({ id }) => id)).toEqual(["E.2", "F.3", "F.7", "G.1"]);
  expect(changedDrawn(template, after, after)).toEqual([]);

  shown = await render(
    <DrawnDifferences
      {...{ template, before, after }}
      words={{ field: (root) => `field ${root}`, row: (root, no) => `${root} ${no}` }}
    />,
  );
  const all = (selector: string) =>
    [...(shown?.place.querySelectorAll(selector) ?? [])].map((one) => one.textContent);
  expect(shown.place.textContent).toContain("4 fields have changed.");
  expect(all("h2:not(details h2)")).toEqual(
    ["achievements", "spaces", "meetings", "monitoringBody"].map((r) => `field ${r}`),
  );
  expect(all("section:first-of-type ins")).toEqual(["all "]);
  expect(all("td")).toEqual(["3", "4"]);
  expect(all(".row-differences strong")).toEqual(["spaces 1", "spaces 2", "spaces 2"]);
  expect(all(".row-kind")).toEqual(["Changed", "Added", "Removed"]);
  expect(all("del")).toEqual(expect.arrayContaining(["Town hall"]));
  expect(all("ins")).toEqual(expect.arrayContaining(["Radio", "University of Arven"]));
  expect(shown.place.querySelector("details")?.textContent).toContain("Few can read it.");
});
