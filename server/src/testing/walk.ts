import {
  activityBody,
  ballotBody,
  callBody,
  categoryBody,
  contributionBody,
  dotPicture,
  endorsementBody,
  fileBody,
  guestBody,
  invitationBody,
  mappingBody,
  meetingBody,
  planBody,
  processBody,
  responseBody,
  sheetBody,
  sheetScores,
  stakeholderBody,
  termsBody,
  vetoBody,
} from "./bodies.js";
import type { Asked, Furniture } from "./furnish.js";
import { start, type TestHouse } from "./house.js";
import type { Step, Who } from "./step.js";
import { choiceSteps } from "./walk-choices.js";
import { electionSteps } from "./walk-elections.js";
import { positionSteps } from "./walk-positions.js";
import { readsOf } from "./walk-reads.js";

export const askedOf = ({ asked }: Step, who: Who): Asked =>
  typeof asked === "function" ? asked(who) : asked;

/**
 * Every address of a process with something plausible to ask of it, the deeds that end a thing last; an address that
 * things of several kinds share has a step for each.
 */
export const walkOf = (house: TestHouse, group: string, here: Furniture): [string, Step][] =>
  Object.entries(stepsOf(house, group, here)).flatMap(([id, steps]) =>
    [steps].flat().map((step): [string, Step] => [id, step]),
  );

