/** A node of a text as ProseMirror JSON, as frozen versions and publications keep it. */
export interface RichNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly content?: readonly RichNode[];
}

/** How a page makes an element: React.createElement on both sides; a leaf is its text. */
export type Make<T> = (
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
const cells: Readonly<Record<string, string>> = { tableHeader: "th", tableCell: "td" };
const marks: Readonly<Record<string, string>> = { bold: "strong", italic: "em", strike: "s", code: "code" };

/** http, https and mailto only, whatever case or white space hides in front (T24). */
export function isSafeLink(href: unknown): href is string {
  return typeof href === "string" && /^(?:https?:\/\/|mailto:)[^\p{Cc}\s]+$/iu.test(href);
}

/**
 * Draws a text for reading. Headings sink by `headingShift` levels so that a page keeps one order of headings; a node
 * or mark that is not known is drawn as what it holds, never as markup (T18, T23).
 */
export function renderRich<T>(node: RichNode, make: Make<T>, headingShift = 1): (T | string)[] {
  let count = 0;
  const key = () => ++count;
  const draw = (one: RichNode): (T | string)[] => {
    if (one.type === "text") return [drawText(one)];
    const inner = (one.content ?? []).flatMap(draw);
    if (one.type === "heading") {
      const level = Math.min(6, Math.max(2, Number(one.attrs?.level) || 2) + headingShift);
      return [make(`h${level}`, { key: key() }, inner)];
    }
    if (one.type === "table") return [make("table", { key: key() }, [make("tbody", { key: key() }, inner)])];
    if (one.type === "tableRow") return [make("tr", { key: key() }, inner)];
    const cell = cells[one.type];
    if (cell !== undefined) return [make(cell, { key: key(), ...spans(one) }, inner)];
    const tag = blocks[one.type];
    if (tag === undefined) return inner;
    const start = one.type === "orderedList" ? Number(one.attrs?.start) || 1 : 1;
    return [make(tag, { key: key(), ...(start === 1 ? {} : { start }) }, inner)];
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
  return draw(node);
}

/** By the names that React gives them. */
function spans({ attrs }: RichNode): Record<string, number> {
  const [across, down] = [Number(attrs?.colspan) || 1, Number(attrs?.rowspan) || 1];
  return { ...(across > 1 ? { colSpan: across } : {}), ...(down > 1 ? { rowSpan: down } : {}) };
}

/** The words alone, blocks and rows of tables on lines of their own: for searching, comparing and quoting. */
export function plainText(node: RichNode): string {
  if (node.text !== undefined) return node.text;
  if (node.type === "hardBreak") return "\n";
  const inner = (node.content ?? []).map(plainText);
  if (node.type === "tableRow") return inner.map((cell) => cell.replaceAll("\n", " ")).join("\t");
  return node.type === "paragraph" || node.type === "heading" ? inner.join("") : inner.join("\n");
}
