export * from "./canonical-json.js";
export * from "./hash.js";
export * from "./tree.js";
