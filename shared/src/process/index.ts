export * from "./days.js";
export * from "./settings.js";
