import { settingsFrom, settingsTable } from "../settings.js";
import { type Command, wordsOf } from "./command.js";

const secret = /:\/\/[^@/]*@/;

/** Lists every setting by the one table that the server reads; passwords in addresses are not shown. */
export const settings: Command = {
  async run(called) {
    wordsOf(called, 0, 0);
    const rows = Object.entries(settingsTable).map(([name, { usual, what }]) => ({
      name,
      value: (called.environment[name] || usual).replace(secret, "://…@"),
      set: Boolean(called.environment[name]),
      usual,
      what,
    }));
    if (called.flags.json) called.printJson(rows);
    else {
      for (const { name, value, set, what } of rows) {
        called.print(`${name} = ${value || "(nothing)"}${set ? "" : ", as usual"}`);
        called.print(`  ${what}`);
      }
    }
    settingsFrom(called.environment, false);
    return 0;
  },
};
