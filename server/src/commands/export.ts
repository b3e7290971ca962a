import { resolve } from "node:path";
import { type Command, wordsOf } from "./command.js";
import { operate } from "./operate.js";

export const exportFiles: Command = {
  async run(called) {
    const [process = "", folder = ""] = wordsOf(called, 2, 2);
    const to = resolve(called.typedIn, folder);
    const { written } = (await operate(called, "export-public-files", { process, folder: to })) as {
      written: { name: string; bytes: number }[];
    };
    if (called.flags.json) called.printJson({ folder: to, written });
    else {
      for (const { name, bytes } of written) called.print(`${name}  ${bytes} bytes`);
      called.print(written.length === 0 ? `The process "${process}" has published nothing.` : `In ${to}.`);
    }
    return written.length === 0 ? 1 : 0;
  },
};
