import type { Editor } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { DecorationSet } from "@tiptap/pm/view";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { act } from "react";
import { afterEach, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { RichField, TextPlugins } from "./index.js";
import { withOpenedPage } from "./testing/opened-page.js";

const page = withOpenedPage({
  fields: [
    { root: "problem", kind: "rich" },
    { root: "action", kind: "rich" },
  ],
});

/** How many drawings fail from now on, and where in them. */
let failing = { times: 0, where: "state" as "state" | "marks" | "view" };
const fail = (where: string): void => {
  if (failing.where !== where || failing.times === 0) return;
  failing.times -= 1;
  throw new Error("can't draw");
};
const fails = new Plugin({
  state: {
    init: () => false,
    apply: (tr) => {
      const comesIn = tr.docChanged && tr.getMeta(ySyncPluginKey)?.isChangeOrigin === true;
      if (comesIn) fail("state");
      return comesIn;
    },
  },
  props: {
    decorations: (state) => {
      if (state.doc.textContent.includes("Theirs")) fail("marks");
      return DecorationSet.empty;
    },
  },
  view: () => ({
    update: (view) => {
      if (view.state.doc.textContent.includes("Theirs")) fail("view");
    },
  }),
});
const around = [fails];

const paragraph = (words: string): Y.XmlElement => {
  const made = new Y.XmlElement("paragraph");
  made.insert(0, [new Y.XmlText(words)]);
  return made;
};

async function open() {
  const { doc } = page.opened;
  for (const field of ["problem", "action"])
    doc.getXmlFragment(field).insert(0, [paragraph("Bills come late.")]);
  const editors = new Map<string, Editor>();
  const keep = (field: string) => (editor: Editor | null) => void (editor && editors.set(field, editor));
  const [problem, action] = [keep("problem"), keep("action")];
  await page.show(
    <TextPlugins value={around}>
      <RichField document={page.opened} field="problem" label="7" onEditor={problem} />
      <RichField document={page.opened} field="action" label="9" onEditor={action} />
    </TextPlugins>,
  );
  const theirs = new Y.Doc();
  return {
    doc,
    editor: editors.get("problem") as Editor,
    beside: editors.get("action") as Editor,
    text: () => doc.getXmlFragment("problem").toString(),
    shown: () => page.place.querySelector("[data-field=problem] [role=textbox]")?.textContent,
    take: (change: (theirs: Y.XmlFragment) => void) => {
      Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc));
      change(theirs.getXmlFragment("problem"));
      return act(async () => Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs), "line"));
    },
    /** Somebody else writes in both texts in one turn. */
    other: (words: string) => {
      Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc));
      theirs.transact(() => {
        for (const field of ["problem", "action"])
          ((theirs.getXmlFragment(field).get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, words);
      });
      return act(async () => Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs), "line"));
    },
  };
}

afterEach(() => {
  failing = { times: 0, where: "state" };
  vi.restoreAllMocks();
});

const wheres = ["state", "marks", "view"] as const;

it.each(wheres)(
  "[ED-37] what others wrote and failed to be drawn once (%s) is drawn anew, and not written over by who moves or types next",
  async (where) => {
    const told = vi.spyOn(console, "error").mockImplementation(() => {});
    const { editor, beside, text, shown, other } = await open();
    await act(async () => void editor.commands.setTextSelection(17));
    failing = { times: 1, where };
    await other("Theirs. ");
    expect(told).toHaveBeenCalledTimes(1);
    expect(shown()).toBe("Theirs. Bills come late.");
    expect(beside.getText()).toBe("Theirs. Bills come late.");
    expect(editor.state.selection.anchor).toBe(25);
    await act(async () => void editor.commands.setTextSelection(editor.state.selection));
    expect(text()).toBe("<paragraph>Theirs. Bills come late.</paragraph>");
    await act(async () => void editor.commands.insertContent(" Mine."));
    expect(text()).toBe("<paragraph>Theirs. Bills come late. Mine.</paragraph>");
    expect(shown()).toBe("Theirs. Bills come late. Mine.");
  },
);

