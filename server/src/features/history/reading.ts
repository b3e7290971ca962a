import { setImmediate as nextTurn } from "node:timers/promises";
import { InTurn } from "../../threads/in-turn.js";

/** More than all windows of somebody ask at once. */
const mostWaiting = 8;
const turns = new InTurn(mostWaiting);

/** One after the other and of the accounts in turn, everybody else being served between two: an archive takes as long as it is. */
export const readInTurn = <Read>(person: string, read: () => Promise<Read>): Promise<Read> =>
  turns.add(person, async () => {
    await nextTurn();
    return read();
  });
