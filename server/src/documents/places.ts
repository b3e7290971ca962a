import { type Place, textLimits } from "@accord/shared/document-schema";
import * as Y from "yjs";
import { typesIn } from "./text.js";

/** Whether a piece that is put there may make a table larger. */
export function widensTable(content: Y.Item["content"], key: string | null, { within }: Place): boolean {
  if (content instanceof Y.ContentType) return within === "table" || within === "tableRow";
  return key === "colspan" || key === "rowspan";
}

/** Readers fill a table up to its longest row: few cells make a page draw and an export write millions. */
export const hasTooManyPlaces = (doc: Y.Doc): boolean => placesIn(doc) > textLimits.places;

export function placesIn(doc: Y.Doc): number {
  let places = 0;
  for (const type of typesIn(doc))
    if (type instanceof Y.XmlElement && type.nodeName === "table") places += placesOf(type);
  return places;
}

const elementsIn = (around: Y.XmlElement): Y.XmlElement[] =>
  around.toArray().filter((child): child is Y.XmlElement => child instanceof Y.XmlElement);

function placesOf(table: Y.XmlElement): number {
  const rows = elementsIn(table);
  /** By how much the columns that cells from above cover are more in a row than in the one before it. */
  const more = new Map<number, number>();
  const add = (row: number, columns: number): void => void more.set(row, (more.get(row) ?? 0) + columns);
  let [widest, covered] = [0, 0];
  for (const [at, row] of rows.entries()) {
    covered += more.get(at) ?? 0;
    let own = 0;
    for (const cell of elementsIn(row)) {
      const [across, down] = [spanOf(cell, "colspan"), spanOf(cell, "rowspan")];
      own += across;
      add(at + 1, across);
      add(at + down, -across);
    }
    widest = Math.max(widest, covered + own);
  }
  return widest * rows.length;
}

const spanOf = (cell: Y.XmlElement, name: string): number => Number(cell.getAttribute(name)) || 1;
