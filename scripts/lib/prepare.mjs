import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { environment, exec, pnpm } from "./pnpm.mjs";
import { at, root, Told } from "./root.mjs";
import { hashOf, isStamped, stamp } from "./stamp.mjs";

const manifests = [
  "pnpm-lock.yaml",
  "pnpm-workspace.yaml",
  "package.json",
  "shared/package.json",
  "server/package.json",
  "client/package.json",
  "e2e/package.json",
];
const sharedSources = [
  "pnpm-lock.yaml",
  "tsconfig.base.json",
  "shared/src",
  "shared/package.json",
  "shared/tsconfig.src.json",
];
const bundler = ["vite", "build", "--logLevel", "warn"];
const parts = {
  server: {
    line: "Building the server …",
    sources: ["server/src", "server/package.json", "server/vite.config.ts"],
    made: "main.js",
    command: bundler,
  },
  client: {
    line: "Building the pages …",
    sources: [
      "client/src",
      "client/public",
      "client/index.html",
      "client/package.json",
      "client/vite.config.ts",
      "client/compressed.ts",
      "client/verifier.ts",
    ],
    made: "index.html",
    command: bundler,
  },
  // The other two hold their own; the journeys read it.
  shared: {
    line: "Building what both know …",
    sources: [],
    made: "index.js",
    command: ["tsc", "-b", "tsconfig.src.json"],
  },
};

const loud = (line) => console.log(line);
const silent = () => {};

/** Packages as the lockfile says; nothing is done where they are already there. */
export function install({ quiet = false } = {}) {
  const hash = hashOf(manifests);
  if (isStamped("install", hash)) return;
  const say = quiet ? silent : loud;
  const command = pnpm(say);
  say("Installing packages …");
  const done = spawnSync(command, ["install", "--frozen-lockfile"], {
    cwd: root,
    env: environment(),
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (done.status !== 0)
    throw new Told(`The packages could not be installed.\n${done.stdout ?? ""}${done.stderr ?? ""}`.trim());
  stamp("install", hash);
}

/** These parts as they run; nothing is done where the sources are those of the last build. */
export function build(names = ["server", "client"], { quiet = false } = {}) {
  for (const name of names) {
    const { line, sources, made, command } = parts[name];
    const hash = hashOf([...sharedSources, ...sources]);
    if (existsSync(at(name, "dist", made)) && isStamped(name, hash)) continue;
    if (!quiet) loud(line);
    const done = exec(command, { cwd: at(name), quiet: true });
    if (!done.good) throw new Told(`The build failed (${name}).\n${done.output}`.trim());
    if (!quiet && done.output.trim()) loud(done.output.trim());
    stamp(name, hash);
  }
}

export function prepare(parts) {
  install();
  build(parts);
}
