import * as Y from "yjs";
import { type CellPlain, cellValueGood } from "./cells.js";
import { between, evenly, isPosition } from "./position.js";
import { liveRows } from "./structure.js";
import { type MapShape, mapLimits, positionKey, removedKey, shapeOf, type TextTemplate } from "./template.js";

/** Cells of a new row: values by key, and ids for a set. */
export type NewCells = Readonly<Record<string, CellPlain | readonly string[]>>;

const rowsShape = (template: TextTemplate, root: string): Extract<MapShape, { map: "rows" }> | null => {
  const shape = shapeOf(template, root);
  return shape?.map === "rows" ? shape : null;
};
const rowOf = (doc: Y.Doc, root: string, id: string): Y.Map<unknown> | null => {
  const row = doc.getMap(root).get(id);
  return row instanceof Y.Map ? row : null;
};

/**
 * A new row after another one, first (null) or last (undefined). Its id is that of its piece in the document: random
 * by the client's, never twice. Null: the table is full, or a value does not fit its cell.
 */
export function addRow(
  doc: Y.Doc,
  template: TextTemplate,
  root: string,
  cells: NewCells = {},
  after?: string | null,
): string | null {
  const shape = rowsShape(template, root);
  const map = doc.getMap(root);
  const live = liveRows(map);
  if (shape === null || live.length >= mapLimits.rows || map.size >= mapLimits.rowsEver) return null;
  const written: [string, CellPlain][] = [];
  for (const [key, value] of Object.entries(cells)) {
    const cell = Object.hasOwn(shape.cells, key) ? shape.cells[key] : undefined;
    if (cell === undefined || cell.cell === "text") return null;
    if (cell.cell === "set") {
      const ids = Array.isArray(value) ? (value as readonly string[]) : [];
      if (!ids.every((id) => cell.of.includes(id))) return null;
      for (const id of ids) written.push([`${key}:${id}`, true]);
    } else if (cellValueGood(cell, value)) written.push([key, value]);
    else return null;
  }
  const id = `${doc.clientID.toString(36)}-${Y.getState(doc.store, doc.clientID).toString(36)}`;
  doc.transact(() => {
    const row = new Y.Map<unknown>();
    map.set(id, row);
    place(map, id, row, after);
    for (const [key, value] of written) row.set(key, value);
    for (const [key, { cell }] of Object.entries(shape.cells))
      if (cell === "text") row.set(key, new Y.XmlFragment());
  });
  return id;
}

/** Puts a row after another one, or first (null). Only positions are written: what others correct meanwhile stays. */
export function moveRow(doc: Y.Doc, root: string, id: string, after: string | null): boolean {
  const row = rowOf(doc, root, id);
  if (row === null || after === id) return false;
  doc.transact(() => place(doc.getMap(root), id, row, after));
  return true;
}

export const removeRow = (doc: Y.Doc, root: string, id: string): boolean => setRemoved(doc, root, id, true);
export const restoreRow = (doc: Y.Doc, root: string, id: string): boolean => setRemoved(doc, root, id, false);

function setRemoved(doc: Y.Doc, root: string, id: string, removed: boolean): boolean {
  const row = rowOf(doc, root, id);
  if (row === null || (row.get(removedKey) === true) === removed) return false;
  doc.transact(() => row.set(removedKey, removed));
  return true;
}

/** Of two that write one cell at the same time, one value stands; false: nothing was written. */
export function setCell(
  doc: Y.Doc,
  template: TextTemplate,
  root: string,
  id: string,
  key: string,
  value: CellPlain,
): boolean {
  const shape = rowsShape(template, root);
  const row = rowOf(doc, root, id);
  const cell = shape !== null && Object.hasOwn(shape.cells, key) ? shape.cells[key] : undefined;
  if (row === null || cell === undefined || cell.cell === "text" || cell.cell === "set") return false;
  if (!cellValueGood(cell, value) || (row.get(key) ?? null) === value) return false;
  row.set(key, value);
  return true;
}

/** One flag of a set within a row. */
export function setCellChosen(
  doc: Y.Doc,
  template: TextTemplate,
  place_: { readonly root: string; readonly row: string; readonly key: string },
  id: string,
  chosen: boolean,
): boolean {
  const shape = rowsShape(template, place_.root);
  const row = rowOf(doc, place_.root, place_.row);
  const cell = shape !== null && Object.hasOwn(shape.cells, place_.key) ? shape.cells[place_.key] : undefined;
  if (row === null || cell?.cell !== "set" || !cell.of.includes(id)) return false;
  const key = `${place_.key}:${id}`;
  if ((row.get(key) === true) === chosen) return false;
  row.set(key, chosen);
  return true;
}

/** A value of a record: a date, a choice, a flag, a number, short words. */
export function setValue(
  doc: Y.Doc,
  template: TextTemplate,
  root: string,
  key: string,
  value: CellPlain,
): boolean {
  const shape = shapeOf(template, root);
  const cell = shape?.map === "record" && Object.hasOwn(shape.cells, key) ? shape.cells[key] : undefined;
  const map = doc.getMap(root);
  if (cell === undefined || !cellValueGood(cell, value) || (map.get(key) ?? null) === value) return false;
  map.set(key, value);
  return true;
}

/** One flag of a set, by the id of its vocabulary. */
export function setChosen(
  doc: Y.Doc,
  template: TextTemplate,
  root: string,
  id: string,
  chosen: boolean,
): boolean {
  const shape = shapeOf(template, root);
  const map = doc.getMap(root);
  if (shape?.map !== "set" || (shape.of !== null && !shape.of.includes(id))) return false;
  if ((map.get(id) === true) === chosen) return false;
  map.set(id, chosen);
  return true;
}

const longPosition = mapLimits.position / 2;

function place(map: Y.Map<unknown>, id: string, row: Y.Map<unknown>, after: string | null | undefined): void {
  const others = liveRows(map).filter(([other]) => other !== id);
  const before = after === undefined ? others.length - 1 : others.findIndex(([other]) => other === after);
  const positionAt = (at: number): string | null => {
    const value = others[at]?.[1].get(positionKey);
    return isPosition(value) ? value : null;
  };
  const rest = others.slice(before + 1);
  const low = before < 0 ? null : positionAt(before);
  // Rows that were put at one place at the same time share a position: those that come after make room.
  let ties = 0;
  while (ties < rest.length && low !== null && (positionAt(before + 1 + ties) ?? "~") <= low) ties++;
  const high = positionAt(before + 1 + ties);
  let last = between(low, high);
  row.set(positionKey, last);
  for (const [, tied] of rest.slice(0, ties)) {
    last = between(last, high);
    tied.set(positionKey, last);
  }
  if (last.length <= longPosition) return;
  const all = [...others.slice(0, before + 1), [id, row] as const, ...rest];
  for (const [at, position] of evenly(all.length).entries()) all[at]?.[1].set(positionKey, position);
}
