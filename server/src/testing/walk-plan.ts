import {
  activityBody,
  categoryBody,
  endorsementBody,
  fileBody,
  planBody,
  processBody,
  responseBody,
} from "./bodies.js";
import type { Furniture } from "./furnish.js";
import { start } from "./house.js";
import type { Step } from "./step.js";

/** Responses, the process and its plan, as far as the file that is sent. */
export function planSteps(here: Furniture): Record<string, Step | Step[]> {
  const activity = { activity: here.activity };
  return {
    "add-category": { asked: { body: categoryBody } },
    "change-category": { asked: { params: { category: here.category }, body: categoryBody } },
    "save-responses": { asked: { body: responseBody("C-0002") } },
    "approve-responses": { asked: { body: { responses: [here.response] } } },
    "approve-responses-without-forum": { asked: { body: { responses: [here.response] } } },
    "publish-release": { asked: { body: { number: 1 } } },
    "add-activity": { asked: { body: activityBody } },
    "change-activity": { asked: { params: activity, body: { ...activityBody, seen: start } } },
    "set-plan-facts": { asked: { body: { ...planBody, seen: null } } },
    "set-state-of-play": { asked: { body: { sections: { climate: "Calm." }, seen: null } } },
    "take-template": { asked: { body: { developmentStart: null, deadline: "2027-08-31" } } },
    "publish-timeline": {},
    "change-settings": { asked: { body: { set: { lateAfterDays: 31 } } } },
    "change-process": { asked: { body: processBody } },
    "open-plan-text": { asked: { params: { kind: "strategic_vision" } } },
    "refresh-plan-text": {
      asked: { params: { kind: "strategic_vision" }, body: { roots: ["meetings"] } },
    },
    "upload-plan-file": { asked: { ...fileBody("%PDF-1.7 a letter", "letter.pdf"), params: { field: "I" } } },
    "remove-plan-file": {
      asked: { params: { file: here.planFile }, body: { reason: "Another one comes." } },
    },
    "order-plan": { asked: { body: { commitments: [] } } },
    "freeze-plan": {},
    "send-for-endorsement": { asked: { body: { version: 1 } } },
    "approve-plan": { asked: { body: { version: 1 } } },
    "take-back-plan-approval": {},
    "record-endorsement": { asked: { body: endorsementBody } },
    "withdraw-endorsement": { asked: { params: { endorsement: here.endorsement } } },
    "finalise-plan": { asked: { body: { version: 1 } } },
    "file-plan": { asked: { body: { version: 1 } } },
  };
}
