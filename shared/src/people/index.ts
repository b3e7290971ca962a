export * from "./actions.js";
export * from "./may.js";
export * from "./roles.js";
export * from "./wire.js";
