import { addRow, moveRow, removeRow, restoreRow } from "@accord/shared/document-schema";
import type * as Y from "yjs";
import { mayWrite } from "../../connection/document-state.js";
import type { OpenDocument } from "../useDocument.js";
import type { DrawnRow } from "./maps.js";

/** The row that another one is put after to stand at a place, counted from 1; null: first. */
export function afterFor(rows: readonly DrawnRow[], id: string, place: number): string | null {
  const others = rows.filter((row) => row.id !== id);
  return others[Math.min(place, rows.length) - 2]?.id ?? null;
}

export const placeOf = (rows: readonly DrawnRow[], id: string): number =>
  rows.findIndex((row) => row.id === id) + 1;

/** Acts on the rows of one root, while this person may write. */
export function rowActs(opened: OpenDocument, root: string) {
  const may = (): boolean => mayWrite(opened.state);
  const doc = (): Y.Doc => opened.doc;
  return {
    add: (): string | null => (may() ? addRow(doc(), opened.template, root) : null),
    moveTo: (rows: readonly DrawnRow[], id: string, place: number): boolean =>
      may() &&
      place >= 1 &&
      place <= rows.length &&
      place !== placeOf(rows, id) &&
      moveRow(doc(), root, id, afterFor(rows, id, place)),
    remove: (id: string): boolean => may() && removeRow(doc(), root, id),
    restore: (id: string): boolean => may() && restoreRow(doc(), root, id),
  };
}
export type RowActs = ReturnType<typeof rowActs>;
