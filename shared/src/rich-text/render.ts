import { atomAttributes } from "../document-schema/atoms.js";

/** A node of a text as ProseMirror JSON, as frozen versions and publications keep it. */
export interface RichNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly content?: readonly RichNode[];
}

/** How a page makes an element: React.createElement on both sides; a leaf is its text. */
type Make<T> = (
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  children: (T | string)[],
) => T;

const blocks: Readonly<Record<string, string>> = {
  paragraph: "p",
  bulletList: "ul",
  orderedList: "ol",
  listItem: "li",
  blockquote: "blockquote",
  horizontalRule: "hr",
  hardBreak: "br",
};
/** They begin at the side of their own first letter, whatever the text around them begins with. */
const ownDirection = new Set(["ul", "ol", "blockquote"]);
const cells: Readonly<Record<string, string>> = { tableHeader: "th", tableCell: "td" };
const marks: Readonly<Record<string, string>> = { bold: "strong", italic: "em", strike: "s", code: "code" };

/** http, https and mailto only, whatever case or white space hides in front (T24). */
export function isSafeLink(href: unknown): href is string {
  return typeof href === "string" && /^(?:https?:\/\/|mailto:)[^\p{Cc}\s]+$/iu.test(href);
}

/** Where a picture of a text is read, by whom the text may be read. */
export const pictureAddress = (id: string): string => `/pictures/${id}`;

interface Drawing {
  readonly headingShift?: number;
  /** Begins the ids of notes, so that several texts on one page have their own. */
  readonly notes?: string;
}

/**
 * Draws a text for reading, its notes below it. Headings sink by `headingShift` levels so that a page keeps one order
 * of headings; a node or mark that is not known is drawn as what it holds, never as markup (T18, T23).
 */
export function renderRich<T>(
  node: RichNode,
  make: Make<T>,
  { headingShift = 1, notes = "" }: Drawing = {},
): (T | string)[] {
  let count = 0;
  const key = () => ++count;
  const below: T[] = [];
  const drawNote = ({ attrs = {} }: RichNode): T[] => {
    const own = atomAttributes("footnote", attrs);
    if (own === null) return [];
    const no = typeof attrs.no === "number" ? attrs.no : below.length + 1;
    const [note, reference] = [`${notes}note-${no}`, `${notes}noteref-${no}`];
    below.push(
      make("li", { key: key(), id: note }, [
        make("a", { key: key(), href: `#${reference}`, role: "doc-backlink" }, [String(no)]),
        " ",
        make("bdi", { key: key() }, [String(own.note)]),
      ]),
    );
    const link = { key: key(), id: reference, href: `#${note}`, role: "doc-noteref" };
    return [make("sup", { key: key() }, [make("a", link, [String(no)])])];
  };
  const drawPicture = ({ attrs = {} }: RichNode): T[] => {
    const own = atomAttributes("image", attrs);
    if (own === null) return [];
    const [src, alt] = [pictureAddress(String(own.id)), String(own.alt)];
    const size = { width: Number(own.width), height: Number(own.height) };
    return [make("img", { key: key(), src, alt, ...size, loading: "lazy" }, [])];
  };
  const draw = (one: RichNode): (T | string)[] => {
    if (one.type === "text") return [drawText(one)];
    if (one.type === "footnote") return drawNote(one);
    if (one.type === "image") return drawPicture(one);
    const inner = (one.content ?? []).flatMap(draw);
    if (one.type === "heading") {
      const level = Math.min(6, Math.max(2, Number(one.attrs?.level) || 2) + headingShift);
      return [make(`h${level}`, { key: key() }, inner)];
    }
    if (one.type === "table")
      return [make("table", { key: key(), dir: "auto" }, [make("tbody", { key: key() }, inner)])];
    if (one.type === "tableRow") return [make("tr", { key: key() }, inner)];
    const cell = cells[one.type];
    if (cell !== undefined) return [make(cell, { key: key(), ...spans(one) }, inner)];
    const tag = blocks[one.type];
    if (tag === undefined) return inner;
    const start = one.type === "orderedList" ? Number(one.attrs?.start) || 1 : 1;
    const own = ownDirection.has(tag) ? { dir: "auto" } : {};
    return [make(tag, { key: key(), ...own, ...(start === 1 ? {} : { start }) }, inner)];
  };
  const drawText = (one: RichNode): T | string => {
    let drawn: T | string = one.text ?? "";
    for (const mark of one.marks ?? []) {
      const tag = marks[mark.type];
      if (tag !== undefined) drawn = make(tag, { key: key() }, [drawn]);
      else if (mark.type === "link" && isSafeLink(mark.attrs?.href)) {
        drawn = make("a", { key: key(), href: mark.attrs.href, rel: "noopener noreferrer nofollow" }, [
          drawn,
        ]);
      }
    }
    return drawn;
  };
  const drawn = draw(node);
  if (below.length === 0) return drawn;
  const list = make("ol", { key: key() }, below);
  return [...drawn, make("section", { key: key(), role: "doc-endnotes", className: "notes" }, [list])];
}

/** The same text with its notes numbered from here on, for one that is drawn in parts. */
export function withNumberedNotes<N extends RichNode>(node: N, next: () => number): N {
  if (node.type === "footnote") return { ...node, attrs: { ...node.attrs, no: next() } };
  if (node.content === undefined) return node;
  return { ...node, content: node.content.map((child) => withNumberedNotes(child, next)) };
}

/** By the names that React gives them. */
function spans({ attrs }: RichNode): Record<string, number> {
  const [across, down] = [Number(attrs?.colspan) || 1, Number(attrs?.rowspan) || 1];
  return { ...(across > 1 ? { colSpan: across } : {}), ...(down > 1 ? { rowSpan: down } : {}) };
}

/** What stands for a node without words of its own among those of a text. */
export function leafWords({
  type,
  attrs,
}: {
  readonly type: string;
  readonly attrs?: RichNode["attrs"];
}): string {
  if (type === "footnote") return ` [${String(attrs?.note)}]`;
  if (type === "image") return `[${String(attrs?.alt)}]`;
  return type === "hardBreak" ? "\n" : "";
}

/** The words alone, blocks and rows of tables on lines of their own: for searching, comparing and quoting. */
export function plainText(node: RichNode): string {
  if (node.text !== undefined) return node.text;
  if (["footnote", "image", "hardBreak"].includes(node.type)) return leafWords(node);
  const inner = (node.content ?? []).map(plainText);
  if (node.type === "tableRow") return inner.map((cell) => cell.replaceAll("\n", " ")).join("\t");
  return node.type === "paragraph" || node.type === "heading" ? inner.join("") : inner.join("\n");
}
