import { cellBlockNames, headingLevels, hrefAllowed, textLimits } from "@accord/shared/document-schema";
import { type AnyExtension, type Mark, Node } from "@tiptap/core";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import StarterKit from "@tiptap/starter-kit";
import { Footnote, Picture } from "./atoms/nodes.js";
import { evenTables } from "./even-tables.js";
import { filled } from "./filled.js";
import { cleanPaste, firstHeading, typedLink } from "./paste/paste.js";
import { Thread } from "./thread.js";

const cellParts = {
  content: `(${cellBlockNames.join(" | ")})+`,
  addAttributes: () => ({
    colspan: { default: 1, parseHTML: (cell: HTMLElement) => spanOf(cell.getAttribute("colspan")) },
    rowspan: { default: 1, parseHTML: (cell: HTMLElement) => spanOf(cell.getAttribute("rowspan")) },
    // The editor's own commands name it; widths are the page's.
    colwidth: { default: null, parseHTML: () => null, rendered: false },
  }),
};
const spanOf = (written: string | null): number =>
  Math.min(textLimits.span, Math.max(1, Number.parseInt(written ?? "", 10) || 1));

/** A list and a table begin at the side of their own first letter, whatever the text around them begins with. */
const ownDirection = { HTMLAttributes: { dir: "auto" } };

/** Drawn without the styles that the widths of columns would need. */
const tables: readonly AnyExtension[] = [
  Table.extend({ renderHTML: () => ["table", { dir: "auto" }, ["tbody", 0]] }).configure({ View: null }),
  TableRow,
  TableHeader.extend(cellParts),
  TableCell.extend(cellParts),
];

/** How a link looks and where it opens is the page's: by a class that comes with one its words would not be seen. */
const plainly = (part: AnyExtension): AnyExtension =>
  part.name !== "link"
    ? part
    : (part as Mark).extend({
        renderHTML({ mark, HTMLAttributes: { href, title } }) {
          return this.parent?.({ mark, HTMLAttributes: { href, title } }) ?? ["a", 0];
        },
      });
const Starter = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map(plainly);
  },
});

/** What a rich text may hold: names and shapes equal those of shared/src/document-schema (a test compares them). */
export const richExtensions: readonly AnyExtension[] = [
  Starter.configure({
    // Undo is Yjs's: one manager for all texts of a document.
    undoRedo: false,
    code: false,
    codeBlock: false,
    underline: false,
    // In a shared text every peer would add its own last paragraph.
    trailingNode: false,
    heading: { levels: [...headingLevels] },
    bulletList: ownDirection,
    orderedList: ownDirection,
    blockquote: ownDirection,
    dropcursor: { class: "drop-cursor", color: false },
    link: {
      openOnClick: false,
      autolink: false,
      defaultProtocol: "https",
      isAllowedUri: (href) => hrefAllowed(href),
      HTMLAttributes: { target: null, rel: null, class: null },
    },
  }),
  ...tables,
  Footnote,
  Picture,
  cleanPaste,
  firstHeading,
  typedLink,
  Thread,
  filled,
  evenTables,
];

const lineParts: readonly AnyExtension[] = [
  Node.create({ name: "doc", topNode: true, content: "paragraph+" }),
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
