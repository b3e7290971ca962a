import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** As a stranger would, from the file alone: the command in a process of its own, and what it says. */
export function verified(file: string): { exit: number | null; said: string } {
  const done = spawnSync("npm", ["run", "-s", "accord", "--", "verify", file], {
    cwd: root,
    encoding: "utf8",
  });
  return { exit: done.status, said: `${done.stdout}${done.stderr}` };
}
