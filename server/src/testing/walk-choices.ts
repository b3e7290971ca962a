import { choiceBody } from "./bodies.js";
import type { Furniture } from "./furnish.js";
import type { Step } from "./step.js";

/** The addresses of public choices. */
export function choiceSteps({ choice, paper }: Furniture): Record<string, Step> {
  const params = { no: choice };
  return {
    "list-choices": {},
    "read-choice": { asked: { params } },
    "read-choice-offer": {},
    "read-choice-places": { asked: { query: { kind: "proposal", ref: "P-0001" } } },
    "prepare-choice": { asked: { body: { ...choiceBody, runOffOf: null } } },
    "change-choice": { asked: { params, body: choiceBody } },
    "open-choice": { asked: { params, body: { closesAt: "2026-12-01T00:00:00.000Z" } } },
    "enter-paper-votes": { asked: { params, body: { sheets: "1 2 3" } } },
    "remove-paper-votes": { asked: { params: { ...params, batch: paper } } },
    "settle-tie": {
      asked: { params, body: { category: null, option: 1, reasons: "It is new.", decision: 1 } },
    },
    "void-choice": { asked: { params, body: { reason: "The list lacked an option." } } },
  };
}
