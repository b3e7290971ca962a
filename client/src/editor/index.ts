export { type OpenDocument, openDocument } from "../connection/document.js";
export { type DocumentState, mayWrite, type Unsaved } from "../connection/document-state.js";
export { DraftReturned, type DraftReturnedProps } from "./DraftReturned.js";
export type { Draft } from "./drafts.js";
export { Here, type HereProps } from "./Here.js";
export { keptChoice } from "./kept-choice.js";
export { NearlyFull } from "./NearlyFull.js";
export { type Present, presentIn, usePresent } from "./presence.js";
export { LineField, RichField } from "./RichField.js";
export { areRoomKeysOn, roomKeys } from "./room-keys.js";
export { SaveState, type SaveStateProps } from "./SaveState.js";
export { TextPlugins } from "./text-plugins.js";
export { useUndoKeys } from "./undo.js";
export {
  useDoc,
  useDocument,
  useEdits,
  useHeld,
  useOpenDocument,
  useOpensStill,
  useWrites,
} from "./useDocument.js";
export { useRead } from "./useRead.js";
export type { TextFieldProps } from "./useText.js";
export { wordsOfDocument } from "./word-count.js";
