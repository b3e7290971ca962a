import {
  addRow,
  type CellPlain,
  isOfRemovedRow,
  liveRows,
  mapsOf,
  type NewCells,
  removedKey,
  rowId,
  setCell,
  setCellChosen,
  setChosen,
  setValue,
  type TextTemplate,
} from "@accord/shared/document-schema";
import * as Y from "yjs";
import { cellsOrigin } from "./cells-origin.js";

/** A value that the server did not take. */
export interface ReturnedValue {
  readonly root: string;
  /** Null: a value of the field itself. */
  readonly row: string | null;
  /** Key of the value; of a flag in a set, its id. */
  readonly key: string;
  readonly value: CellPlain;
  /** The row is the author's own and not yet with the server, or was taken out there. */
  readonly isNew: boolean;
}

export const addressOf = ({ root, row, key }: ReturnedValue): string => `${root}/${row ?? ""}/${key}`;

const plain = (value: unknown): value is CellPlain =>
  value === null || ["string", "number", "boolean"].includes(typeof value);
const isEmpty = (value: CellPlain): boolean => value === null || value === "" || value === false;

/** Values that stand in the refused document alone, written by items that the server does not know. */
export function valuesBack(refused: Y.Doc, server: Y.Doc, template: TextTemplate): ReturnedValue[] {
  const clocks = Y.decodeStateVector(Y.encodeStateVector(server));
  const own = (map: Y.Map<unknown>, key: string): boolean => {
    const item = map._map.get(key);
    return item !== undefined && !item.deleted && item.id.clock >= (clocks.get(item.id.client) ?? 0);
  };
  const found: ReturnedValue[] = [];
  for (const { root, shape } of mapsOf(template)) {
    const map = refused.getMap<unknown>(root);
    if (shape.map !== "rows") {
      for (const [key, value] of map.entries()) {
        if (!own(map, key) || !plain(value)) continue;
        const theirs = server.getMap(root).get(key);
        const same = theirs === value || (isEmpty(value) && (theirs === undefined || theirs === null));
        // What was emptied brings nothing back; a choice that was taken away does.
        if (!same && !(isEmpty(value) && shape.map === "record")) {
          found.push({ root, row: null, key, value, isNew: false });
        }
      }
      continue;
    }
    const isGone = (id: string): boolean => isOfRemovedRow(server, `${root}/${id}/`);
    for (const [id, row] of [...liveRows(map), ...liveRows(map, true).filter(([one]) => isGone(one))]) {
      const theirs = server.getMap(root).get(id);
      const isNew = !(theirs instanceof Y.Map) || isGone(id);
      for (const [key, value] of row.entries()) {
        if (!own(row, key) || !plain(value) || key === "position" || key === removedKey) continue;
        if (isEmpty(value) || (!isNew && theirs.get(key) === value)) continue;
        found.push({ root, row: id, key, value, isNew });
      }
    }
  }
  return found.filter(({ row }) => row === null || rowId.test(row));
}

/** Writes returned values; gives the new ids of rows that had to be made anew, and the values that found no place. */
export function putValuesBack(
  doc: Y.Doc,
  values: readonly ReturnedValue[],
  template: TextTemplate,
): { readonly made: ReadonlyMap<string, string>; readonly left: readonly ReturnedValue[] } {
  const made = new Map<string, string>();
  const isWritten = (one: ReturnedValue): boolean => {
    const { root, row, key, value } = one;
    if (row === null)
      return (
        (typeof value === "boolean" && setChosen(doc, template, root, key, value)) ||
        setValue(doc, template, root, key, value)
      );
    if (one.isNew) return made.has(`${root}/${row}`);
    const [cell, id] = key.split(":") as [string, string?];
    return id === undefined
      ? setCell(doc, template, root, row, key, value)
      : setCellChosen(doc, template, { root, row, key: cell }, id, value === true);
  };
  for (const { root, row, isNew } of values) {
    if (row === null || !isNew || made.has(`${root}/${row}`)) continue;
    const id = addRow(doc, template, root, cellsOf(values, root, row));
    if (id !== null) made.set(`${root}/${row}`, `${root}/${id}`);
  }
  const left: ReturnedValue[] = [];
  doc.transact(() => left.push(...values.filter((one) => !isWritten(one))), cellsOrigin);
  return { made, left };
}

function cellsOf(values: readonly ReturnedValue[], root: string, row: string): NewCells {
  const cells: Record<string, CellPlain | string[]> = {};
  for (const one of values) {
    if (one.root !== root || one.row !== row) continue;
    const [key, id] = one.key.split(":") as [string, string?];
    if (id === undefined) cells[key] = one.value;
    else if (one.value === true) cells[key] = [...((cells[key] as string[] | undefined) ?? []), id];
  }
  return cells;
}
