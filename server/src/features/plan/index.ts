export { bodyOf, includedIn } from "./assemble.js";
export { checksOf } from "./checks.js";
export { textOf } from "./plan-texts.js";
