export * from "./choice.js";
export * from "./scores.js";
export * from "./sheet.js";
export * from "./template.js";
export * from "./vocabulary.js";
export * from "./wire.js";
