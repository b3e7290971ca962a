import { type MarkSpec, type NodeSpec, Schema } from "prosemirror-model";
import { atomSpec } from "./atoms.js";
import { cellBlockNames, type MarkName, type NodeName } from "./names.js";

const thread: MarkSpec = { attrs: { id: {} }, excludes: "", inclusive: false };

const inlineNodes: Record<"text", NodeSpec> = { text: { group: "inline" } };

const cell: NodeSpec = {
  content: `(${cellBlockNames.join(" | ")})+`,
  isolating: true,
  attrs: { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } },
};

const nodes: Record<NodeName | "doc", NodeSpec> = {
  doc: { content: "block+" },
  paragraph: { group: "block", content: "inline*" },
  heading: { group: "block", content: "inline*", defining: true, attrs: { level: { default: 1 } } },
  bulletList: { group: "block list", content: "listItem+" },
  orderedList: {
    group: "block list",
    content: "listItem+",
    attrs: { start: { default: 1 }, type: { default: null } },
  },
  listItem: { content: "paragraph block*", defining: true },
  blockquote: { group: "block", content: "block+", defining: true },
  horizontalRule: { group: "block" },
  hardBreak: { group: "inline", inline: true, selectable: false, linebreakReplacement: true },
  image: { group: "block", atom: true, attrs: atomSpec("image") },
  footnote: { group: "inline", inline: true, atom: true, attrs: atomSpec("footnote") },
  table: { group: "block", content: "tableRow+", isolating: true },
  tableRow: { content: "(tableCell | tableHeader)*" },
  tableHeader: cell,
  tableCell: cell,
};

const marks: Record<MarkName, MarkSpec> = {
  link: {
    attrs: {
      href: { default: null },
      target: { default: null },
      rel: { default: null },
      class: { default: null },
      title: { default: null },
    },
    inclusive: false,
  },
  bold: {},
  italic: {},
  strike: {},
  thread,
};

/** Rich text: what a document is worth after repair; merges of valid edits may stand outside of it before. */
export const richSchema = new Schema({ nodes: { ...nodes, ...inlineNodes }, marks });

/**
 * One paragraph of plain text; conversations may hang on its words. Where two began it at the same time there are
 * two, which read as one: an editor that had place for one would leave out the words of the other.
 */
export const lineSchema = new Schema({
  nodes: { doc: { content: "paragraph+" }, paragraph: { group: "block", content: "text*" }, ...inlineNodes },
  marks: { thread },
});
