import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";

const serverFolder = join(import.meta.dirname, "../..");

export interface Child {
  readonly process: ChildProcess;
  /** Resolves with the first line that fits; rejects when the child ends before it. */
  line(fits: (line: string) => boolean): Promise<string>;
  readonly lines: readonly string[];
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** The server as it is built, in a process of its own: it starts in a third of the time that its sources take. */
export function builtServer(
  program: "main.js" | "commands/main.js",
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Child {
  build();
  return run([join(serverFolder, "dist", program), ...args], env);
}

let built = false;
/** Takes no time where nothing has changed, as in a whole run. */
function build(): void {
  if (built) return;
  const compiler = createRequire(import.meta.url).resolve("typescript/package.json");
  execFileSync(process.execPath, [
    join(compiler, "../bin/tsc"),
    "-b",
    join(serverFolder, "tsconfig.src.json"),
  ]);
  built = true;
}

/** A program for tests, run from its source in a process of its own. `file` is seen from src/. */
export function child(file: string, args: readonly string[] = []): Child {
  return run(
    ["--conditions=source", "--import", "tsx", join(serverFolder, "src", file), ...args],
    // The folder's own tsconfig only points to others, so tsx is told which one holds the options.
    { TSX_TSCONFIG_PATH: join(serverFolder, "tsconfig.src.json") },
  );
}

function run(args: readonly string[], env: Record<string, string>): Child {
  const started = spawn(process.execPath, args, {
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
            reject(new Error(`${args.join(" ")} ended without that line:\n${lines.join("\n")}`));
          else resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}
