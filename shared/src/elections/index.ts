export * from "./application.js";
export * from "./count.js";
export * from "./election.js";
export * from "./files.js";
export * from "./public.js";
export * from "./rounds.js";
export * from "./wire.js";
