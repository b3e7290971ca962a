import { sheetBody, sheetScores, stakeholderBody } from "./bodies.js";
import type { Furniture } from "./furnish.js";
import { start } from "./house.js";
import type { Step } from "./step.js";

/** Proposals and what leads to them: problem sheets, solutions, stakeholders. */
export function proposalSteps(group: string, here: Furniture): Record<string, Step | Step[]> {
  const health = { group };
  const ref = { ref: here.refs[3] ?? "" };
  const n = { n: here.n };
  const confirmed = { confirmed: true };
  const words = { title: "Prices", problem: "A problem.", asked: "A change." };
  const sheet = { no: here.sheet };
  const solution = { ...sheet, solution: here.solution };
  const stakeholder = { stakeholder: here.stakeholder };
  const passage = { quote: "A problem", before: "", after: "", from: "AAAA", to: "AAAA" };
  return {
    "make-proposal": {
      asked: { body: { ...words, group, contributions: [] } },
      thing: health,
    },
    "edit-proposal": { asked: { params: ref, body: { ...words, seen: start } }, thing: health },
    "link-contributions": {
      asked: { params: ref, body: { contributions: [here.references[0]] } },
      thing: health,
    },
    "unlink-contribution": {
      asked: { params: { ...ref, contribution: here.contributions[0] ?? "" } },
      thing: health,
      ends: true,
    },
    "give-grade": { asked: { params: { kind: "proposal", ...ref }, body: { grade: 3 } }, thing: health },
    "set-discussion": { asked: { params: ref, body: { reasons: "" } }, thing: health },
    "assign-group": { asked: { params: ref, body: { group } }, thing: health },
    "propose-joint-decision": {
      asked: { body: { proposals: [here.refs[3]], outcome: "shortlisted", reasons: "" } },
      thing: confirmed,
    },
    "sign-joint-decision": { asked: { params: { decision: here.joint } } },
    "withdraw-joint-decision": { asked: { params: { decision: here.joint } } },
    "open-problem-sheet": { asked: { body: { ...sheetBody, group } }, thing: health },
    "change-problem-sheet": {
      asked: { params: sheet, body: { ...sheetBody, criteriaSet: "guide" } },
      thing: health,
    },
    "score-solution": { asked: { params: solution, body: { scores: sheetScores } }, thing: health },
    "choose-solution": {
      asked: { params: solution, body: { outcome: null, reasons: "" } },
      thing: health,
    },
    "link-sheet-passage": {
      asked: { params: sheet, body: { ...passage, contribution: here.references[1], field: "problem" } },
      thing: health,
    },
    "unlink-sheet-passage": {
      asked: { params: { ...sheet, link: here.sheetPassage } },
      thing: health,
      ends: true,
    },
    "add-stakeholder": { asked: { body: { ...stakeholderBody, group } }, thing: health },
    "change-stakeholder": { asked: { params: stakeholder, body: stakeholderBody }, thing: health },
    "engage-stakeholder": {
      asked: { params: { ...stakeholder, ...n }, body: { on: "2026-11-02", how: "" } },
      thing: health,
    },
    "withdraw-engagement": { asked: { params: { ...stakeholder, ...n } }, thing: health },
  };
}
