export * from "./approval.js";
export * from "./prefill.js";
export * from "./public-record.js";
export * from "./rules.js";
export * from "./summary.js";
export * from "./vocabulary.js";
