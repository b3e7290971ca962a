import * as Y from "yjs";
import { type CellPlain, cellValueGood, emptyValue } from "./cells.js";
import { isPosition } from "./position.js";
import { withoutThreads } from "./read.js";
import { repair, type TextJson } from "./repair.js";
import {
  type CellShape,
  type MapShape,
  mapsOf,
  positionKey,
  removedKey,
  rowId,
  shapeOf,
  type TextTemplate,
  type ValueShape,
} from "./template.js";

export type CellValue = CellPlain | TextJson | readonly string[];

export interface TypedRow {
  readonly id: string;
  readonly cells: Readonly<Record<string, CellValue>>;
}

/** The structured fields of a document by root; every cell of the template stands there, empty where unwritten. */
export interface DocumentData {
  readonly records: Readonly<Record<string, Readonly<Record<string, CellPlain>>>>;
  readonly rows: Readonly<Record<string, readonly TypedRow[]>>;
  readonly sets: Readonly<Record<string, readonly string[]>>;
}

export const emptyData: DocumentData = { records: {}, rows: {}, sets: {} };

type Record_ = Readonly<Record<string, CellPlain>>;
type ReadMap = Record_ | readonly TypedRow[] | readonly string[];

/** Reads all maps; what is not in its shape reads as empty, the same for all readers. Nothing is written. */
export function structureOf(
  doc: Y.Doc,
  template: TextTemplate,
  read: (root: string, shape: MapShape) => ReadMap = (root, shape) => readMap(doc, root, shape),
): DocumentData {
  const data = { records: {}, rows: {}, sets: {} } as {
    [part in keyof DocumentData]: Record<string, DocumentData[part][string]>;
  };
  for (const { root, shape } of mapsOf(template)) {
    const value = read(root, shape);
    if (shape.map === "record") data.records[root] = value as Record_;
    else if (shape.map === "rows") data.rows[root] = value as readonly TypedRow[];
    else data.sets[root] = value as readonly string[];
  }
  return data;
}

export function readMap(doc: Y.Doc, root: string, shape: MapShape): ReadMap {
  const map = doc.getMap(root);
  if (shape.map === "record") {
    return Object.fromEntries(
      Object.entries(shape.cells).map(([key, cell]) => [key, valueIn(map, key, cell)]),
    );
  }
  if (shape.map === "set") {
    return (shape.of ?? [...map.keys()].filter((id) => rowId.test(id)).sort()).filter(
      (id) => map.get(id) === true,
    );
  }
  return liveRows(map).map(([id, row]) => ({
    id,
    cells: Object.fromEntries(
      Object.entries(shape.cells).map(([key, cell]) => [key, cellIn(row, key, cell)]),
    ),
  }));
}

function valueIn(map: Y.Map<unknown>, key: string, shape: ValueShape): CellPlain {
  const value = map.get(key);
  return cellValueGood(shape, value) ? value : emptyValue(shape);
}

function cellIn(row: Y.Map<unknown>, key: string, shape: CellShape): CellValue {
  if (shape.cell === "set") return shape.of.filter((id) => row.get(`${key}:${id}`) === true);
  if (shape.cell !== "text") return valueIn(row, key, shape);
  const text = row.get(key);
  return text instanceof Y.XmlFragment ? withoutThreads(repair(text, shape.kind)) : emptyText;
}

export const emptyText: TextJson = { type: "doc", content: [{ type: "paragraph" }] };

/** The last, where a position was never written. */
const atEnd = "~";

/** Rows that show, or those taken out, in their order; equal positions stand in the order of their ids. */
export function liveRows(map: Y.Map<unknown>, removed = false): [id: string, row: Y.Map<unknown>][] {
  const found: { id: string; row: Y.Map<unknown>; position: string }[] = [];
  for (const [id, row] of map.entries()) {
    if (!(row instanceof Y.Map) || !rowId.test(id)) continue;
    if ((row.get(removedKey) === true) !== removed) continue;
    const position = row.get(positionKey);
    found.push({ id, row, position: isPosition(position) ? position : atEnd });
  }
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  found.sort((a, b) => order(a.position, b.position) || order(a.id, b.id));
  return found.map(({ id, row }) => [id, row]);
}

/** Rows taken out, for bringing them back. */
export function removedRows(doc: Y.Doc, template: TextTemplate, root: string): TypedRow[] {
  const shape = shapeOf(template, root);
  if (shape?.map !== "rows") return [];
  return liveRows(doc.getMap(root), true).map(([id, row]) => ({
    id,
    cells: Object.fromEntries(
      Object.entries(shape.cells).map(([key, cell]) => [key, cellIn(row, key, cell)]),
    ),
  }));
}

/** The text at an address: a root of the template, or "root/row/cell". Null where there is none. */
export function textAt(
  doc: Y.Doc,
  template: TextTemplate,
  address: string,
): { readonly fragment: Y.XmlFragment; readonly kind: "line" | "rich" } | null {
  const field = template.fields.find(({ root }) => root === address);
  if (field !== undefined) return { fragment: doc.getXmlFragment(field.root), kind: field.kind };
  const [root, id, key, more] = address.split("/") as [string, string?, string?, string?];
  const shape = shapeOf(template, root);
  if (shape?.map !== "rows" || id === undefined || key === undefined || more !== undefined) return null;
  const cell = Object.hasOwn(shape.cells, key) ? shape.cells[key] : undefined;
  const row = doc.getMap(root).get(id);
  const text = row instanceof Y.Map && rowId.test(id) ? row.get(key) : undefined;
  return cell?.cell === "text" && text instanceof Y.XmlFragment ? { fragment: text, kind: cell.kind } : null;
}

/** The same where no template is at hand. */
export function fragmentAt(doc: Y.Doc, address: string): Y.XmlFragment | null {
  const [root, id, key] = address.split("/") as [string, string?, string?];
  const map = doc.share.get(root);
  if (id === undefined || key === undefined) return map instanceof Y.Map ? null : doc.getXmlFragment(root);
  const row = map instanceof Y.Map ? (map.get(id) as unknown) : undefined;
  const text = row instanceof Y.Map ? (row.get(key) as unknown) : undefined;
  return text instanceof Y.XmlFragment ? text : null;
}

/** Whether an address is of a row that was taken out. */
export function isOfRemovedRow(doc: Y.Doc, address: string): boolean {
  const [root, id, key] = address.split("/") as [string, string?, string?];
  if (id === undefined || key === undefined) return false;
  const row = doc.getMap(root).get(id);
  return row instanceof Y.Map && row.get(removedKey) === true;
}

/** Addresses of all texts that show: the roots, and those of the rows; where asked, of rows that were taken out too. */
export function textAddresses(doc: Y.Doc, template: TextTemplate, withRemoved = false): string[] {
  const cells = mapsOf(template).flatMap(({ root, shape }) => {
    if (shape.map !== "rows") return [];
    const keys = Object.entries(shape.cells).flatMap(([key, { cell }]) => (cell === "text" ? [key] : []));
    const map = doc.getMap(root);
    const rows = [...liveRows(map), ...(withRemoved ? liveRows(map, true) : [])];
    return rows.flatMap(([id]) => keys.map((key) => `${root}/${id}/${key}`));
  });
  return [...template.fields.map(({ root }) => root), ...cells];
}
