import { ballotBody, vetoBody } from "./bodies.js";
import type { Furniture } from "./furnish.js";
import type { Step, Who } from "./step.js";

/** Ballots, votes and the decisions they make. */
export function ballotSteps(here: Furniture): Record<string, Step | Step[]> {
  const n = { n: here.n };
  const ballot = { ballot: here.ballot };
  const confirmed = { confirmed: true };
  const notTheirSeat: Who[] = ["healthWriter", "budgetWriter", "contact", "assessor", "observer"];
  const seat = here.seats[1] ?? "";
  return {
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
  };
}
