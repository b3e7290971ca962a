export * from "./people/index.js";
export * from "./protocol/index.js";
