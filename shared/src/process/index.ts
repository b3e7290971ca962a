export * from "./days.js";
export * from "./public-record.js";
export * from "./settings.js";
