import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";

export interface KeyOptions {
  readonly toTools: () => boolean;
}

/** Keys of a text that its keymaps must not see, or must see first (ux.md S10). */
export const textKeys = ({ toTools }: KeyOptions) =>
  Extension.create({
    name: "textKeys",
    priority: 2000,
    addKeyboardShortcuts: () => ({ "Alt-F10": toTools }),
    addProseMirrorPlugins: () => [
      new Plugin({ key: new PluginKey("textKeys"), props: { handleDOMEvents: { keydown: leaving() } } }),
    ],
  });

/** No change of this page's own reaches a text that may not be written now, however early its keys were pressed. */
export const onlyWhile = (mayWrite: () => boolean) =>
  Extension.create({
    name: "onlyWhile",
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey("onlyWhile"),
        filterTransaction: (tr) => !tr.docChanged || tr.getMeta(ySyncPluginKey) !== undefined || mayWrite(),
      }),
    ],
  });

/** True leaves a key to the browser. */
function leaving() {
  let escaped = false;
  return (_view: unknown, event: KeyboardEvent): boolean => {
    const tab = event.key === "Tab";
    const leave = tab && escaped;
    if (!["Shift", "Control", "Alt", "Meta"].includes(event.key)) escaped = event.key === "Escape";
    // Ctrl+Alt types signs on many keyboards, so no command listens to it.
    return leave || (event.ctrlKey && event.altKey) || event.getModifierState("AltGraph");
  };
}

/** In a line Enter makes nothing, and what is pasted becomes one line. */
export const lineKeys = Extension.create({
  name: "lineKeys",
  priority: 1900,
  addKeyboardShortcuts: () => ({ Enter: () => true, "Shift-Enter": () => true }),
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey("lineKeys"),
      props: {
        handlePaste(view, event) {
          const words = (event.clipboardData?.getData("text/plain") ?? "").replace(/\s+/gu, " ").trim();
          if (words) view.dispatch(view.state.tr.insertText(words).scrollIntoView());
          return true;
        },
      },
    }),
  ],
});
