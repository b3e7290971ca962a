export * from "./draft.js";
export * from "./moves.js";
export * from "./public-record.js";
export * from "./states.js";
export * from "./template.js";
export * from "./wire.js";
export * from "./words.js";
