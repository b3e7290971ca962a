import type { TextJson } from "@accord/shared/document-schema";
import { Editor } from "@tiptap/core";
import { act } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { richExtensions } from "../extensions.js";
import { RichField } from "../RichField.js";
import { withOpenedPage } from "../testing/opened-page.js";
import { chosen, type Placed, put, takeOut } from "./atom.js";

const picture = { id: "a".repeat(64), alt: "Bills by year", width: 640, height: 360 };
let made: Editor[] = [];
const editorWith = (html: string): Editor => {
  const editor = new Editor({ element: document.createElement("div"), extensions: [...richExtensions] });
  made.push(editor);
  editor.commands.setContent(html);
  return editor;
};
const said = (editor: Editor): string[] =>
  (editor.getJSON() as TextJson).content?.map(({ type, content = [], attrs }) =>
    [type, attrs?.alt, ...content.map((one) => one.text ?? `(${one.attrs?.note})`)].filter(Boolean).join(" "),
  ) ?? [];
afterEach(() => {
  for (const editor of made) editor.destroy();
  made = [];
});

describe("notes and pictures in a text", () => {
  it("[ED-24] stand behind the caret; behind a last picture there is a line to write on", () => {
    const editor = editorWith("<p>Prices rose.</p>");
    editor.commands.setTextSelection(7);
    put(editor, "footnote", { note: "Office, 2025" }, null);
    expect(said(editor)).toEqual(["paragraph Prices (Office, 2025)  rose."]);
    editor.commands.setTextSelection(editor.state.doc.content.size - 1);
    put(editor, "image", picture, null);
    expect(said(editor)).toEqual([
      "paragraph Prices (Office, 2025)  rose.",
      "image Bills by year",
      "paragraph",
    ]);
    put(editor, "image", { ...picture, id: "https://evil.example/x.png" }, null);
    expect(said(editor)).toHaveLength(3);
  });

  it("[ED-24] are changed and taken out where they stand by now; one that somebody else changed is left, and a new one put", () => {
    const editor = editorWith('<p>One<sup data-note="First"></sup> two<sup data-note="First"></sup></p>');
    editor.commands.setNodeSelection(8 + 1);
    const second = chosen(editor, "footnote") as Placed;
    editor.commands.insertContentAt(1, "And ");
    put(editor, "footnote", { note: "Second" }, { ...second, at: second.at + 4 });
    expect(said(editor)).toEqual(["paragraph And One (First)  two (Second)"]);
    put(editor, "footnote", { note: "Third" }, second);
    expect(said(editor)[0]).toContain("(Third)");
    expect(said(editor)[0]).toContain("(Second)");
    takeOut(editor, second);
    expect(said(editor)[0]).not.toContain("(First)");
  });

  it("[ED-21] are copied within our texts; a picture from elsewhere never comes, nor is it asked for", () => {
    const editor = editorWith('<p>One<sup data-note="First"></sup></p>');
    put(editor, "image", picture, null);
    const html = `<div data-pm-slice="1 1 []">${editor.getHTML()}</div>`;
    const other = editorWith("<p></p>");
    other.view.pasteHTML(html, new Event("paste") as ClipboardEvent);
    expect(said(other).slice(0, 2)).toEqual(["paragraph One (First)", "image Bills by year"]);
    const foreign = editorWith("<p></p>");
    foreign.view.pasteHTML(
      `<p>words<img src="https://evil.example/x.png" alt="x"></p>`,
      new Event("paste") as ClipboardEvent,
    );
    expect(foreign.getHTML()).toBe("<p>words</p>");
  });

  it("[ED-21] Word's footnotes come to their places", () => {
    const editor = editorWith("<p></p>");
    editor.view.pasteHTML(
      "<p>Prices<a href='#_ftn1' name='_ftnref1'><span class=MsoFootnoteReference>[1]</span></a> rose.</p>" +
        "<div><div id=ftn1><p class=MsoFootnoteText><a href='#_ftnref1' name='_ftn1'>[1]</a> Office of\npatients</p></div></div>",
      new Event("paste") as ClipboardEvent,
    );
    expect(said(editor)).toEqual(["paragraph Prices (Office of patients)  rose."]);
  });

  it("[ED-22] a pasted picture is asked about; beside words the words are meant", () => {
    const editor = editorWith("<p></p>");
    const take = vi.fn();
    editor.storage.image.take = take;
    const paste = (text: string) => {
      const event = new Event("paste", { bubbles: true, cancelable: true });
      const file = new File(["x"], "chart.png", { type: "image/png" });
      const clipboardData = { files: [file], getData: (type: string) => (type === "text/plain" ? text : "") };
      editor.view.dom.dispatchEvent(Object.assign(event, { clipboardData }));
    };
    paste("");
    expect(take).toHaveBeenCalledOnce();
    paste("words");
    expect(take).toHaveBeenCalledOnce();
  });
});

describe("notes below a text", () => {
  const page = withOpenedPage({ fields: [{ root: "problem", kind: "rich" }] });

  it("[ED-23] are listed in their order with the way back, for who reads too", async () => {
    let editor = null as Editor | null;
    const keep = (now: Editor | null) => {
      editor = now;
    };
    await page.show(<RichField document={page.opened} field="problem" label="7 Problem" onEditor={keep} />);
    const list = () =>
      [...page.place.querySelectorAll("[role=doc-endnotes] bdi")].map((one) => one.textContent);
    expect(list()).toEqual([]);
    await act(async () => void (editor && put(editor, "footnote", { note: "Second" }, null)));
    await act(async () => {
      editor?.commands.setTextSelection(1);
      if (editor) put(editor, "footnote", { note: "<b>First</b>" }, null);
    });
    expect(list()).toEqual(["<b>First</b>", "Second"]);
    expect(page.server.doc.getXmlFragment("problem").toString()).toContain('note="Second"');
    const go = page.place.querySelector<HTMLElement>("[aria-label='Footnote 2: to its place in the text']");
    await act(async () => go?.click());
    expect(editor && chosen(editor, "footnote")?.node.attrs.note).toBe("Second");
  });
});
