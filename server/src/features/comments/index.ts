export { applyByBallot, endByBallot, suggestionPut } from "./in-ballot.js";
export { readersOf, threadRows } from "./queries.js";
export { subjectOf } from "./subject.js";
