export {
  isSafeLink,
  leafWords,
  pictureAddress,
  plainText,
  type RichNode,
  renderRich,
  withNumberedNotes,
} from "./render.js";
