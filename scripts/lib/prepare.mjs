import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { environment, exec, pnpm, serverFile } from "./pnpm.mjs";
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
const sources = [
  "pnpm-lock.yaml",
  "tsconfig.base.json",
  "shared/src",
  "shared/package.json",
  "shared/tsconfig.src.json",
  "server/src",
  "server/package.json",
  "server/tsconfig.src.json",
];
const clientSources = [
  "client/src",
  "client/public",
  "client/index.html",
  "client/package.json",
  "client/vite.config.ts",
  "client/compressed.ts",
];

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

/** Server and client as they run; nothing is done where the sources are those of the last build. */
export function build({ quiet = false, client = true } = {}) {
  buildPart(
    "server",
    hashOf(sources),
    serverFile("main.js"),
    "Building the server …",
    ["tsc", "-b", "server/tsconfig.src.json"],
    root,
    quiet,
  );
  if (client)
    buildPart(
      "client",
      hashOf([...sources, ...clientSources]),
      at("client/dist/index.html"),
      "Building the pages …",
      ["vite", "build", "--logLevel", "warn"],
      at("client"),
      quiet,
    );
}

function buildPart(name, hash, made, line, command, cwd, quiet) {
  if (existsSync(made) && isStamped(name, hash)) return;
  if (!quiet) loud(line);
  const done = exec(command, { cwd, quiet: true });
  if (!done.good) throw new Told(`The build failed (${name}).\n${done.output}`.trim());
  if (!quiet && done.output.trim()) loud(done.output.trim());
  stamp(name, hash);
}

export function prepare(how = {}) {
  install(how);
  build(how);
}
