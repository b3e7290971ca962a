import type { Editor } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { act } from "react";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { foundMarks, nothingFound, tellFound } from "../features/drafting/find/marks.js";
import { RichField, TextPlugins } from "./index.js";
import { withOpenedPage } from "./testing/opened-page.js";

const page = withOpenedPage({
  fields: [
    { root: "problem", kind: "rich" },
    { root: "action", kind: "rich" },
  ],
});

const key = new PluginKey<number>("drawings");
/** How often Yjs gave a text new content. */
const drawings = new Plugin<number>({
  key,
  state: {
    init: () => 0,
    apply: (tr, before) =>
      tr.getMeta(ySyncPluginKey)?.isChangeOrigin && tr.docChanged ? before + 1 : before,
  },
});

const write = (doc: Y.Doc, field: string, at: number, words: string): void => {
  const paragraph = doc.getXmlFragment(field).get(at) as Y.XmlElement;
  (paragraph.get(0) as Y.XmlText).insert(0, words);
};

it("[ED-26] a text is drawn once as it opens, whatever is marked in it; what fifty write in one turn draws the text they write in, once", async () => {
  const { doc } = page.opened;
  doc.transact(() => {
    for (const field of ["problem", "action"])
      for (let at = 0; at < 50; at++) {
        const paragraph = new Y.XmlElement("paragraph");
        paragraph.insert(0, [new Y.XmlText("Patients learn the price afterwards.")]);
        doc.getXmlFragment(field).insert(at, [paragraph]);
      }
  });
  const editors = new Map<string, Editor>();
  const keep = (field: string) => (editor: Editor | null) => void (editor && editors.set(field, editor));
  const [onProblem, onAction] = [keep("problem"), keep("action")];
  const plugins = [drawings, foundMarks];
  await page.show(
    <TextPlugins value={plugins}>
      <RichField document={page.opened} field="problem" label="7" onEditor={onProblem} />
      <RichField document={page.opened} field="action" label="9" onEditor={onAction} />
    </TextPlugins>,
  );
  const problem = editors.get("problem") as Editor;
  const drawn = () =>
    ["problem", "action"].map((field) => key.getState((editors.get(field) as Editor).state));
  expect(drawn()).toEqual([1, 1]);
  tellFound(problem, { pattern: /price/gu, now: 0 });
  expect(page.place.querySelectorAll(".found")).toHaveLength(50);
  tellFound(problem, nothingFound);
  expect(page.place.querySelectorAll(".found")).toHaveLength(0);
  expect(drawn()).toEqual([1, 1]);

  const before = Y.encodeStateAsUpdate(doc);
  const turn = Array.from({ length: 50 }, (_, at) => {
    const theirs = new Y.Doc();
    Y.applyUpdate(theirs, before);
    const known = Y.encodeStateVector(theirs);
    write(theirs, "problem", at, `Person ${at}: `);
    return Y.encodeStateAsUpdate(theirs, known);
  });
  await act(async () => Y.applyUpdate(doc, Y.mergeUpdates(turn), "recording"));
  expect(drawn()).toEqual([2, 1]);
  expect(problem.getText()).toContain("Person 49: Patients learn");
});
