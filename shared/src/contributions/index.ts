export * from "./reference.js";
export * from "./vocabulary.js";
