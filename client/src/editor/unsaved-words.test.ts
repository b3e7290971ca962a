import { commitmentTemplate } from "@accord/shared/commitments";
import { addRow, setValue } from "@accord/shared/document-schema";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { unsavedWords } from "./unsaved-words.js";

/** A text with saved words in it, and the edits that were made after. */
function written() {
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement("paragraph");
  const text = new Y.XmlText("Nobody knows what it costs before the bill.");
  paragraph.insert(0, [text]);
  doc.getXmlFragment("problem").insert(0, [paragraph]);
  const edits: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => edits.push(update));
  return { doc, text, edits, named: () => unsavedWords(doc, edits, commitmentTemplate) };
}

it("[SAVE-2] what is not saved is named by its words and its field, and nothing that is saved", () => {
  const { doc, text, named } = written();
  expect(named()).toEqual([]);
  for (const letter of [..." at all"].reverse()) text.insert(12, letter);
  text.insert(text.length, " Ask them.");
  expect(named()).toEqual([{ field: "problem", words: "at all … Ask them.", takenOut: false }]);

  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText("Weekly.")]);
  doc.getXmlFragment("action").insert(0, [paragraph]);
  expect(named()).toContainEqual({ field: "action", words: "Weekly.", takenOut: false });
});

it("[SAVE-2] saved words that were taken out are told; what was only typed and taken back is not", () => {
  const { text, named } = written();
  text.insert(0, "Well. ");
  text.delete(0, 6);
  expect(named()).toEqual([]);
  text.delete(0, 7);
  expect(named()).toEqual([{ field: "problem", words: "", takenOut: true }]);
});

it("[SAVE-2] a form that went, as where somebody types behind a link, is no word that went", () => {
  const { doc, text, edits, named } = written();
  text.format(0, 6, { bold: {} });
  edits.splice(0);
  text.format(0, 6, { bold: null });
  text.insert(text.length, " Ask.");
  expect(edits.some((edit) => Y.decodeUpdate(edit).ds.clients.size > 0)).toBe(true);
  expect(named()).toEqual([{ field: "problem", words: "Ask.", takenOut: false }]);
  doc.destroy();
});

it("[SAVE-2] a date that was set and a row that was added are named by their field", () => {
  const { doc, named } = written();
  setValue(doc, commitmentTemplate, "timeframe", "start", "2027-02-01");
  addRow(doc, commitmentTemplate, "milestones");
  expect(named().map(({ field }) => field)).toEqual(["timeframe", "milestones"]);
});
