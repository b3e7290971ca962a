import { keptChoice } from "../../editor/index.js";

export const readOuts = ["one", "all", "none"] as const;

/** What a screen reader is told at a passage that has a thread: that there is one, who opened it too, or nothing. */
export const readOut = keptChoice("accord-threads-read-out", readOuts);
