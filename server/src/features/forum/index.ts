export { emptySeat } from "./empty-seat.js";
export { watchTerm } from "./end-term.js";
export { decideSeat, issuesWithPuttingSeat, setSeatDecisionPut } from "./in-ballot.js";
export { writeStatements } from "./write-statements.js";
