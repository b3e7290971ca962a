export { textOf } from "./plan-texts.js";
