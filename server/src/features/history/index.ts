export { frozenOf } from "./frozen.js";
export { restoreText } from "./restore-text.js";
export { type OnText, refuseUnlessWritable, textOf, thingOf } from "./text.js";
