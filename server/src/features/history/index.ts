export { frozenOf } from "./frozen.js";
export { type OnText, refuseUnlessWritable, textOf, thingOf } from "./text.js";
