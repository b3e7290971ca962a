import { Editor } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { widthToBe } from "./even-width.js";
import { richExtensions } from "./extensions.js";

const editors: Editor[] = [];
afterEach(() => {
  for (const one of editors.splice(0)) one.destroy();
});

function page(from?: Y.Doc): { readonly doc: Y.Doc; readonly editor: Editor } {
  const doc = new Y.Doc();
  if (from) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from));
  const fragment = doc.getXmlFragment("action");
  const editor = new Editor({ extensions: [...richExtensions, Collaboration.configure({ fragment })] });
  editors.push(editor);
  return { doc, editor };
}
const meet = (one: Y.Doc, other: Y.Doc): void => {
  const [ours, theirs] = [Y.encodeStateAsUpdate(one), Y.encodeStateAsUpdate(other)];
  Y.applyUpdate(one, theirs);
  Y.applyUpdate(other, ours);
};
const widths = (doc: Y.Doc): number[] =>
  [...doc.getXmlFragment("action").createTreeWalker((node) => node instanceof Y.XmlElement)].flatMap(
    (node) => (node instanceof Y.XmlElement && node.nodeName === "tableRow" ? [node.length] : []),
  );
/** Into the first cell. */
const enter = (editor: Editor): void => {
  let at = 0;
  editor.state.doc.descendants((node, pos) => {
    if (at === 0 && node.type.spec.tableRole === "cell") at = pos + 2;
  });
  editor.commands.setTextSelection(at);
};
const atTheEnd = (editor: Editor, words: string): void => {
  editor.commands.setTextSelection(editor.state.doc.content.size - 1);
  editor.commands.insertContent(words);
};

/** One page adds a column while the other adds a row; both have a paragraph to write in. */
function ragged() {
  const { one, other } = parted();
  for (const { editor } of [one, other]) editor.commands.setTextSelection(editor.state.doc.content.size - 1);
  meet(one.doc, other.doc);
  expect(widths(one.doc)).toEqual([3, 2, 3]);
  return { one, other };
}

/** The first is in the last cell as the rows come to differ. */
function inTable() {
  const { one, other } = parted();
  let at = 0;
  one.editor.state.doc.descendants((node, pos) => {
    if (node.isText && node.text === "d") at = pos + 1;
  });
  one.editor.commands.setTextSelection(at);
  other.editor.commands.setTextSelection(other.editor.state.doc.content.size - 1);
  meet(one.doc, other.doc);
  return { one, other };
}

function parted() {
  const one = page();
  one.editor.commands.setContent(
    "<table><tbody><tr><td><p>a</p></td><td><p>b</p></td></tr><tr><td><p>c</p></td><td><p>d</p></td></tr></tbody></table><p>End</p>",
  );
  const other = page(one.doc);
  enter(one.editor);
  enter(other.editor);
  one.editor.commands.addColumnAfter();
  other.editor.commands.addRowAfter();
  return { one, other };
}

describe("[ED-30] a table whose rows came to differ", () => {
  it("is left to who is in it: pages that write beside it give it no doubled cells", () => {
    const { one, other } = ragged();
    atTheEnd(one.editor, " x");
    atTheEnd(other.editor, " y");
    meet(one.doc, other.doc);
    expect(widths(one.doc)).toEqual([3, 2, 3]);
    expect(widths(other.doc)).toEqual([3, 2, 3]);
  });

  it("is even for who goes into it, whatever they do there", () => {
    const { one, other } = ragged();
    enter(one.editor);
    one.editor.commands.addColumnAfter();
    atTheEnd(other.editor, " y");
    meet(one.doc, other.doc);
    expect(widths(one.doc)).toEqual([4, 4, 4]);
    expect(other.editor.getText()).toContain("y");
  });

  it("is even where it was pasted so", () => {
    const { doc, editor } = page();
    editor.commands.setContent("<p>End</p>");
    const rows = "<tr><td><p>a</p></td></tr><tr><td><p>b</p></td><td><p>c</p></td></tr>";
    editor.commands.insertContentAt(0, `<table><tbody>${rows}</tbody></table>`);
    atTheEnd(editor, " x");
    expect(widths(doc)).toEqual([2, 2]);
  });

  it("is even for who was in it all along", () => {
    const { one, other } = ragged();
    enter(one.editor);
    other.editor.commands.setTextSelection(other.editor.state.doc.content.size - 1);
    one.editor.commands.insertContent("!");
    meet(one.doc, other.doc);
    expect(widths(other.doc)).toEqual([3, 3, 3]);
  });

  it("shows who is in it what the others have, and leaves the caret in its cell while they write", () => {
    const { one, other } = inTable();
    const cells = (editor: Editor): string[] => {
      const said: string[] = [];
      editor.state.doc.descendants((node) => {
        if (node.type.spec.tableRole === "cell") said.push(node.textContent);
      });
      return said;
    };
    expect(cells(one.editor)).toEqual(cells(other.editor));
    for (const letter of "xyz") {
      atTheEnd(other.editor, letter);
      meet(one.doc, other.doc);
    }
    expect(one.editor.state.selection.$head.parent.textContent).toBe("d");
    one.editor.commands.insertContent("!");
    expect(cells(one.editor)).toContain("d!");
    meet(one.doc, other.doc);
    expect(widths(other.doc)).toEqual([3, 3, 3]);
  });

  it("has no more cells after two who were in it wrote at once, however often they do", () => {
    const { one, other } = parted();
    meet(one.doc, other.doc);
    for (let at = 0; at < 4; at++) {
      one.editor.commands.insertContent("x");
      other.editor.commands.insertContent("y");
      meet(one.doc, other.doc);
    }
    expect(widths(one.doc)).toEqual([3, 3, 3]);
    expect([...one.editor.getText().replace(/\s/g, "")].toSorted().join("")).toBe("Eabcddnxxxxyyyy");
  });
});

describe("[ED-30] the length of uneven rows", () => {
  const row = (cells: string): boolean[] => [...cells].map((cell) => cell === " ");
  it.each([
    ["as most have", ["a ", "  ", "b"], 2],
    ["of two as frequent ones the lesser, where the greater holds nothing", ["a  ", "bc"], 2],
    ["no less than holds what is written", ["a c", "bc", "de"], 3],
    ["of rows that hold nothing", ["  ", " "], 1],
  ])("is %s", (_, rows, width) => {
    expect(widthToBe(rows.map(row))).toBe(width);
  });
});
