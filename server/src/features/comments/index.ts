export { subjectOf } from "./subject.js";
