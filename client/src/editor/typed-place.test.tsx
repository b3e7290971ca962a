import type { Editor } from "@tiptap/core";
import { act } from "react";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { RichField } from "./index.js";
import { withOpenedPage } from "./testing/opened-page.js";

const page = withOpenedPage({ fields: [{ root: "problem", kind: "rich" }] });

/** An editor of a paragraph whose letters another wrote, all or the first ones. */
async function opened(theirs: string, marks: object = {}): Promise<Editor> {
  const words = new Y.XmlText();
  const block = new Y.XmlElement("paragraph");
  block.insert(0, [words]);
  page.server.othersWrite((doc) => {
    doc.getXmlFragment("problem").insert(0, [block]);
    words.applyDelta([{ insert: theirs, attributes: marks }]);
  });
  const held: { editor?: Editor } = {};
  const keep = (editor: Editor | null) => void Object.assign(held, editor ? { editor } : {});
  await page.show(<RichField document={page.opened} field="problem" label="7" onEditor={keep} />);
  return held.editor as Editor;
}

const type = (editor: Editor, at: number, letters: string) =>
  act(async () => {
    editor.commands.setTextSelection(at);
    for (const letter of letters) editor.view.dispatch(editor.state.tr.insertText(letter));
  });

/** The text as it stands, this page's letters in brackets. */
function written(): string {
  const { doc } = page.opened;
  const text = (doc.getXmlFragment("problem").get(0) as Y.XmlElement).get(0) as Y.XmlText;
  let said = "";
  for (let item = text._start; item; item = item.right)
    if (!item.deleted && item.content instanceof Y.ContentString)
      said += item.id.client === doc.clientID ? `[${item.content.str}]` : item.content.str;
  return said.replaceAll("][", "");
}

it("[ED-42] a word typed right before a letter of another's that it begins with is one's own, whole", async () => {
  const editor = await opened("one Zebra");
  await type(editor, 5, "Zoo ");
  expect(written()).toBe("one [Zoo ]Zebra");
});

it("[ED-42] of two letters alike the one before the caret is taken out", async () => {
  const editor = await opened("one Zebra");
  await type(editor, 5, "Z");
  await act(async () => void editor.view.dispatch(editor.state.tr.delete(5, 6)));
  expect(written()).toBe("one Zebra");
  expect(editor.getText()).toBe("one Zebra");
});

it("[ED-42] what is typed keeps its own form beside a letter alike", async () => {
  const editor = await opened("Zebra", { bold: {} });
  await act(async () => void editor.view.dispatch(editor.state.tr.insert(1, editor.schema.text("Zoo"))));
  expect(written()).toBe("[Zoo]Zebra");
  expect(page.server.doc.getXmlFragment("problem").toString()).toBe(
    "<paragraph>Zoo<bold>Zebra</bold></paragraph>",
  );
});
