import { act } from "../../acts/act.js";
import { checkpointJob } from "../../acts/decision-log.js";

/** A day after the first entry that no outcome has had signed since. */
export const makeDueCheckpoint = act<{ process: string }, void>({
  name: checkpointJob,
  asks: null,
  thing: async (_tx, { process }) => ({ process }),
  run: ({ decisions }, { process }) => decisions.checkpoint(process),
});
