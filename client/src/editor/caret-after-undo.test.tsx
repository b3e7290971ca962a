import type { Editor } from "@tiptap/core";
import { act } from "react";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { RichField } from "./index.js";
import { withOpenedPage } from "./testing/opened-page.js";
import { undoManagerOf } from "./undo.js";

const page = withOpenedPage({ fields: [{ root: "problem", kind: "rich" }] });

/** One paragraph on the page, and somebody else who has it too. */
async function open(words: string) {
  const { doc, template } = page.opened;
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(words)]);
  doc.getXmlFragment("problem").insert(0, [paragraph]);
  const held: { editor?: Editor } = {};
  const keep = (editor: Editor | null) => void Object.assign(held, editor ? { editor } : {});
  await page.show(<RichField document={page.opened} field="problem" label="7" onEditor={keep} />);
  const editor = held.editor as Editor;
  const manager = undoManagerOf(doc, template);
  return {
    editor,
    caretAt: (at: number) => act(async () => void editor.commands.setTextSelection(at)),
    undo: () => act(async () => void manager.undo()),
    type: (text: string) =>
      act(async () => {
        manager.stopCapturing();
        editor.commands.insertContent(text);
      }),
    other: (change: (text: Y.XmlText) => void) => {
      const theirs = new Y.Doc();
      Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc));
      change((theirs.getXmlFragment("problem").get(0) as Y.XmlElement).get(0) as Y.XmlText);
      return act(async () => Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs), "line"));
    },
  };
}

it("[ED-36] who undoes words in a text that others shortened is shown what they write then", async () => {
  const { editor, caretAt, undo, type, other } = await open("Bills come late, as everybody knows.");
  await caretAt(37);
  await type(" Always.");
  await other((text) => text.delete(5, 31));
  expect(editor.getText()).toBe("Bills Always.");
  await undo();
  expect(editor.getText()).toBe("Bills");
  await other((text) => text.insert(0, "All "));
  expect(editor.getText()).toBe("All Bills");
});

it("[ED-36] their caret stays where it is after that", async () => {
  const { editor, caretAt, undo, type, other } = await open("Bills come late.");
  await caretAt(17);
  await type(" Always.");
  await caretAt(6);
  await undo();
  const { anchor } = editor.state.selection;
  await other((text) => text.insert(16, " Ever."));
  expect(editor.getText()).toBe("Bills come late. Ever.");
  expect(editor.state.selection.anchor).toBe(anchor);
});
