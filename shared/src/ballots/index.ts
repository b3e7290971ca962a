export * from "./ballot.js";
export * from "./issues.js";
export * from "./outcome.js";
export * from "./public.js";
export * from "./states.js";
export * from "./still-needed.js";
export * from "./tally.js";
export * from "./wire.js";
