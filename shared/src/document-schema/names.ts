/** Names and limits of the live text. They equal Tiptap's, because the client's extensions bind to them. */
export const blockNames = [
  "paragraph",
  "heading",
  "bulletList",
  "orderedList",
  "blockquote",
  "horizontalRule",
  "table",
  "image",
] as const;
/** What stands in a cell of a table: no heading, no quote, no table. */
export const cellBlockNames = ["paragraph", "bulletList", "orderedList", "image"] as const;
export const nodeNames = [
  ...blockNames,
  "listItem",
  "hardBreak",
  "footnote",
  "tableRow",
  "tableHeader",
  "tableCell",
] as const;
export type NodeName = (typeof nodeNames)[number];

export const markNames = ["link", "bold", "italic", "strike", "thread"] as const;
export type MarkName = (typeof markNames)[number];

export const headingLevels = [2, 3, 4] as const;

export const textLimits = {
  /** Elements inside each other, the block of the first level counted as 1. */
  depth: 12,
  textOfOneParagraph: 50_000,
  /** Of one text with all its fields; the longest plans of the field, many texts each, have about 300 pages, half as much. */
  letters: 2_000_000,
  nodes: 50_000,
  /** Beginnings and ends of marks. */
  formats: 200_000,
  /** Marks that may lie over each other, each once for every run of words that it lies on. */
  marksOnRuns: 20_000,
  /** Clocks that one deleted or collected piece may cover. */
  deletedRun: 2_000_000,
  href: 2_000,
  attribute: 200,
  /** Columns or rows that one cell covers. */
  span: 100,
  /** Of all tables of a text together: rows times columns, whether a cell stands there or not. */
  places: 10_000,
  threadId: 64,
  note: 1_000,
  alt: 500,
  /** Of a picture, in pixels. */
  side: 4_000,
} as const;

export interface TextRoot {
  readonly root: string;
  readonly kind: "line" | "rich";
}

const unseen = /[\p{Cc}\p{Cf}\p{Z}]/u;

/** Links lead to http, https and mailto only, written plainly (T24). The client asks the same before it sets one. */
export function hrefAllowed(href: unknown): href is string {
  if (typeof href !== "string" || href.length > textLimits.href || unseen.test(href)) return false;
  if (!href.isWellFormed()) return false;
  return /^(?:https?:\/\/[^/]|mailto:[^/])/iu.test(href);
}
