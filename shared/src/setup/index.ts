export * from "./rules.js";
export * from "./slug.js";
export * from "./wire.js";
