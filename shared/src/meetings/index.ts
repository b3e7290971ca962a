export * from "./attendance.js";
export * from "./minutes.js";
export * from "./public-record.js";
export * from "./rules.js";
export * from "./template.js";
export * from "./vocabulary.js";
export * from "./wire.js";
export * from "./wire-read.js";
