import { spawn } from "node:child_process";
import { environment, pnpm } from "./lib/pnpm.mjs";
import { install } from "./lib/prepare.mjs";
import { at, run } from "./lib/root.mjs";

/** The server from its sources, started again at every change, and Vite's server before it on port 5173. */
run(async () => {
  install();
  const env = environment({ ACCORD_URL: process.env.ACCORD_URL ?? "http://127.0.0.1:5173" });
  const parts = [
    spawn(
      pnpm(),
      [
        "exec",
        "tsx",
        "watch",
        "--tsconfig",
        "tsconfig.json",
        "--conditions=source",
        "src/main.ts",
        ...process.argv.slice(2),
      ],
      {
        cwd: at("server"),
        env,
        stdio: "inherit",
      },
    ),
    spawn(pnpm(), ["exec", "vite", "--host", "127.0.0.1"], { cwd: at("client"), env, stdio: "inherit" }),
  ];
  const stop = () => {
    for (const part of parts) part.kill("SIGTERM");
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, stop);
  for (const part of parts) {
    part.on("exit", (code) => {
      stop();
      process.exitCode ||= code ?? 0;
    });
  }
  console.log("The pages are on http://127.0.0.1:5173, the server behind them on port 3000.");
});
