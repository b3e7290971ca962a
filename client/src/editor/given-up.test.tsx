import { Editor } from "@tiptap/core";
import { expect, it } from "vitest";
import { NoteTool } from "./atoms/NoteTool.js";
import { PictureTool } from "./atoms/PictureTool.js";
import { richExtensions } from "./extensions.js";
import { LeftOut } from "./paste/LeftOut.js";
import { withOpenedPage } from "./testing/opened-page.js";

const page = withOpenedPage({ fields: [{ root: "problem", kind: "rich" }] });

it("[ED-32] a page that is drawn so late that the editor it was drawn with was given up meanwhile stays, and waits for the next one", async () => {
  const editor = new Editor({ extensions: [...richExtensions], injectCSS: false });
  editor.destroy();
  await page.show(
    <>
      <PictureTool editor={editor} document="doc-1" onKeyDown={() => {}} />
      <NoteTool editor={editor} onKeyDown={() => {}} />
      <LeftOut editor={editor} />
    </>,
  );
  expect(page.place.querySelectorAll("button")).toHaveLength(2);
});
