export * from "./canonical-json.js";
export * from "./hash.js";
export * from "./same-json.js";
export * from "./tree.js";
