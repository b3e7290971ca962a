import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const built = join(import.meta.dirname, "../../server/dist/main.js");

export interface Server {
  readonly url: string;
  /** The one-time link of the first run; null where there is an administrator already. */
  readonly setupLink: string | null;
  /** Its data folder; gone after `stop`. */
  readonly data: string;
  /** What it has printed so far. */
  readonly lines: readonly string[];
  /** As a power cut would: nothing is said to it. The data stays; `again` starts a server on it. */
  kill(): Promise<void>;
  /** Starts it again on the same data and port. */
  again(): Promise<void>;
  stop(): Promise<void>;
}

/** The built server in a process of its own, on a free port and a folder of its own. */
export async function startServer({
  demo = false,
  env = {},
}: {
  demo?: boolean;
  env?: Record<string, string>;
} = {}): Promise<Server> {
  const data = await mkdtemp(join(tmpdir(), "accord-journey-"));
  const port = await freePort();
  // Playwright keeps a Secure cookie over http for this name only.
  const url = `http://localhost:${port}`;
  const lines: string[] = [];
  const start = () =>
    started({
      demo,
      url,
      lines,
      env: { ACCORD_PORT: String(port), ACCORD_URL: url, ACCORD_DATA: data, ACCORD_LOG: "warn", ...env },
    });
  let child = await start();

  return {
    url,
    data,
    lines,
    get setupLink() {
      return (
        lines
          .map((line) => /https?:\/\/\S+\/setup\/[\w-]+/.exec(line)?.[0])
          .findLast((link) => link !== undefined) ?? null
      );
    },
    async kill() {
      await ended(child, "SIGKILL");
    },
    async again() {
      child = await start();
    },
    async stop() {
      await ended(child, "SIGTERM");
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function started({
  demo,
  url,
  lines,
  env,
}: {
  demo: boolean;
  url: string;
  lines: string[];
  env: Record<string, string>;
}): Promise<ChildProcess> {
  const child = spawn(process.execPath, [built, ...(demo ? ["--demo"] : [])], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on("line", (line) => lines.push(line));
  await answering(child, url, lines);
  return child;
}

/** Resolves when it answers; a server that ended instead tells its last lines. */
async function answering(child: ChildProcess, url: string, lines: readonly string[]): Promise<void> {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The server ended:\n${lines.slice(-20).join("\n")}`);
    const answer = await fetch(`${url}/api/session`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill("SIGKILL");
  throw new Error(`The server did not answer within a minute:\n${lines.slice(-20).join("\n")}`);
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill(signal);
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
