import { type ChildProcess, spawn } from "node:child_process";
import { programOf } from "../../testing/program.js";

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
  const program = programOf("documents/testing/killed-server.ts");
  return async (folder: string, { idleSeconds = 30 } = {}) =>
    started(await program(), [folder, String(idleSeconds)]);
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
