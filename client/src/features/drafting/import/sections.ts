import { cleanHtml } from "../../../editor/paste/clean.js";

/** A part of a draft under its heading. */
export interface Section {
  readonly no: number;
  /** Empty: what stands before the first heading. */
  readonly heading: string;
  readonly content: HTMLElement;
}

const levelOf = (element: Element): number => Number(/^H([1-6])$/u.exec(element.tagName)?.[1] ?? 0);
const textOf = (element: Element): string => (element.textContent ?? "").replaceAll(/\s+/gu, " ").trim();

/** Neither words nor pictures stand in it. */
export const isBare = (content: Element): boolean =>
  textOf(content) === "" && content.querySelector("img") === null;

const blocks = "p, li, td, th, h2, h3, h4";

/** The words of a part, each block apart. */
export const wordsIn = ({ content }: Section): string =>
  [...content.querySelectorAll(blocks)]
    .filter((block) => block.querySelector(blocks) === null)
    .map(textOf)
    .join(" ")
    .trim() || textOf(content);

/** A short paragraph all in bold, as people write headings who do not use them. */
const isBoldLine = (element: Element): boolean => {
  const bold = element.tagName === "P" ? element.querySelector("strong, b") : null;
  const words = textOf(element).replace(/:$/u, "");
  return bold !== null && words.length <= 160 && textOf(bold).replace(/:$/u, "") === words;
};

/**
 * A draft as parts under headings. Below a heading that names a field, deeper ones that name none belong to its words;
 * a table whose first cells name fields is a form: each of its rows is a part.
 */
export function sectionsOf(html: string, isField: (heading: string) => boolean): Section[] {
  const { body } = new DOMParser().parseFromString(cleanHtml(html, "img[data-given]"), "text/html");
  const found: Section[] = [];
  let level = 0;
  let isNamed = false;
  const begin = (heading: string): HTMLElement => {
    const content = body.ownerDocument.createElement("div");
    found.push({ no: found.length, heading, content });
    return content;
  };
  let open = begin("");
  for (const element of blocksIn(body)) {
    const rows = element.tagName === "TABLE" ? formRows(element, isField) : null;
    if (rows !== null) {
      for (const [heading, cells] of rows) begin(heading).append(...cells);
      open = begin("");
      [level, isNamed] = [0, false];
      continue;
    }
    const words = textOf(element);
    const own = levelOf(element);
    const names = (own > 0 || isBoldLine(element)) && isField(words);
    if (names || (own > 0 && (!isNamed || own <= level))) {
      open = begin(words);
      [level, isNamed] = [own || level || 4, names];
    } else open.append(element);
  }
  return found.filter(({ heading, content }) => heading !== "" || !isBare(content));
}

/** Blocks without the boxes around them. */
const blocksIn = (parent: Element): Element[] =>
  [...parent.childNodes].flatMap((node) => {
    if (node instanceof HTMLElement)
      return /^(?:DIV|SECTION|ARTICLE|MAIN|B)$/u.test(node.tagName) &&
        node.querySelector("p, h2, h3, h4, table, ul, ol")
        ? blocksIn(node)
        : [node];
    if ((node.textContent ?? "").trim() === "") return [];
    const paragraph = parent.ownerDocument.createElement("p");
    paragraph.append(node.cloneNode());
    return [paragraph];
  });

/** Null where at most one row names a field: then it is a table of the draft. */
function formRows(table: Element, isField: (heading: string) => boolean): [string, Node[]][] | null {
  const rows = [...table.querySelectorAll("tr")].map((row) => [...row.children]);
  const named = rows.filter(([first, ...rest]) => first && rest.length > 0 && isField(textOf(first)));
  if (named.length < 2) return null;
  return rows.flatMap(([first, ...rest]): [string, Node[]][] =>
    first ? [[textOf(first), rest.flatMap((cell) => [...cell.childNodes])]] : [],
  );
}
