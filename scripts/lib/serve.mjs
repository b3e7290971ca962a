import { spawn } from "node:child_process";
import { root } from "./root.mjs";

/** Runs one process in the foreground, passes signals on, and ends as it ends. */
export function foreground(command, args, { env = process.env, cwd = root } = {}) {
  const child = spawn(command, args, { cwd, env, stdio: "inherit" });
  for (const signal of ["SIGTERM", "SIGHUP", "SIGINT"]) {
    process.on(signal, () => {
      // A terminal gives Ctrl-C to every process in it; passing it on would tell the child twice.
      if (signal === "SIGINT" && process.stdin.isTTY) return;
      child.kill(signal);
    });
  }
  child.on("error", (error) => {
    console.error(`${command} could not be started: ${error.message}`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
  return child;
}
