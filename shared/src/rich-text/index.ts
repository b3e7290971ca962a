export { isSafeLink, plainText, type RichNode, renderRich } from "./render.js";
