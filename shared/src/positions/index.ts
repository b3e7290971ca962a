export * from "./basis.js";
export * from "./committee.js";
export * from "./public-record.js";
export * from "./standing.js";
export * from "./template.js";
export * from "./wire.js";
