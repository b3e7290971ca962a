export * from "./states.js";
export * from "./template.js";
