export { electedOf } from "./elected.js";
