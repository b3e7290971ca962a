export * from "./drawn.js";
export * from "./wire.js";
