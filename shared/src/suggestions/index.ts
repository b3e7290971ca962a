export * from "./apply.js";
export * from "./blocks.js";
export { type Change, changesBetween, letterChanges } from "./changes.js";
export { inCommon } from "./common.js";
export * from "./merged.js";
export * from "./others.js";
export * from "./put-back.js";
export * from "./sentence.js";
export * from "./standing.js";
