import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import { afterAll } from "vitest";

const server = join(import.meta.dirname, "../../..");
/** As deep in the server's folder as what looks for the migrations from where it stands. */
const cache = join(server, "node_modules/.cache");

/** One file for all processes of a test: it starts in a quarter of the time that the sources take. */
async function program(): Promise<string> {
  await mkdir(cache, { recursive: true });
  const outDir = await mkdtemp(join(cache, "own-process-"));
  const conditions = ["source"];
  await build({
    // What takes a defence out for a test takes it out here as well (scripts/mutants).
    configFile: process.env.ACCORD_MUTANT_CONFIG ?? false,
    root: server,
    logLevel: "error",
    resolve: { conditions },
    ssr: { resolve: { conditions }, noExternal: [/^@accord\//] },
    build: { ssr: join(import.meta.dirname, "killed-server.ts"), outDir, target: "node20" },
  });
  return outDir;
}

export interface Measured {
  /** Bytes held after a collection: of the heap, and in buffers. */
  readonly heap: number;
  readonly buffers: number;
  /** Of the whole process. */
  readonly rss: number;
  readonly handles: number;
  readonly rooms: number;
  readonly sessions: number;
  readonly waiting: number;
  /** Longest pause of the event loop since the last time, in ms. */
  readonly pause: number;
}

/**
 * Asked for at the head of a test file, starts servers in processes of their own, whose memory is nobody else's and which
 * may be killed at any moment.
 */
export function ownProcesses() {
  let built: Promise<string> | undefined;
  afterAll(async () => {
    if (built) await rm(await built, { recursive: true, force: true });
  });
  return async (folder: string, { idleSeconds = 30 } = {}) => {
    built ??= program();
    return started(join(await built, "killed-server.js"), [folder, String(idleSeconds)]);
  };
}

async function started(file: string, asked: readonly string[]) {
  const child: ChildProcess = spawn(process.execPath, ["--expose-gc", file, ...asked], {
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout?.on("data", (data: Buffer) => {
      const said = /port (\d+)/.exec(data.toString());
      if (said) resolve(Number(said[1]));
    });
    child.once("exit", () => reject(new Error("the server ended")));
  });
  return {
    child,
    port,
    measure: () =>
      new Promise<Measured>((resolve) => {
        child.once("message", (told) => resolve(told as Measured));
        child.send("measure");
      }),
  };
}
