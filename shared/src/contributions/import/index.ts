export * from "./dates.js";
export * from "./delimiter.js";
export * from "./fields.js";
export * from "./guess-mapping.js";
export * from "./plan.js";
export * from "./read-row.js";
export * from "./wire.js";
