export * from "./templates.js";
