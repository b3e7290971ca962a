import { hrefAllowed } from "@accord/shared/document-schema";
import { notesToPlaces } from "./notes.js";
import { listsFromWord } from "./word-lists.js";

/** What other programs put beside the words: never words of the text. */
const foreign = [
  "script, style, template, noscript, title, meta, link, xml, iframe, object, embed, svg, math",
  // Comments and deletions of Word.
  ".MsoCommentReference, .msocomtxt, .msocomoff, .msocomanch, .msoDel, [style*='mso-element:comment']",
  "[style*='mso-hide:all'], [style*='display:none']",
  // On the web it ends each paragraph with a blank, and keeps the handles of its tables among the words.
  ".EOP, [class^='TableHover'], [class^='TableInsert'], [class^='TableColumnResize'], [class^='TableCellTop'], [class^='TableCellLeft']",
  // Deletions that a program follows; a plain one is struck words.
  "del[cite], del[datetime]",
].join(", ");

const isEmpty = (element: Element): boolean => (element.textContent ?? "").trim() === "";

/** An element without words goes; pictures within it stay where they are taken at all. */
const leavePictures = (element: Element): void => element.replaceWith(...element.querySelectorAll("img"));

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

function renamed(element: Element, name: string): Element {
  const made = element.ownerDocument.createElement(name);
  made.append(...element.childNodes);
  element.replaceWith(made);
  return made;
}

function quoted(words: Element): void {
  const quote = words.ownerDocument.createElement("blockquote");
  words.replaceWith(quote);
  quote.append(words);
}

/** Headings of a text stand below those of the page: a first level becomes the second. */
function headings(body: HTMLElement): void {
  for (const title of body.querySelectorAll(".MsoTitle, .title")) renamed(title, "h1");
  for (const heading of body.querySelectorAll("p[role='heading'][aria-level]"))
    renamed(heading, `h${Math.min(6, Math.max(1, Number(heading.getAttribute("aria-level")) || 1))}`);
  const shift = body.querySelector("h1") === null ? 0 : 1;
  for (const heading of body.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const level = Math.min(4, Number(heading.tagName[1]) + shift);
    const inCell = heading.closest("td, th, li") !== null;
    if (isEmpty(heading)) leavePictures(heading);
    else renamed(heading, inCell ? "p" : `h${level}`);
  }
}

/** A list within a list belongs to the item before it. */
function nestedLists(body: HTMLElement): void {
  for (const list of body.querySelectorAll(":is(ul, ol) > :is(ul, ol)")) {
    const before = list.previousElementSibling;
    if (before?.tagName === "LI") before.append(list);
    else {
      const item = list.ownerDocument.createElement("li");
      list.replaceWith(item);
      item.append(list);
    }
  }
  for (const list of body.querySelectorAll("li > :is(ul, ol)")) wordsBefore(list);
}

/** Bare words of an item that holds a list as well are a paragraph of it. */
function wordsBefore(list: Element): void {
  const words = list.ownerDocument.createElement("p");
  for (let node = list.previousSibling; node !== null && !isBlock(node); node = list.previousSibling)
    words.prepend(node);
  if (!isEmpty(words) || words.querySelector("img") !== null) list.before(words);
}

const isBlock = (node: Node): boolean =>
  node instanceof Element && node.matches("p, ul, ol, table, blockquote");

function links(body: HTMLElement): void {
  for (const link of body.querySelectorAll("a")) {
    const written = link.getAttribute("href") ?? "";
    // Google Docs sends through itself what its documents link to.
    const through = /^https:\/\/www\.google\.com\/url\?/u.test(written)
      ? new URL(written).searchParams.get("q")
      : null;
    const href = through ?? written;
    for (const { name } of [...link.attributes]) link.removeAttribute(name);
    if (hrefAllowed(href)) link.setAttribute("href", href);
    else unwrap(link);
  }
}

/** What other programs say of a cell that stands above its column. */
const columnHeads = "thead td, td[role='columnheader']";

function heads(body: HTMLElement): void {
  for (const cell of body.querySelectorAll(columnHeads)) {
    const head = renamed(cell, "th");
    for (const name of ["colspan", "rowspan"])
      if (cell.hasAttribute(name)) head.setAttribute(name, cell.getAttribute(name) ?? "");
  }
}

/** In a cell no heading, quote or table: what stands in them is paragraphs of the cell. */
function cells(body: HTMLElement): void {
  for (const inner of body.querySelectorAll(":is(td, th) table")) {
    const lines = [...inner.querySelectorAll("tr")].map((row) => {
      const line = row.ownerDocument.createElement("p");
      line.textContent = [...row.children].map((cell) => (cell.textContent ?? "").trim()).join(" | ");
      return line;
    });
    inner.replaceWith(...lines);
  }
  for (const quote of body.querySelectorAll(":is(td, th) blockquote")) unwrap(quote);
}

function breaks(body: HTMLElement): void {
  for (const line of body.querySelectorAll("br")) {
    const parent = line.parentElement;
    const between = parent === body || /^(?:DIV|UL|OL|TR|TBODY|TABLE|B)$/u.test(parent?.tagName ?? "");
    const hasBlocks = parent?.querySelector(":scope > :is(p, ul, ol, h2, h3, h4, table)") !== null;
    if (line.classList.contains("Apple-interchange-newline") || (between && hasBlocks)) line.remove();
  }
  for (const paragraph of body.querySelectorAll("p"))
    if (isEmpty(paragraph) && paragraph.closest("td, th, li") === null) leavePictures(paragraph);
}

const picturesIn = (body: HTMLElement): HTMLImageElement[] => [...body.querySelectorAll("img")];

/** How many pictures stood among the words of other programs; boxes to tick are none, nor what nobody sees. */
export const picturesOf = (html: string): number =>
  picturesIn(new DOMParser().parseFromString(html, "text/html").body).filter(
    (img) =>
      img.closest("[role='checkbox'], [aria-roledescription='checkbox'], [style*='display:none']") === null &&
      !["0", "1"].includes(img.getAttribute("width") ?? ""),
  ).length;

/**
 * HTML from Word, Google Docs, LibreOffice or a page, as a text of ours can hold it: headings, lists, tables, links and
 * the form of words stay; styles, comments, what was deleted, pictures from elsewhere and scripts go. It is read without
 * running or fetching anything. Pictures that match `pictures` stay; all others go.
 */
export function cleanHtml(html: string, pictures?: string): string {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  listsFromWord(body);
  for (const element of body.querySelectorAll(foreign)) element.remove();
  for (const img of picturesIn(body)) if (pictures === undefined || !img.matches(pictures)) img.remove();
  for (const element of body.querySelectorAll("ins, .msoIns, [id^='docs-internal-guid']")) unwrap(element);
  notesToPlaces(body);
  headings(body);
  for (const quote of body.querySelectorAll(".MsoQuote, .MsoIntenseQuote")) quoted(quote);
  nestedLists(body);
  heads(body);
  cells(body);
  links(body);
  breaks(body);
  return body.innerHTML;
}