it("[ED-37] a text that can't be drawn takes nothing until it is drawn again", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  const { editor, beside, text, shown, other } = await open();
  failing = { times: 2, where: "state" };
  await other("Theirs. ");
  expect(failing.times).toBe(0);
  expect(beside.getText()).toBe("Theirs. Bills come late.");
  await act(async () => void editor.commands.insertContentAt(1, "Mine. "));
  expect(text()).toBe("<paragraph>Theirs. Bills come late.</paragraph>");
  expect(editor.view.dom.getAttribute("contenteditable")).toBe("false");
  await other("More. ");
  expect(shown()).toBe("More. Theirs. Bills come late.");
  expect(editor.view.dom.getAttribute("contenteditable")).toBe("true");
  await act(async () => void editor.commands.insertContentAt(1, "Mine. "));
  expect(text()).toBe("<paragraph>Mine. More. Theirs. Bills come late.</paragraph>");
});

const shiny = (words: string): Y.XmlElement => {
  const made = new Y.XmlElement("paragraph");
  const text = new Y.XmlText();
  text.insert(0, words, { shiny: {} });
  made.insert(0, [text]);
  return made;
};
const within = (name: string, ...inner: Y.XmlElement[]): Y.XmlElement => {
  const made = new Y.XmlElement(name);
  made.insert(0, inner);
  return made;
};

it.each([
  ["a block", () => within("poem", paragraph("Of a later release."))],
  ["a block without words", () => within("poem")],
  ["a form of words", () => shiny("Of a later release.")],
  ["a block in its place", () => within("bulletList", paragraph("Of a later release."))],
] as const)(
  "[ED-37] what a page knows no form for (%s) stays in the text, which it can't write then",
  async (_what, made) => {
    const told = vi.spyOn(console, "error").mockImplementation(() => {});
    const { doc, editor, text, beside, take } = await open();
    await take((theirs) => theirs.insert(1, [made(), paragraph("After.")]));
    const all = text();
    expect(all).toContain("After.");
    expect(told).toHaveBeenCalled();
    expect(doc.getXmlFragment("problem").length).toBe(3);
    const notice = () => page.place.querySelector("[data-field=problem] .notice")?.textContent;
    expect(notice()).toContain("This page cannot show all that stands in this text");
    expect(page.place.querySelector("[data-field=action] .notice")).toBeNull();
    expect(editor.getText()).toContain("After.");
    await act(async () => void editor.commands.insertContentAt(1, "Mine. "));
    expect(text()).toBe(all);
    await act(async () => void beside.commands.insertContentAt(1, "Mine. "));
    expect(beside.getText()).toBe("Mine. Bills come late.");
    await take((theirs) => theirs.delete(1, 1));
    expect(notice()).toBeUndefined();
    await act(async () => void editor.commands.insertContentAt(1, "Mine. "));
    expect(text()).toBe("<paragraph>Mine. Bills come late.</paragraph><paragraph>After.</paragraph>");
  },
);

it("[ED-37] a list without an item goes, and the text is written on", async () => {
  const { editor, text, take } = await open();
  await take((theirs) => theirs.insert(1, [within("bulletList")]));
  await act(async () => void editor.commands.insertContentAt(1, "Mine. "));
  expect(text()).toBe("<paragraph>Mine. Bills come late.</paragraph>");
});

it("[ED-37] where the words before the caret can't be shown, what others wrote beside them is", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  const { editor, shown, take } = await open();
  await act(async () => void editor.commands.setTextSelection(17));
  await take((theirs) => {
    ((theirs.get(0) as Y.XmlElement).get(0) as Y.XmlText).format(0, 5, { shiny: {} });
    theirs.insert(1, [paragraph("After.")]);
  });
  expect(shown()).toBe("After.");
});
