import { hrefAllowed } from "@accord/shared/document-schema";
import { Extension, InputRule, textblockTypeInputRule } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { cleanHtml } from "./clean.js";

/** What is pasted or dropped comes in clean, whatever program it was copied from; words of our own texts stay as they are. */
export const cleanPaste = Extension.create({
  name: "cleanPaste",
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey("cleanPaste"),
      props: { transformPastedHTML: (html) => (html.includes("data-pm-slice") ? html : cleanHtml(html)) },
    }),
  ],
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
