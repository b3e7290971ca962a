export * from "./bloc.js";
export * from "./mandate.js";
export * from "./parity.js";
export * from "./quorum.js";
export * from "./rule.js";
export * from "./seats-from-table.js";
export * from "./terms-template.js";
