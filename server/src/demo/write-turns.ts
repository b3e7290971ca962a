import {
  addRow,
  cellAddress,
  fragmentAt,
  readDocument,
  setValue,
  type TextTemplate,
} from "@accord/shared/document-schema";
import * as Y from "yjs";
import type { PlanTurn } from "./data/plan-texts.js";

/** Writes in a text that is drawn from its template, as its writers do. */
export function writeTurns(doc: Y.Doc, template: TextTemplate, turns: readonly PlanTurn[]): void {
  for (const turn of turns) {
    if ("field" in turn) {
      const field = doc.getXmlFragment(turn.field);
      field.insert(field.length, turn.add.map(paragraph));
    } else if ("value" in turn) {
      if (!setValue(doc, template, turn.value, turn.key, turn.to)) throw unfit(turn.value);
    } else if ("inRow" in turn) {
      const { id = "" } = readDocument(doc, template).data.rows[turn.inRow]?.[turn.at] ?? {};
      fillCells(doc, turn.inRow, id, turn.texts);
    } else {
      const id = addRow(doc, template, turn.row, turn.cells ?? {});
      if (id === null) throw unfit(turn.row);
      fillCells(doc, turn.row, id, turn.texts ?? {});
    }
  }
}

function fillCells(doc: Y.Doc, root: string, id: string, texts: Readonly<Record<string, string>>): void {
  for (const [key, words] of Object.entries(texts)) {
    const cell = fragmentAt(doc, cellAddress(root, id, key));
    if (cell === null) throw unfit(root);
    cell.insert(cell.length, [paragraph(words)]);
  }
}

const unfit = (root: string): Error => new Error(`The template takes no such ${root}.`);

function paragraph(words: string): Y.XmlElement {
  const element = new Y.XmlElement("paragraph");
  element.insert(0, [new Y.XmlText(words)]);
  return element;
}
