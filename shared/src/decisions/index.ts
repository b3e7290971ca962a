export * from "./builders.js";
export * from "./cores.js";
export * from "./entry.js";
export * from "./export.js";
export * from "./kinds.js";
export * from "./openings.js";
