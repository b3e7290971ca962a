export * from "./author-number.js";
export * from "./looks.js";
export * from "./moments.js";
export * from "./sittings.js";
export * from "./wire.js";
