import type { Editor } from "@tiptap/core";
import { act } from "react";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { RichField } from "./index.js";
import { withOpenedPage } from "./testing/opened-page.js";
import { undoManagerOf } from "./undo.js";

const page = withOpenedPage({ fields: [{ root: "problem", kind: "rich" }] });

it("[ED-39] who only has a text open writes nothing into it when others take all out of it", async () => {
  const { doc, template } = page.opened;
  const held: { editor?: Editor } = {};
  const keep = (editor: Editor | null) => void Object.assign(held, editor ? { editor } : {});
  await page.show(<RichField document={page.opened} field="problem" label="7" onEditor={keep} />);
  const editor = held.editor as Editor;
  const theirs = new Y.Doc();
  const text = theirs.getXmlFragment("problem");
  const comes = () => act(async () => Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs), "line"));
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText("Bills come late.")]);
  text.insert(0, [paragraph]);
  await comes();
  text.delete(0, 1);
  await comes();
  await act(async () => void editor.commands.setTextSelection(1));
  expect(doc.getXmlFragment("problem").toString()).toBe("");
  expect(doc.store.clients.has(doc.clientID)).toBe(false);
  expect(undoManagerOf(doc, template).undoStack).toEqual([]);
  await act(async () => void editor.commands.insertContent("Mine"));
  expect(doc.getXmlFragment("problem").toString()).toBe("<paragraph>Mine</paragraph>");
});
