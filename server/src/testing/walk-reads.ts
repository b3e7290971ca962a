import type { Furniture } from "./furnish.js";
import type { Step } from "./step.js";

/** The addresses that only read. */
export function readsOf(here: Furniture): Record<string, Step> {
  const ref = { ref: here.refs[3] ?? "" };
  const reference = { reference: here.references[0] ?? "" };
  const draft = { import: here.import };
  const n = { n: here.n };
  const ballot = { ballot: here.ballot };
  return {
    "list-contributions": {},
    "entry-form": {},
    "read-contribution": { asked: { params: reference } },
    "review-publishing": { asked: { query: { ids: here.contributions[1] ?? "" } } },
    "list-themes": {},
    "list-imports": {},
    "read-import": { asked: { params: draft } },
    "check-import": { asked: { params: draft } },
    "import-progress": { asked: { params: draft } },
    "review-import": { asked: { params: draft } },
    "list-calls": {},
    "list-proposals": {},
    "read-proposal": { asked: { params: ref } },
    "read-gradients": { asked: { params: { kind: "proposal", ...ref } } },
    "proposal-sources": { asked: { query: { from: here.references[0] ?? "" } } },
    "list-problem-sheets": {},
    "read-problem-sheet": { asked: { params: { no: here.sheet } } },
    "read-solutions": { asked: { params: { no: here.sheet } } },
    "read-stakeholders": {},
    "list-meetings": {},
    "read-meeting": { asked: { params: { no: here.meeting } } },
    "read-room": { asked: { params: { body: here.meetingGroup } } },
    "read-minutes": { asked: { params: { no: here.meeting } } },
    "list-commitments": {},
    "read-commitment": { asked: { params: n } },
    "read-checks": { asked: { params: n } },
    "read-version": { asked: { params: { ...n, version: 1 } } },
    "read-who-wrote": { asked: { params: { document: here.document } } },
    "export-draft": { asked: { params: { document: here.document } } },
    "read-history": { asked: { params: { document: here.document } } },
    "read-moment": { asked: { params: { document: here.document, seq: 1 } } },
    "sorting-progress": {},
    "list-ballots": {},
    "read-ballot": { asked: { params: ballot } },
    "read-ballot-changes": { asked: { params: ballot, query: { against: "before" } } },
    "preview-ballot": { asked: { query: { proposals: here.proposals[3] ?? "" } } },
    "list-own-sortings": {},
    "list-decision-log": {},
    "read-decision": { asked: { params: { sequence: here.decision } } },
    "list-responses": {},
    "read-response-coverage": {},
    "list-categories": {},
    "look-up-response-numbers": { asked: { query: { numbers: "C-0001" } } },
    "edit-responses": { asked: { query: { references: "C-0001" } } },
    "review-release": {},
    "read-people": {},
    "read-own-statement": {},
    "read-seat-decisions": {},
    "read-terms": {},
    "read-terms-version": { asked: { params: { n: 1 } } },
    "read-overview": {},
    "read-plan-of-activities": {},
    "read-settings": {},
    "read-plan": {},
    "read-plan-version": { asked: { params: { n: 1 } } },
    "read-plan-text": { asked: { params: { kind: "introduction" } } },
  };
}
