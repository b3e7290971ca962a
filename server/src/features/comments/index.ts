export { readersOf } from "./queries.js";
export { subjectOf } from "./subject.js";
