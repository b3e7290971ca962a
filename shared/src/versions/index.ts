export type { Line, LineForm, Words } from "./lines.js";
export { lookSaid } from "./look-said.js";
export * from "./merkle.js";
export { readHash } from "./read-hash.js";
export * from "./text-difference.js";
export { differenceByWords, type Piece } from "./word-difference.js";
