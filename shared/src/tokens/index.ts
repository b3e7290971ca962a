export * from "./colour.js";
export * from "./site-colour.js";
