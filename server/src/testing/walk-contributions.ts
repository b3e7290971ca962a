import { callBody, contributionBody, fileBody, mappingBody } from "./bodies.js";
import type { Furniture } from "./furnish.js";
import type { Step } from "./step.js";

/** Contributions, their themes, imports and calls. */
export function contributionSteps(here: Furniture): Record<string, Step | Step[]> {
  const reference = { reference: here.references[0] ?? "" };
  const theme = { theme: here.theme };
  const call = { call: here.call };
  const draft = { import: here.import };
  const themeWords = { name: "Schools", scope: "", reasons: "" };
  return {
    "add-contribution": { asked: (who) => ({ body: contributionBody(`entry-of-a-letter-by-${who}`) }) },
    "publish-contributions": { asked: { body: { ids: [here.contributions[1]] } } },
    "hide-contribution": { asked: { params: reference, body: { reason: "Names a person." } } },
    "show-contribution": { asked: { params: reference } },
    "make-theme": { asked: { body: themeWords } },
    "change-theme": { asked: { params: theme, body: { ...themeWords, name: "Health" } } },
    "set-themes": {
      asked: { body: { choice: { ids: [here.contributions[1]] }, add: [here.theme], remove: [] } },
    },
    "undo-sorting": { asked: { params: { sorting: here.sorting } }, not: ["facilitator", "contact"] },
    "upload-import": { asked: fileBody("title,text\nOne,First\n") },
    "map-import": { asked: { params: draft, body: mappingBody } },
    "mend-row": { asked: { params: { ...draft, row: 1 }, body: { what: "set_aside" } } },
    "commit-import": { asked: { params: draft } },
    "publish-import": { asked: { params: draft } },
    "undo-import": { asked: { params: draft } },
    "open-call": { asked: { body: callBody } },
    "change-call": { asked: { params: call, body: callBody } },
    "close-call": { asked: { params: call } },
  };
}
