import { addRow, moveRow, removeRow, restoreRow, type TextTemplate } from "@accord/shared/document-schema";
import type * as Y from "yjs";
import { mayWrite } from "../../connection/document-state.js";
import { undoManagerOf } from "../undo.js";
import type { OpenDocument } from "../useDocument.js";
import { change, type DrawnRow } from "./maps.js";

/** The row that another one is put after to stand at a place, counted from 1; null: first. */
export function afterFor(rows: readonly DrawnRow[], id: string, place: number): string | null {
  const others = rows.filter((row) => row.id !== id);
  return others[Math.min(place, rows.length) - 2]?.id ?? null;
}

export const placeOf = (rows: readonly DrawnRow[], id: string): number =>
  rows.findIndex((row) => row.id === id) + 1;

/** Acts on the rows of one root, while this person may write; each is a step of its own for undo. */
export function rowActs(opened: OpenDocument, root: string) {
  const step = <T>(none: T, act: (doc: Y.Doc, template: TextTemplate) => T): T => {
    let done = none;
    if (!mayWrite(opened.state)) return done;
    const manager = undoManagerOf(opened.doc, opened.template);
    manager.stopCapturing();
    change(opened, (doc, template) => {
      done = act(doc, template);
    });
    manager.stopCapturing();
    return done;
  };
  return {
    /** A new row begins as one taken out that is brought in: undo takes it out again, with no word that others wrote in it. */
    add: (): string | null => {
      const { doc, template } = opened;
      if (!mayWrite(opened.state)) return null;
      const id = doc.transact(() => {
        const made = addRow(doc, template, root);
        if (made !== null) removeRow(doc, root, made);
        return made;
      });
      if (id !== null) step(false, (now) => restoreRow(now, root, id));
      return id;
    },
    moveTo: (rows: readonly DrawnRow[], id: string, place: number): boolean =>
      place >= 1 &&
      place <= rows.length &&
      place !== placeOf(rows, id) &&
      step(false, (doc) => moveRow(doc, root, id, afterFor(rows, id, place))),
    remove: (id: string): boolean => step(false, (doc) => removeRow(doc, root, id)),
    restore: (id: string): boolean => step(false, (doc) => restoreRow(doc, root, id)),
  };
}
