import { keptChoice } from "./kept-choice.js";

/** Whether the room listens to keys of its own. Those of the text itself stay. */
export const roomKeys = keptChoice("accord-room-keys", ["on", "off"]);

export const areRoomKeysOn = (): boolean => roomKeys.now() === "on";
