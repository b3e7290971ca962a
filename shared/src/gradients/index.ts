export * from "./grades.js";
export * from "./wire.js";
