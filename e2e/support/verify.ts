import { execFile } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

interface Verified {
  readonly exit: number;
  readonly said: string;
}

/** As a stranger would, from the file alone: the command in a process of its own, and what it says. Pages go on meanwhile. */
export const verified = (file: string): Promise<Verified> =>
  new Promise((resolve, reject) => {
    const command = ["run", "-s", "accord", "--", "verify", file];
    execFile("npm", command, { cwd: root, encoding: "utf8" }, (error, stdout, stderr) => {
      const exit = error === null ? 0 : error.code;
      if (typeof exit === "number") resolve({ exit, said: `${stdout}${stderr}` });
      else reject(error);
    });
  });
