export * from "./conversation.js";
export * from "./draft-file.js";
export * from "./mentions.js";
export * from "./rules.js";
export * from "./vocabulary.js";
export * from "./wire.js";
