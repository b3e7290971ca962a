import { type ChildProcess, spawn } from "node:child_process";
import { afterAll } from "vitest";
import { until } from "../../documents/testing/desk.js";

const children = new Set<ChildProcess>();
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
});

/** The server's program on a data folder; `first` is loaded before it, and `more` stands in its environment. */
export function started(
  file: string,
  data: string,
  port: number,
  { first, more = {} }: { first?: string; more?: Record<string, string> } = {},
) {
  const child = spawn(process.execPath, [...(first ? ["--import", first] : []), file], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ACCORD_DATA: data, ACCORD_PORT: String(port), ACCORD_LOG: "error", ...more },
  });
  children.add(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (data: Buffer) => {
      said += data.toString();
    });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    ended,
    errors: () => said.split("\n").filter((line) => line.startsWith("{")),
    open: () =>
      until(
        () => said.includes("is open at"),
        () => `the server did not open: ${said}`,
        120_000,
      ),
    async kill() {
      child.kill("SIGKILL");
      await ended;
      children.delete(child);
    },
  };
}
