import {
  type CellPlain,
  cellValueGood,
  emptyValue,
  liveRows,
  setCell,
  setCellChosen,
  setChosen,
  setValue,
  shapeOf,
  type TextTemplate,
} from "@accord/shared/document-schema";
import * as Y from "yjs";
import { mayWrite } from "../../connection/document-state.js";
import { cellsOrigin } from "../cells-origin.js";
import { presentIn } from "../presence.js";
import { undoManagerOf } from "../undo.js";
import type { OpenDocument } from "../useDocument.js";
import type { AnyShape, Bound, PlainShape } from "./columns.js";

export type Cells = Readonly<Record<string, CellPlain>>;

/** A row as it is drawn: plain values and sets; its texts are editors of their own. */
export interface DrawnRow {
  readonly id: string;
  readonly values: Cells;
  readonly sets: Readonly<Record<string, readonly string[]>>;
}

export const cellsIn = (template: TextTemplate, root: string): Readonly<Record<string, AnyShape>> => {
  const shape = shapeOf(template, root);
  return shape === undefined || shape.map === "set" ? {} : shape.cells;
};

export const isPlain = (shape: AnyShape | undefined): shape is PlainShape =>
  shape !== undefined && shape.cell !== "text" && shape.cell !== "set";

/** Whether a change of a root touches values or rows, and not only the words of a text in a row. */
export const isOfValues = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): boolean =>
  events.some(({ target }) => target instanceof Y.Map);

const plainIn = (shape: PlainShape, value: unknown): CellPlain =>
  cellValueGood(shape, value) ? value : emptyValue(shape);

export function drawnRows(doc: Y.Doc, template: TextTemplate, root: string, removed = false): DrawnRow[] {
  const cells = Object.entries(cellsIn(template, root));
  return liveRows(doc.getMap(root), removed).map(([id, row]) => ({
    id,
    values: Object.fromEntries(
      cells.flatMap(([key, shape]) => (isPlain(shape) ? [[key, plainIn(shape, row.get(key))]] : [])),
    ),
    sets: Object.fromEntries(
      cells.flatMap(([key, shape]) =>
        shape.cell === "set" ? [[key, shape.of.filter((one) => row.get(`${key}:${one}`) === true)]] : [],
      ),
    ),
  }));
}

/** Rows that did not change are the objects they were, so that only changed ones are drawn again. */
export function keepSame(before: readonly DrawnRow[], now: readonly DrawnRow[]): readonly DrawnRow[] {
  const known = new Map(before.map((row) => [row.id, row]));
  const kept = now.map((row) => {
    const old = known.get(row.id);
    return old !== undefined && JSON.stringify(old) === JSON.stringify(row) ? old : row;
  });
  const same = kept.length === before.length && kept.every((row, at) => row === before[at]);
  return same ? before : kept;
}

/** One change of a structured field by the person at this page, which undo takes back. */
export function change(opened: OpenDocument, write: (doc: Y.Doc, template: TextTemplate) => void): void {
  if (!mayWrite(opened.state)) return;
  const { doc, template } = opened;
  // The manager must be there before the change that it is to take back.
  undoManagerOf(doc, template);
  doc.transact(() => write(doc, template), cellsOrigin);
}

export const boundInRecord = (opened: OpenDocument, root: string, key: string, value: CellPlain): Bound => ({
  value,
  write: (next) => change(opened, (doc, template) => void setValue(doc, template, root, key, next)),
  writer: () => writerOf(opened, opened.doc.getMap(root), key),
});

export const boundInRow = (
  opened: OpenDocument,
  root: string,
  row: string,
  key: string,
  value: CellPlain,
): Bound => ({
  value,
  write: (next) => change(opened, (doc, template) => void setCell(doc, template, root, row, key, next)),
  writer: () => {
    const map = opened.doc.getMap(root).get(row);
    return map instanceof Y.Map ? writerOf(opened, map, key) : null;
  },
});

/** What stands in the plain cells of a row now. */
export function valuesInRow({ doc, template }: OpenDocument, root: string, row: string): Cells {
  const map = doc.getMap(root).get(row);
  if (!(map instanceof Y.Map)) return {};
  return Object.fromEntries(
    Object.entries(cellsIn(template, root)).flatMap(([key, shape]) =>
      isPlain(shape) ? [[key, plainIn(shape, map.get(key))]] : [],
    ),
  );
}

/** Several cells of a row as one step for undo; null empties one. */
export function writeInRow(opened: OpenDocument, root: string, row: string, cells: Cells): void {
  const manager = undoManagerOf(opened.doc, opened.template);
  const shapes = cellsIn(opened.template, root);
  manager.stopCapturing();
  change(opened, (doc, template) => {
    for (const [key, value] of Object.entries(cells)) {
      const shape = shapes[key];
      if (isPlain(shape)) setCell(doc, template, root, row, key, value ?? emptyValue(shape));
    }
  });
  manager.stopCapturing();
}

export const chooseInRow = (
  opened: OpenDocument,
  place: { readonly root: string; readonly row: string; readonly key: string },
  ids: readonly string[],
  was: readonly string[],
): void =>
  change(opened, (doc, template) => {
    for (const id of new Set([...ids, ...was])) setCellChosen(doc, template, place, id, ids.includes(id));
  });

export const chooseInSet = (
  opened: OpenDocument,
  root: string,
  ids: readonly string[],
  was: readonly string[],
): void =>
  change(opened, (doc, template) => {
    for (const id of new Set([...ids, ...was])) setChosen(doc, template, root, id, ids.includes(id));
  });

/** The name of who wrote a value, while they are at the document. */
function writerOf({ awareness }: OpenDocument, map: Y.Map<unknown>, key: string): string | null {
  const client = map._map.get(key)?.id.client;
  return presentIn(awareness).find(({ clients }) => clients.includes(client ?? -1))?.name ?? null;
}
