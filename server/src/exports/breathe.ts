import { setImmediate as nextTurn } from "node:timers/promises";

/** Between two parts of a long file everybody else is served. */
export const breathe = (): Promise<void> => nextTurn();
