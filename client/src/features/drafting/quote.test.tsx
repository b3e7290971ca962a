import type { Editor } from "@tiptap/core";
import { act } from "react";
import { expect, it } from "vitest";
import { RichField } from "../../editor/index.js";
import { withOpenedPage } from "../../editor/testing/opened-page.js";
import { selectionIn } from "./passage.js";
import { quoteInto, whenSaved } from "./quote.js";

const page = withOpenedPage({ fields: [{ root: "problem", kind: "rich" }] });
const words = "C-0003: Bills <b>come</b> late.\n\nNobody compares.";

async function opened(): Promise<Editor> {
  let editor: Editor | null = null;
  const keep = (now: Editor | null): void => {
    editor = now;
  };
  await page.show(<RichField document={page.opened} field="problem" label="7 Problem" onEditor={keep} />);
  return editor as unknown as Editor;
}

it("[ED-14] a contribution is quoted where the caret stands, and the quote is selected to be linked", async () => {
  const editor = await opened();
  await act(async () => quoteInto(editor, words));
  expect(editor.getHTML()).toContain(
    '<blockquote dir="auto"><p>C-0003: Bills &lt;b&gt;come&lt;/b&gt; late.</p><p>Nobody compares.</p></blockquote>',
  );
  expect(selectionIn("problem", editor).quote).toBe("C-0003: Bills <b>come</b> late.\nNobody compares.");
});

it("[ED-14] it stands below the block that it is dropped on, and parts no words", async () => {
  const editor = await opened();
  await act(async () => {
    editor.commands.setContent(
      "<p>First words</p><ul><li><p>one</p></li><li><p>two</p></li></ul><p>Last</p>",
    );
    quoteInto(editor, "C-0003: Late.", 5);
  });
  expect(editor.getHTML()).toMatch(
    /^<p>First words<\/p><blockquote dir="auto"><p>C-0003: Late.<\/p><\/blockquote><ul dir="auto">/,
  );
  await act(async () => quoteInto(editor, "C-0004: Dear.", editor.state.doc.content.size - 12));
  expect(editor.getHTML()).toMatch(
    /<\/ul><blockquote dir="auto"><p>C-0004: Dear.<\/p><\/blockquote><p>Last<\/p>$/,
  );
});

it("[ED-14] it is linked only when the server has the quote", async () => {
  const editor = await opened();
  let isSaved = false;
  await act(async () => {
    quoteInto(editor, words);
    void whenSaved(page.opened).then(() => {
      isSaved = true;
    });
    await new Promise((resolve) => setTimeout(resolve));
  });
  expect(page.opened.state.kind).toBe("saving");
  expect(isSaved).toBe(false);
  await act(async () => page.server.saved(2));
  await Promise.resolve();
  expect(page.opened.state.kind).toBe("synced");
  expect(isSaved).toBe(true);
});
