export * from "./rules.js";
export * from "./vocabulary.js";
export * from "./wire.js";
