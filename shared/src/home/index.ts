export * from "./waiting.js";
export * from "./wire.js";
