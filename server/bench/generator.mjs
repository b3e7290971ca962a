import * as opening from "./scenarios/opening.mjs";
import { presence } from "./scenarios/presence.mjs";
import { readRecording, replay } from "./scenarios/replay.mjs";
import { burst, typing } from "./scenarios/typing.mjs";

/** The load comes from a process of its own. One order at a time; what stays open is closed by the next one. */
const scenarios = { typing, burst, presence, replay, readRecording, ...opening };
let close = null;

process.on("message", async ({ id, scenario, target, load, settings }) => {
  try {
    close?.();
    close = null;
    if (scenario === "leave") process.send({ id, result: null });
    else {
      const { close: later = null, ...result } = (await scenarios[scenario](target, load, settings)) ?? {};
      close = later;
      process.send({ id, result });
    }
  } catch (error) {
    process.send({ id, error: error.message });
  }
});
process.on("disconnect", () => process.exit(0));
