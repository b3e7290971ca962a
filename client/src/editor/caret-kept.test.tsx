import type { Editor } from "@tiptap/core";
import { updateYFragment, yXmlFragmentToProseMirrorRootNode } from "@tiptap/y-tiptap";
import { act } from "react";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { RichField } from "./index.js";
import { withOpenedPage } from "./testing/opened-page.js";

const page = withOpenedPage({ fields: [{ root: "problem", kind: "rich" }] });

type Json = { readonly type: string; readonly text?: string; readonly content?: readonly Json[] };
const paragraph = (text: string): Json => ({ type: "paragraph", content: [{ type: "text", text }] });
const list = (text: string): Json => ({
  type: "bulletList",
  content: [{ type: "listItem", content: [paragraph(text)] }],
});

/** The page's text with the caret before a word, and what is shown once somebody's page has written another one. */
async function drawn(before: readonly string[], word: string, after: readonly Json[]): Promise<string> {
  const { doc } = page.opened;
  const texts = before.map((words) => {
    const block = new Y.XmlElement("paragraph");
    block.insert(0, [new Y.XmlText(words)]);
    return block;
  });
  doc.getXmlFragment("problem").insert(0, texts);
  const held: { editor?: Editor } = {};
  const keep = (editor: Editor | null) => void Object.assign(held, editor ? { editor } : {});
  await page.show(<RichField document={page.opened} field="problem" label="7" onEditor={keep} />);
  const editor = held.editor as Editor;
  let caret = 0;
  editor.state.doc.descendants((node, at) => {
    if (node.isText && node.text?.includes(word)) caret = at + node.text.indexOf(word);
  });
  await act(async () => void editor.commands.setTextSelection(caret));
  const theirs = new Y.Doc();
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc));
  const text = theirs.getXmlFragment("problem");
  const mapping = new Map();
  yXmlFragmentToProseMirrorRootNode(text, editor.schema);
  const node = editor.schema.nodeFromJSON({ type: "doc", content: after });
  theirs.transact(() => updateYFragment(theirs, text, node, { mapping, isOMark: new Map() }));
  await act(async () => Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs), "line"));
  await act(async () => void editor.commands.insertContent("^"));
  return doc
    .getXmlFragment("problem")
    .toString()
    .replaceAll(/<\/paragraph>/gu, "/")
    .replaceAll(/<[^>]*>/gu, "");
}

const three = ["Bills come late.", "Nobody knows why.", "Ask the clinics."];

it.each([
  [
    "deleted it",
    "come",
    [paragraph("Nobody knows why."), paragraph("Ask the clinics.")],
    "^Nobody knows why./Ask the clinics./",
  ],
  [
    "deleted it at the end",
    "the",
    [paragraph("Bills come late."), paragraph("Nobody knows why.")],
    "Bills come late./Nobody knows why.^/",
  ],
  [
    "made a list of it",
    "knows",
    [paragraph("Bills come late."), list("Nobody knows why."), paragraph("Ask the clinics.")],
    "Bills come late./Nobody ^knows why./Ask the clinics./",
  ],
  [
    "parted it",
    "why",
    [
      paragraph("Bills come late."),
      paragraph("Nobody"),
      paragraph(" knows why."),
      paragraph("Ask the clinics."),
    ],
    "Bills come late./Nobody/ knows ^why./Ask the clinics./",
  ],
  [
    "joined it to the one before",
    "why",
    [paragraph("Bills come late.Nobody knows why."), paragraph("Ask the clinics.")],
    "Bills come late.Nobody knows ^why./Ask the clinics./",
  ],
  [
    "moved it to the end",
    "knows",
    [paragraph("Bills come late."), paragraph("Ask the clinics."), list("Nobody knows why.")],
    "Bills come late./Ask the clinics./Nobody ^knows why./",
  ],
] as const)(
  "[ED-38] who writes in a paragraph when somebody %s goes on where they were",
  async (_what, word, after, shown) => expect(await drawn(three, word, after)).toBe(shown),
);

it("[ED-38] among passages that read alike the caret stays in its own, where others take out what stands before it", async () => {
  const { doc } = page.opened;
  const line = (): Y.XmlElement => {
    const block = new Y.XmlElement("paragraph");
    block.insert(0, [new Y.XmlText("Cost: none.")]);
    return block;
  };
  const text = doc.getXmlFragment("problem");
  text.insert(0, Array.from({ length: 4 }, line));
  const held: { editor?: Editor } = {};
  const keep = (editor: Editor | null) => void Object.assign(held, editor ? { editor } : {});
  await page.show(<RichField document={page.opened} field="problem" label="7" onEditor={keep} />);
  const editor = held.editor as Editor;
  const third = 2 * editor.state.doc.child(0).nodeSize + 1;
  await act(async () => void editor.commands.setTextSelection(third + "Cost: ".length));
  const theirs = new Y.Doc();
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc));
  const other = theirs.getXmlFragment("problem");
  ((other.get(2) as Y.XmlElement).get(0) as Y.XmlText).delete(0, "Cost: ".length);
  other.insert(0, [line()]);
  await act(async () => Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs), "line"));
  await act(async () => void editor.commands.insertContent("^"));
  expect(text.toArray().map((one) => ((one as Y.XmlElement).get(0) as Y.XmlText).toString())).toEqual([
    ...["Cost: none.", "Cost: none.", "Cost: none."],
    ...["^none.", "Cost: none."],
  ]);
});
