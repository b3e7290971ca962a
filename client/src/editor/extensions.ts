import { headingLevels, hrefAllowed } from "@accord/shared/document-schema";
import { type AnyExtension, Node } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { Thread } from "./thread.js";

/** What a rich text may hold: names and shapes equal those of shared/src/document-schema (a test compares them). */
export const richExtensions: readonly AnyExtension[] = [
  StarterKit.configure({
    // Undo is Yjs's: one manager for all texts of a document.
    undoRedo: false,
    code: false,
    codeBlock: false,
    underline: false,
    // In a shared text every peer would add its own last paragraph.
    trailingNode: false,
    heading: { levels: [...headingLevels] },
    dropcursor: { class: "drop-cursor", color: false },
    link: {
      openOnClick: false,
      autolink: false,
      defaultProtocol: "https",
      isAllowedUri: (href) => hrefAllowed(href),
      HTMLAttributes: { target: null, rel: null, class: null },
    },
  }),
  Thread,
];

const lineParts: readonly AnyExtension[] = [
  Node.create({ name: "doc", topNode: true, content: "paragraph" }),
  Node.create({
    name: "paragraph",
    group: "block",
    content: "text*",
    parseHTML: () => [{ tag: "p" }],
    renderHTML: () => ["p", 0],
  }),
  Node.create({ name: "text", group: "inline" }),
];

/** One paragraph without form; conversations may hang on its words. */
export const lineExtensions: readonly AnyExtension[] = [...lineParts, Thread];
