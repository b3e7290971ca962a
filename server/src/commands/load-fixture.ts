import { folderOfDemo } from "../demo/temporary-folder.js";
import { settingsFrom } from "../settings.js";
import { type Called, type Command, WrongUse, wordsOf } from "./command.js";
import { operate } from "./operate.js";

const most = 100_000;

/** For measuring: drafts and people in a process of their own, in the running demo. */
export const loadFixture: Command = {
  flags: { documents: { type: "string" }, people: { type: "string" } },
  async run(called) {
    wordsOf(called, 0, 0);
    const asked = { documents: numberIn(called, "documents"), people: numberIn(called, "people") };
    const made = await operate(inDemo(called), "load-fixture", asked);
    if (called.flags.json) called.printJson(made);
    else {
      const { url, process } = made as { url: string; process: string };
      called.print(
        `${asked.documents} empty drafts and ${asked.people} people who may edit them: ${url}/app/${process}`,
      );
    }
    return 0;
  },
};

/** A demo keeps its data in a folder of its own, unless ACCORD_DATA names one. */
function inDemo(called: Called): Called {
  if (called.environment.ACCORD_DATA) return called;
  const folder = folderOfDemo(settingsFrom(called.environment, true).port);
  return folder === null
    ? called
    : { ...called, environment: { ...called.environment, ACCORD_DATA: folder } };
}

function numberIn({ flags }: Called, name: string): number {
  const typed = flags[name];
  const number = typeof typed === "string" && /^\d{1,6}$/.test(typed) ? Number(typed) : 0;
  if (number < 1 || number > most) throw new WrongUse(`--${name} takes a number from 1 to ${most}.`);
  return number;
}
