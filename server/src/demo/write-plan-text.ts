import { type PlanTextKind, planTextTemplates } from "@accord/shared/plan";
import { act } from "../acts/act.js";
import { found } from "../acts/refused.js";
import { textOf } from "../features/plan/index.js";
import type { PlanTurn } from "./data/plan-texts.js";
import { writeTurns } from "./write-turns.js";

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
    await documents.change(tx, row.document, { person: by, act: "write-plan-text", at: now }, (doc) =>
      writeTurns(doc, template, turns),
    );
    audit({ planText: row.id });
    announce(process, "plan");
  },
});
