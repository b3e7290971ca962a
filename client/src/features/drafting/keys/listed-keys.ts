import type { MessageId } from "@accord/shared/messages";
import { forms, steps } from "../../../editor/tools.js";
import { findKeys } from "../find/FindSwitch.js";
import { listKeys } from "./useKeysList.js";

type Listed = readonly (readonly [keys: string, act: MessageId])[];

/** What a room hears everywhere; it can be switched off. */
export const ofRoom: Listed = [
  ["F6, Shift+F6", "drafting.keys.round"],
  ["F8, Shift+F8", "drafting.keys.threads"],
  ["Alt+Enter", "drafting.keys.caret"],
  [findKeys, "drafting.keys.find"],
];

/** What is heard only where it is of use. */
export const always: Listed = [
  [listKeys, "drafting.keys.list"],
  ["Alt+F10", "drafting.keys.tools"],
  ["Mod+Enter", "drafting.keys.send"],
  ["Esc", "drafting.keys.leave"],
  ["F9", "drafting.keys.who"],
  ["n, p", "drafting.keys.differences"],
  ["Enter, Shift+Enter", "drafting.keys.found"],
  ...[...forms, ...steps].flatMap(({ keys, id }) => (keys === "" ? [] : [[keys, id] as const])),
  ["Mod+Y", "drafting.tool.redo"],
  ["Mod+Shift+S", "drafting.keys.strike"],
  ["Shift+Enter, Mod+Enter", "drafting.keys.line"],
  ["Tab, Shift+Tab", "drafting.keys.deeper"],
  ["Enter", "drafting.keys.note"],
  ["Alt+↑, Alt+↓", "drafting.keys.row"],
];
