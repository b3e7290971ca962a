export { readersOf, threadRows } from "./queries.js";
export { subjectOf } from "./subject.js";
