export * from "./names.js";
export * from "./read.js";
export * from "./repair.js";
export { lineSchema, richSchema } from "./schema.js";
export * from "./shape.js";
