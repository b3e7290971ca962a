import { addRow, cellAddress, fragmentAt, setValue, type TextTemplate } from "@accord/shared/document-schema";
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
    } else {
      const id = addRow(doc, template, turn.row, turn.cells ?? {});
      if (id === null) throw unfit(turn.row);
      for (const [key, words] of Object.entries(turn.texts ?? {}))
        fragmentAt(doc, cellAddress(turn.row, id, key))?.insert(0, [paragraph(words)]);
    }
  }
}

const unfit = (root: string): Error => new Error(`The template takes no such ${root}.`);

function paragraph(words: string): Y.XmlElement {
  const element = new Y.XmlElement("paragraph");
  element.insert(0, [new Y.XmlText(words)]);
  return element;
}