function stepsOf(house: TestHouse, group: string, here: Furniture): Record<string, Step | Step[]> {
  const health = { group };
  const ref = { ref: here.refs[3] ?? "" };
  const reference = { reference: here.references[0] ?? "" };
  const theme = { theme: here.theme };
  const call = { call: here.call };
  const draft = { import: here.import };
  const activity = { activity: here.activity };
  const n = { n: here.n };
  const ballot = { ballot: here.ballot };
  const inName = { inNameOf: house.people.chairGov ?? "" };
  const confirmed = { confirmed: true };
  const words = { title: "Prices", problem: "A problem.", asked: "A change." };
  const themeWords = { name: "Schools", scope: "", reasons: "" };
  const notTheirSeat: Who[] = ["healthWriter", "budgetWriter", "contact", "assessor", "observer"];
  const seat = here.seats[1] ?? "";
  const onText = { document: here.document };
  const suggested = { ...onText, thread: here.suggestion.thread };
  /** On a draft and on a proposal; each is discussed. */
  const discussed = [here.onDraft, here.onProposal];
  const onThreads = (step: (on: (typeof discussed)[number]) => Omit<Step, "thing">): Step[] =>
    discussed.map((on) => ({ thing: health, ...step(on) }));
  const textOf = ({ document }: Furniture["onDraft"]) => ({ document });
  const threadOf = ({ document, thread }: Furniture["onDraft"]) => ({ document, thread });
  const sheet = { no: here.sheet };
  const solution = { ...sheet, solution: here.solution };
  const stakeholder = { stakeholder: here.stakeholder };
  const met = { no: here.meeting };
  const attended = { ...met, row: here.attendance };
  const { person: _guest, ...correction } = guestBody;
  const passage = { quote: "A problem", before: "", after: "", from: "AAAA", to: "AAAA" };
  const said = { text: "Is this so?", mentions: [] };
  const notItsAuthor: Who[] = ["healthWriter", "facilitator", "seat2", "chairGov", "secretary", "observer"];
  const notItsWriter: Who[] = [
    "budgetWriter",
    "facilitator",
    "seat2",
    "chairGov",
    "secretary",
    "assessor",
    "observer",
  ];
  const notItsEditor: Who[] = ["facilitator", "seat2", "chairGov", "secretary", "observer"];
  return {
    ...readsOf(here),
    ...choiceSteps(here),
    ...electionSteps(house, here),
    ...positionSteps(house, group, here),
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
    "plan-meeting": {
      asked: { body: { ...meetingBody, kind: "working_group", group } },
      thing: health,
    },
    "change-meeting": { asked: { params: met, body: { ...meetingBody, seen: here.meetingSeen } } },
    "take-up-item": { asked: { params: met, body: { title: null } } },
    "call-meeting": { asked: { params: met, body: { reason: "" } } },
    "set-agenda": { asked: { params: met, body: { seen: here.meetingSeen, items: [] } } },
    "send-agenda": { asked: { params: met, body: { reason: "" } } },
    "answer-question": {
      asked: {
        params: { ...met, question: here.question },
        body: { state: "answered", answer: "It is open." },
      },
    },
    "add-attendance": { asked: { params: met, body: guestBody } },
    "change-attendance": { asked: { params: attended, body: correction } },
    "attend-meeting": { asked: { params: met, body: { presence: "remote", nameDisclosable: true } } },
    "leave-meeting": { asked: { params: met } },
    "upload-meeting-file": { asked: { params: met, ...fileBody("%PDF-1.7 a paper", "paper.pdf") } },
    "remove-meeting-file": {
      asked: { params: { ...met, file: here.meetingFile }, body: { reason: "It names a patient." } },
      ends: true,
    },
    "open-minutes": { asked: { params: met } },
    "note-in-minutes": { asked: { params: met, body: { line: "The chair thanks all." } } },
    "circulate-minutes": { asked: { params: met } },
    "approve-minutes": { asked: { params: met, body: { meeting: null, note: "By letter." } } },
    "publish-minutes": { asked: { params: met } },
    "hold-meeting": { asked: { params: met } },
    "open-commitment": {
      asked: { body: { proposal: here.refs[1], ...inName } },
      thing: { ...health, ...confirmed },
    },
    "freeze-version": { asked: { params: n, body: inName }, thing: { ...health, ...confirmed } },
    "publish-version": {
      asked: { params: { ...n, version: 1 }, body: inName },
      thing: { ...health, ...confirmed },
    },
    "lock-draft": { asked: { params: n, body: { reason: "Filed." } } },
    "unlock-draft": { asked: { params: n } },
    "answer-criterion": {
      asked: { params: { ...n, criterion: "relevant" }, body: { answer: "yes", note: "" } },
      thing: health,
    },
    "justify-warning": {
      asked: { params: { ...n, key: "V2" }, body: { text: "" } },
      thing: health,
    },
    "set-place": { asked: { params: n, body: { place: 7 } } },
    "link-passage": {
      asked: {
        params: n,
        body: {
          ...passage,
          contribution: here.references[1],
          field: "problem",
        },
      },
      thing: health,
    },
    "unlink-passage": { asked: { params: { ...n, link: here.passage } }, thing: health, ends: true },
    "list-threads": discussed.map((on) => ({ asked: { params: textOf(on) } })),
    "list-readers": onThreads((on) => ({ asked: { params: textOf(on) } })),
    "open-thread": onThreads((on) => ({
      asked: (who) => ({
        params: textOf(on),
        body: { ...said, passage: null, field: null, once: `thread-opened-by-${who}` },
      }),
    })),
    "reply-to-thread": onThreads((on) => ({
      asked: (who) => ({
        params: threadOf(on),
        body: { ...said, parent: null, once: `reply-in-thread-by-${who}` },
      }),
    })),
    "edit-comment": onThreads((on) => ({ asked: { params: on, body: said }, not: notItsAuthor })),
    "remove-comment": onThreads((on) => ({ asked: { params: on }, not: notItsAuthor })),
    "resolve-thread": onThreads((on) => ({
      asked: { params: threadOf(on), body: { outcome: "done", reason: "" } },
      not: notItsEditor,
    })),
    "reopen-thread": onThreads((on) => ({ asked: { params: threadOf(on) }, not: notItsEditor })),
    react: onThreads((on) => ({ asked: { params: { ...on, kind: "agree" } } })),
    "take-back-reaction": onThreads((on) => ({ asked: { params: { ...on, kind: "agree" } } })),
    "change-suggestion": {
      asked: {
        params: suggested,
        body: { content: { type: "doc", content: [{ type: "paragraph" }] }, text: "", mentions: [] },
      },
      thing: health,
      not: notItsAuthor,
    },
    "accept-suggestion": {
      asked: {
        params: suggested,
        body: { content: null, stands: here.suggestion.base, reason: "It is so." },
      },
      thing: health,
      not: notItsEditor,
      ends: true,
    },
    "take-back-acceptance": { asked: { params: suggested }, thing: health, not: notItsEditor, ends: true },
    "close-suggestion": {
      asked: { params: suggested, body: { fate: "rejected", reason: "It is not so." } },
      thing: health,
      not: notItsEditor,
      ends: true,
    },
    "place-thread": {
      asked: {
        params: suggested,
        body: { field: "problem", quote: "A problem", before: "", after: "", from: "AAAA", to: "AAAA" },
      },
      thing: health,
      not: notItsEditor,
    },
    "mark-thread-seen": discussed.map((on) => ({
      asked: { params: threadOf(on), body: { upTo: start } },
    })),
    "upload-picture": { asked: { ...fileBody(dotPicture, "dot.png"), params: onText }, not: notItsWriter },
    "name-moment": { asked: { params: onText, body: { seq: 1, name: "Begun" } }, not: notItsWriter },
    "forget-name": { asked: { params: { ...onText, name: here.name } }, not: notItsWriter, ends: true },
    "restore-text": { asked: { params: onText, body: { seq: 1, parts: null } }, not: notItsWriter },
    "look-at-text": { asked: { params: onText } },
    "prepare-ballot": {
      asked: {
        body: ballotBody({ subjects: [here.proposals[4]] }),
      },
      thing: confirmed,
    },
    "prepare-sitting": {
      asked: {
        body: {
          questions: here.proposals
            .slice(3, 5)
            .map((proposal) => ({ proposal, question: "Should it?", recused: [] })),
          live: true,
          closesAt: null,
          present: [],
          open: false,
        },
      },
      thing: confirmed,
    },
    "withdraw-ballot": {
      asked: { params: ballot, body: { reason: "The question was wrong." } },
      thing: confirmed,
    },
    "write-note": { asked: { params: { ...n, kind: "selection" }, body: { text: "Taken up as it is." } } },
    "answer-objection": {
      asked: { params: { ...ballot, seat }, body: { answer: "The words were changed." } },
      thing: confirmed,
    },
    "agree-to-vote": { asked: { params: ballot } },
    "veto-ballot": { asked: { params: ballot, body: vetoBody } },
    "confirm-ballot": { asked: { params: ballot } },
    "place-amendment": { asked: { params: ballot } },
    "open-ballot": { asked: { params: ballot }, thing: confirmed },
    "check-in": { asked: { params: ballot, body: { seat, presence: "remote" } }, not: notTheirSeat },
    "recuse-seat": {
      asked: { params: { ...ballot, seat }, body: { reason: "Owns the hall." } },
      thing: confirmed,
    },
    "show-result": { asked: { params: ballot, body: { shown: true } }, thing: confirmed },
    "cast-vote": { asked: { params: ballot, body: { choice: "for", reason: "" } } },
    "enter-vote": {
      asked: { params: ballot, body: { seat, choice: "for", reason: "" } },
      thing: confirmed,
    },
    "enter-papers": {
      asked: { params: ballot, body: { seats: [seat], counts: { for: 1, against: 0, abstain: 0 } } },
    },
    "close-ballot": { asked: { params: ballot }, thing: confirmed },
    "void-ballot": {
      asked: { params: ballot, body: { reason: "The question was wrong." } },
      thing: confirmed,
    },
    "correct-decision": {
      asked: {
        params: { sequence: here.decision },
        body: { wording: "Four were shortlisted.", reasons: "One was not counted." },
      },
    },
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
    "add-category": { asked: { body: categoryBody } },
    "change-category": { asked: { params: { category: here.category }, body: categoryBody } },
    "save-responses": { asked: { body: responseBody("C-0002") } },
    "approve-responses": { asked: { body: { responses: [here.response] } } },
    "approve-responses-without-forum": { asked: { body: { responses: [here.response] } } },
    "publish-release": { asked: { body: { number: 1 } } },
    invite: { asked: { body: invitationBody() } },
    "renew-invitation": { asked: { params: { invitation: here.invitation } } },
    "create-group": { asked: { body: { name: "Schools", remit: "" } } },
    "add-activity": { asked: { body: activityBody } },
    "change-activity": { asked: { params: activity, body: { ...activityBody, seen: start } } },
    "set-plan-facts": { asked: { body: { ...planBody, seen: null } } },
    "set-state-of-play": { asked: { body: { sections: { climate: "Calm." }, seen: null } } },
    "take-template": { asked: { body: { developmentStart: null, deadline: "2027-08-31" } } },
    "publish-timeline": {},
    "change-settings": { asked: { body: { set: { lateAfterDays: 31 } } } },
    "change-process": { asked: { body: processBody } },
    "change-group": {
      asked: { params: { group }, body: { name: "Group", remit: "", theme: null, selection: "" } },
    },
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
    "add-seats": { asked: { body: { table: "no\tbloc\torganisation\n17\tgovernment\tMinistry" } } },
    "change-seat": { asked: { params: { seat }, body: { organisation: "Renamed" } } },
    "confirm-change": { asked: { params: { change: here.change } } },

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
