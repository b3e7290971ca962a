export * from "./builders.js";
export * from "./cores.js";
export * from "./entry.js";
export * from "./export.js";
export * from "./kinds.js";
export * from "./openings.js";
export * from "./public-record.js";
export * from "./wire.js";
