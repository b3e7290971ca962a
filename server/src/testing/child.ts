import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { serverFolder } from "../server-folder.js";

export interface Child {
  readonly process: ChildProcess;
  /** Resolves with the first line that fits; rejects when the child ends before it. */
  line(fits: (line: string) => boolean): Promise<string>;
  readonly lines: readonly string[];
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** The server as it is built, in a process of its own. */
export function builtServer(
  program: "main.js" | "commands/main.js",
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Child {
  build();
  return child(join(serverFolder, "dist", program), args, env);
}

let built = false;
/** Takes no time where nothing has changed, as in a whole run. */
function build(): void {
  if (built) return;
  const { NODE_ENV: _ofTests, ...env } = process.env;
  execFileSync(process.execPath, [join(serverFolder, "../scripts/build.mjs"), "server"], { env });
  built = true;
}

/** A program in a process of its own (`programOf`). */
export function child(file: string, args: readonly string[] = [], env: Record<string, string> = {}): Child {
  const started = spawn(process.execPath, [file, ...args], {
    cwd: serverFolder,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  for (const stream of [started.stdout, started.stderr]) {
    createInterface({ input: stream }).on("line", (line) => {
      lines.push(line);
      for (const look of waiting) look();
    });
  }
  let over = false;
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    started.on("close", (code, signal) => {
      over = true;
      resolve({ code, signal });
      for (const look of waiting) look();
    });
  });
  return {
    process: started,
    lines,
    ended,
    line: (fits) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = lines.find(fits);
          if (found === undefined && !over) return;
          waiting.delete(look);
          if (found === undefined)
            reject(new Error(`${[file, ...args].join(" ")} ended without that line:\n${lines.join("\n")}`));
          else resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}
