export { bodyOf, includedIn } from "./assemble.js";
export { textOf } from "./plan-texts.js";
