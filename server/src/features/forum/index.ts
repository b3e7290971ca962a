export { writeStatements } from "./write-statements.js";
