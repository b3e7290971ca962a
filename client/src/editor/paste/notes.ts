import { atomAttributes } from "@accord/shared/document-schema";
import { oneLine } from "../atoms/atom.js";

/** How Word on the clipboard and the reader of DOCX files lead to a note, and back from it. */
const kinds = ["_ftn", "_edn", "footnote-", "endnote-"];
const leading = (tail: string): string => kinds.map((kind) => `a[href^='#${kind}${tail}']`).join(", ");

/** Notes that stand at the end of a document become footnotes of ours, at the places that lead to them. */
export function notesToPlaces(body: HTMLElement): void {
  for (const back of body.querySelectorAll(leading("ref"))) back.remove();
  for (const reference of body.querySelectorAll(leading(""))) {
    const id = (reference.getAttribute("href") ?? "").replace(/^#_?/u, "");
    const note = body.ownerDocument.getElementById(id);
    const words = oneLine(note?.textContent ?? "")
      .replaceAll(/\s+/gu, " ")
      .trim();
    // A longer one stays where it stands, as words.
    if (note === null || atomAttributes("footnote", { note: words }) === null) continue;
    const mark = body.ownerDocument.createElement("sup");
    mark.setAttribute("data-note", words);
    const around = reference.parentElement;
    (around?.tagName === "SUP" ? around : reference).replaceWith(mark);
    const list = note.parentElement;
    note.remove();
    if (list !== null && list !== body && (list.textContent ?? "").trim() === "") list.remove();
  }
}
