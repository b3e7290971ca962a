import { atomAttributes } from "@accord/shared/document-schema";
import { oneLine } from "../atoms/atom.js";

/** How Word, the reader of DOCX files, LibreOffice and Google Docs lead to a note; in it, the id of what holds the note. */
const leading = [
  /^#_((?:ftn|edn)\d+)$/u,
  /^#((?:footnote|endnote)-\d+)$/u,
  /^#(sd(?:footnote|endnote)\d+)sym$/u,
  /^#(ftnt\d+)$/u,
];
/** How they lead back from it. */
const leadingBack = /^#(?:_(?:ftn|edn)ref|(?:footnote|endnote)-ref-|sd(?:footnote|endnote)\d+anc|ftnt_ref)/u;

const isBare = (element: Element): boolean =>
  (element.textContent ?? "").trim() === "" && element.querySelector("img, table") === null;

/** With all around it that holds nothing else. */
function takeAway(element: Element, body: HTMLElement): void {
  const around = element.parentElement;
  element.remove();
  if (around !== null && around !== body && isBare(around)) takeAway(around, body);
}

/** Google Docs puts the comments of a published text among its notes. */
function commentsOfGoogle(body: HTMLElement): void {
  for (const back of body.querySelectorAll("a[href^='#cmnt_ref']"))
    takeAway(back.closest("div") ?? back, body);
  for (const sign of body.querySelectorAll("a[href^='#cmnt']")) takeAway(sign, body);
}

/** Notes that stand at the end of a document become footnotes of ours, at the places that lead to them. */
export function notesToPlaces(body: HTMLElement): void {
  commentsOfGoogle(body);
  const links = [...body.querySelectorAll("a[href^='#']")];
  const address = (link: Element): string => link.getAttribute("href") ?? "";
  for (const back of links.filter((link) => leadingBack.test(address(link)))) {
    const block = back.closest("p, li, div");
    // Google Docs gives the id of the note to the link back.
    if (block !== null && block.id === "" && back.id !== "") block.id = back.id;
    back.remove();
  }
  for (const reference of links) {
    const id = leading.map((form) => form.exec(address(reference))?.[1]).find((found) => found !== undefined);
    const note = id === undefined ? null : body.ownerDocument.getElementById(id);
    const words = oneLine(note?.textContent ?? "")
      .replaceAll(/\s+/gu, " ")
      .trim();
    // A longer one stays where it stands, as words.
    if (note === null || atomAttributes("footnote", { note: words }) === null) continue;
    const mark = body.ownerDocument.createElement("sup");
    mark.setAttribute("data-note", words);
    const around = reference.parentElement;
    (around?.tagName === "SUP" ? around : reference).replaceWith(mark);
    takeAway(note, body);
  }
  // The line that parted the notes from the text.
  const last = body.lastElementChild;
  if (last?.tagName === "HR" && links.length > 0 && (last.nextSibling?.textContent ?? "").trim() === "")
    last.remove();
}
