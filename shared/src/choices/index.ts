export * from "./choice.js";
export * from "./paper.js";
export * from "./public.js";
export * from "./settling.js";
export * from "./shown.js";
export * from "./tally.js";
export * from "./votes.js";
export * from "./wire.js";
