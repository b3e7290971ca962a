import { invitationBody, termsBody } from "./bodies.js";
import type { Furniture } from "./furnish.js";
import type { Step } from "./step.js";

/** The forum: its terms, seats, statements, groups and who is invited. */
export function forumSteps(group: string, here: Furniture): Record<string, Step | Step[]> {
  const seat = here.seats[1] ?? "";
  return {
    "open-terms-draft": {},
    "change-terms-figures": { asked: { params: { n: here.terms }, body: termsBody } },
    "begin-first-terms": {},
    "propose-seat-decision": {
      asked: { body: { seat, kind: "warning", reasons: "Spoke for others.", until: null } },
    },
    "sign-seat-decision": { asked: { params: { decision: here.seatDecision } } },
    "withdraw-seat-decision": { asked: { params: { decision: here.seatDecision } } },
    "sign-statement": { asked: { body: { interests: [], none: true } } },
    "publish-first-terms": {},
    invite: { asked: { body: invitationBody() } },
    "renew-invitation": { asked: { params: { invitation: here.invitation } } },
    "create-group": { asked: { body: { name: "Schools", remit: "" } } },
    "change-group": {
      asked: { params: { group }, body: { name: "Group", remit: "", theme: null, selection: "" } },
    },
    "add-seats": { asked: { body: { table: "no\tbloc\torganisation\n17\tgovernment\tMinistry" } } },
    "change-seat": { asked: { params: { seat }, body: { organisation: "Renamed" } } },
    "confirm-change": { asked: { params: { change: here.change } } },
  };
}
