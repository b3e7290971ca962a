import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { at, root, Told } from "./root.mjs";

const wanted = JSON.parse(readFileSync(at("package.json"), "utf8")).packageManager.split("@")[1];
const own = at(".tools/node_modules/.bin/pnpm");

const versionOf = (command) => {
  const asked = spawnSync(command, ["--version"], { cwd: root, encoding: "utf8", timeout: 30_000 });
  return asked.status === 0 ? asked.stdout.trim() : null;
};

let known = null;

/** The pinned pnpm: the one on PATH where it has the right version, else one of our own in .tools. */
export function pnpm(say = console.log) {
  if (known) return known;
  if (versionOf("pnpm") === wanted) known = "pnpm";
  else if (existsSync(own) && versionOf(own) === wanted) known = own;
  else known = fetched(say);
  return known;
}

function fetched(say) {
  say(`Getting pnpm ${wanted} (once) …`);
  const got = spawnSync(
    "npm",
    ["install", "--prefix", at(".tools"), "--no-audit", "--no-fund", "--loglevel=error", `pnpm@${wanted}`],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  if (got.status !== 0 || versionOf(own) !== wanted) {
    throw new Told(
      `pnpm ${wanted} could not be installed by npm. Is the npm registry reachable?\n${got.stderr ?? ""}`.trim(),
    );
  }
  return own;
}

/** Environment in which what we start finds the same pnpm. */
export function environment(more = {}) {
  const command = pnpm();
  const path = command === "pnpm" ? process.env.PATH : `${dirname(command)}${delimiter}${process.env.PATH}`;
  return { ...process.env, PATH: path, ...more };
}

/** Runs a pinned tool; its output goes to ours, or is kept and returned where `quiet`. */
export function exec(args, { cwd = root, quiet = false, env = {} } = {}) {
  const done = spawnSync(pnpm(), ["exec", ...args], {
    cwd,
    env: environment(env),
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
  });
  return { good: done.status === 0, output: quiet ? `${done.stdout}${done.stderr}` : "" };
}

/** The same, quietly, while others run. */
export async function execBeside(args) {
  const child = spawn(pnpm(), ["exec", ...args], {
    cwd: root,
    env: environment(),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { good: code === 0, output: out + err };
}

/** The Node that runs Accord: the pinned one that the install brought, else this one where it is new enough. */
export function node() {
  const pinned = at("node_modules", `node-${process.platform}-${process.arch}`, "bin", "node");
  if (existsSync(pinned)) return pinned;
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 14)) return process.execPath;
  throw new Told(
    `Accord needs Node 22.14 or newer. This is Node ${process.versions.node}, and none comes with the packages for ${process.platform}-${process.arch}.`,
  );
}

export const serverFile = (...parts) => join(root, "server", "dist", ...parts);
