import { hrefAllowed } from "@accord/shared/document-schema";
import { Extension, InputRule, textblockTypeInputRule } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { cleanHtml, picturesOf } from "./clean.js";
import { fittedInto } from "./into-cell.js";

interface PasteStorage {
  /** Hears how many pictures of the last paste did not come along. */
  tell: ((leftOut: number) => void) | null;
}

declare module "@tiptap/core" {
  interface Storage {
    cleanPaste: PasteStorage;
  }
}

/** What is pasted or dropped comes in clean, whatever program it was copied from; words of our own texts stay as they are. */
export const cleanPaste = Extension.create<object, PasteStorage>({
  name: "cleanPaste",
  addStorage: () => ({ tell: null }),
  addProseMirrorPlugins() {
    const { storage } = this;
    const clean = (html: string): string => {
      const isOurs = html.includes("data-pm-slice");
      storage.tell?.(isOurs ? 0 : picturesOf(html));
      return isOurs ? html : cleanHtml(html);
    };
    return [
      new Plugin({
        key: new PluginKey("cleanPaste"),
        props: {
          transformPastedHTML: clean,
          transformPasted: (slice, { state }) => fittedInto(state.selection.$from, slice),
        },
      }),
    ];
  },
});

/** A single # makes a heading too: of the first level that a text has. */
export const firstHeading = Extension.create({
  name: "firstHeading",
  addInputRules() {
    const type = this.editor.schema.nodes.heading;
    return type ? [textblockTypeInputRule({ find: /^#\s$/u, type, getAttributes: { level: 2 } })] : [];
  },
});

/** [words](address) becomes the words with their link, where a text may link there. */
export const typedLink = Extension.create({
  name: "typedLink",
  addInputRules() {
    const { link } = this.editor.schema.marks;
    if (!link) return [];
    return [
      new InputRule({
        find: /\[([^[\]]+)\]\(([^()\s]+)\)$/u,
        handler: ({ state, range, match: [, words = "", href = ""] }) => {
          if (!hrefAllowed(href)) return null;
          const { tr, schema } = state;
          tr.replaceWith(range.from, range.to, schema.text(words, [link.create({ href })]));
          tr.removeStoredMark(link);
          return undefined;
        },
      }),
    ];
  },
});
