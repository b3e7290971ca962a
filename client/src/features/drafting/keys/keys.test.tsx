import { Editor, getExtensionField } from "@tiptap/core";
import { act } from "react";
import { afterEach, beforeEach, expect, it } from "vitest";
import { richExtensions } from "../../../editor/extensions.js";
import { textKeys } from "../../../editor/keys.js";
import { render } from "../../../testing/render.js";
import { always, ofRoom } from "./listed-keys.js";
import { useKeysList } from "./useKeysList.js";

/** What these do in every text of every program. */
const known = /^(?:(?:Mod|Shift)\+)*(?:Backspace|Delete)$|^Enter$|^Mod\+A$/u;
/** Types signs on many keyboards, where no command listens to it (ED-3). */
const typed = /^Mod\+Alt\+\d$/u;

let editor: Editor;
beforeEach(() => {
  editor = new Editor({ extensions: [...richExtensions, textKeys({ toTools: () => true })] });
});
afterEach(() => editor.destroy());

it("[ED-15] every key that a text listens to is in the list", () => {
  const heard = editor.extensionManager.extensions.flatMap((extension) => {
    const { name, options, storage } = extension;
    const type = editor.schema.nodes[name] ?? editor.schema.marks[name];
    const keys = getExtensionField<() => object>(extension, "addKeyboardShortcuts", {
      ...{ name, options, storage, editor, type },
    });
    return Object.keys(keys?.() ?? {});
  });
  const named = heard.map((one) =>
    one
      .split("-")
      .map((part) => (part.length === 1 ? part.toUpperCase() : part))
      .join("+"),
  );
  expect(named).toContain("Mod+Shift+S");
  const listed = new Set([...ofRoom, ...always].flatMap(([keys]) => keys.split(", ")));
  expect(
    [...new Set(named)].filter((one) => !known.test(one) && !typed.test(one) && !listed.has(one)),
  ).toEqual([]);
});

function Room() {
  const list = useKeysList();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: stands for a text that has taken the key
    <div onKeyDown={(event) => event.key === "/" && event.preventDefault()}>
      <p>{list.isOpen ? "open" : "closed"}</p>
      <button type="button">Outside of the text</button>
    </div>
  );
}

it("[ED-15] keys that the text has taken, as where / is typed as Shift+7, do not open the list as well", async () => {
  const { place, leave } = await render(<Room />);
  const slash = (target: Element | null | undefined) =>
    act(async () => {
      const press = { key: "/", ctrlKey: true, shiftKey: true, bubbles: true, cancelable: true };
      target?.dispatchEvent(new KeyboardEvent("keydown", press));
    });
  await slash(place.querySelector("button"));
  expect(place.querySelector("p")?.textContent).toBe("closed");
  await slash(document.body);
  expect(place.querySelector("p")?.textContent).toBe("open");
  await leave();
});
