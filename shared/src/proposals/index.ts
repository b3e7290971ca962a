export * from "./frozen.js";
export * from "./joint-decision.js";
export * from "./moves.js";
export * from "./public-record.js";
export * from "./states.js";
export * from "./wire.js";
