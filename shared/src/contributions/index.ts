export * from "./filter.js";
export * from "./import/index.js";
export * from "./public-record.js";
export * from "./record.js";
export * from "./reference.js";
export * from "./stations.js";
export * from "./vocabulary.js";
export * from "./wire.js";
