export { type OnText, refuseUnlessWritable, thingOf } from "./text.js";
