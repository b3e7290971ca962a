import type { Furniture } from "./furnish.js";
import type { Step } from "./step.js";

/** Deeds that take a thing away; they come last. */
export function endingSteps(group: string, here: Furniture): Record<string, Step | Step[]> {
  const health = { group };
  const theme = { theme: here.theme };
  const draft = { import: here.import };
  const stakeholder = { stakeholder: here.stakeholder };
  const met = { no: here.meeting };
  const attended = { ...met, row: here.attendance };
  return {
    "remove-activities": { asked: { body: { ids: [here.activity] } }, ends: true },
    "remove-category": { asked: { params: { category: here.category } }, ends: true },
    "order-categories": { asked: { body: { juncture: "proposals", ids: [] } } },
    "drop-import": { asked: { params: draft }, ends: true },
    "remove-stakeholder": { asked: { params: stakeholder }, thing: health, ends: true },
    "remove-attendance": { asked: { params: attended }, ends: true },
    "cancel-meeting": { asked: { params: met, body: { reason: "The hall is closed." } } },
    "remove-theme": { asked: { params: theme }, ends: true },
    "withdraw-terms-draft": { asked: { params: { n: here.terms } } },
    "withdraw-change": { asked: { params: { change: here.change } } },
    "withdraw-invitation": { asked: { params: { invitation: here.invitation } } },
    "change-belonging": {
      asked: { params: { membership: here.membership }, body: { organisation: null } },
    },
    "end-role": { asked: { params: { membership: here.membership } } },
  };
}
