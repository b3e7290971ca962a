import type { TextTemplate } from "@accord/shared/document-schema";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { undoManagerOf } from "./undo.js";

const template: TextTemplate = { fields: [{ root: "action", kind: "rich" }] };

const paragraph = (given: string): Y.XmlElement => {
  const made = new Y.XmlElement("paragraph");
  made.insert(0, [new Y.XmlText(given)]);
  return made;
};
const textIn = (doc: Y.Doc, at: number): Y.XmlText =>
  (doc.getXmlFragment("action").get(at) as Y.XmlElement).get(0) as Y.XmlText;

/** One page that parted "one two" as an editor does, and the others, who hear of it. */
function parted() {
  const [page, others] = [new Y.Doc(), new Y.Doc()];
  others.getXmlFragment("action").insert(0, [paragraph("one two")]);
  const manager = undoManagerOf(page, template);
  const meet = (): void => {
    Y.applyUpdate(page, Y.encodeStateAsUpdate(others, Y.encodeStateVector(page)), "line");
    Y.applyUpdate(others, Y.encodeStateAsUpdate(page, Y.encodeStateVector(others)));
  };
  const edit = (change: () => void): void => {
    manager.stopCapturing();
    page.transact(change, ySyncPluginKey);
  };
  meet();
  edit(() => {
    textIn(page, 0).delete(3, 4);
    page.getXmlFragment("action").insert(1, [paragraph("two")]);
  });
  meet();
  return { page, others, manager, meet, edit, read: () => page.getXmlFragment("action").toString() };
}

it("[ED-35] undo leaves words where they stand when others deleted the paragraph that they came from", () => {
  const { others, manager, meet, read } = parted();
  others.getXmlFragment("action").delete(0);
  meet();
  manager.undo();
  expect(read()).toBe("<paragraph>two</paragraph>");
});

it("[ED-35] redo too", () => {
  const { others, manager, meet, read } = parted();
  manager.undo();
  meet();
  expect(read()).toBe("<paragraph>one two</paragraph>");
  others.getXmlFragment("action").insert(1, [paragraph("three")]);
  others.getXmlFragment("action").delete(0);
  meet();
  manager.redo();
  expect(read()).toContain("three");
});

it("[ED-35] what one deleted oneself comes back with the paragraph around it, step by step", () => {
  const { page, manager, edit, meet, read } = parted();
  edit(() => page.getXmlFragment("action").delete(0));
  meet();
  edit(() => textIn(page, 0).insert(3, "!"));
  manager.undo();
  manager.undo();
  expect(read()).toBe("<paragraph>one</paragraph><paragraph>two</paragraph>");
  manager.undo();
  expect(read()).toBe("<paragraph>one two</paragraph>");
  manager.redo();
  manager.redo();
  manager.redo();
  expect(read()).toBe("<paragraph>two!</paragraph>");
});
