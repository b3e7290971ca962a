import { addRow, cellAddress, fragmentAt, setValue } from "@accord/shared/document-schema";
import { type PlanTextKind, planTextTemplates } from "@accord/shared/plan";
import * as Y from "yjs";
import { act } from "../acts/act.js";
import { found } from "../acts/refused.js";
import { textOf } from "../features/plan/index.js";
import type { PlanTurn } from "./data/plan-texts.js";

interface WritingPlan {
  readonly process: string;
  readonly kind: PlanTextKind;
  readonly turns: readonly PlanTurn[];
}

/** Somebody writes in a text of the plan: through the same door as every act, bound to that person. */
export const writePlanText = act<WritingPlan, void>({
  name: "write-plan-text",
  asks: "edit_plan",
  thing: async (_tx, { process }) => ({ process }),
  async run({ tx, by, now, documents, audit, announce }, { process, kind, turns }) {
    const row = found(await textOf(tx, process, kind));
    const template = planTextTemplates[kind];
    await documents.change(tx, row.document, { person: by, act: "write-plan-text", at: now }, (doc) => {
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
    });
    audit({ planText: row.id });
    announce(process, "plan");
  },
});

const unfit = (root: string): Error => new Error(`The template takes no such ${root}.`);

function paragraph(words: string): Y.XmlElement {
  const element = new Y.XmlElement("paragraph");
  element.insert(0, [new Y.XmlText(words)]);
  return element;
}
