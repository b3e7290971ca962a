export * from "./common.js";
export * from "./live.js";
export * from "./once.js";
export * from "./refusals.js";
export * from "./restoring.js";
export * from "./route.js";
export * from "./sync.js";
export * from "./whose-page.js";
