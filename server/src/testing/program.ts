import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { build, loadConfigFromFile } from "vite";
import { afterAll } from "vitest";
import { serverFolder } from "../server-folder.js";

const cache = join(serverFolder, "node_modules/.cache");

/** What was just built from these sources (scripts/test.mjs); null where a test needs a build of its own. */
function justBuilt(entry: string): string | null {
  const { ACCORD_JUST_BUILT: is, ACCORD_MUTANT_CONFIG: mutants } = process.env;
  const file = join(serverFolder, "dist", entry.replace(/\.ts$/, ".js"));
  return is !== undefined && mutants === undefined && existsSync(file) ? file : null;
}

/**
 * Asked for at the head of a test file: a program in one file for all its tests, built when first asked for, but for one
 * that was just built. `entry` is seen from src/.
 */
export function programOf(entry: string): () => Promise<string> {
  const ready = justBuilt(entry);
  if (ready !== null) return async () => ready;
  let built: Promise<string> | undefined;
  afterAll(async () => {
    if (built) await rm(await built, { recursive: true, force: true });
  });
  return async () => {
    built ??= bundle(entry);
    return join(await built, basename(entry).replace(/\.ts$/, ".js"));
  };
}

async function bundle(entry: string): Promise<string> {
  await mkdir(cache, { recursive: true });
  const outDir = await mkdtemp(join(cache, "own-process-"));
  await build({
    configFile: join(serverFolder, "vite.config.ts"),
    root: serverFolder,
    logLevel: "error",
    plugins: await takenOut(),
    build: { ssr: join("src", entry), outDir },
  });
  return outDir;
}

/** What takes a defence out for a test takes it out here as well (scripts/mutants). */
async function takenOut() {
  const config = process.env.ACCORD_MUTANT_CONFIG;
  if (config === undefined) return [];
  return (await loadConfigFromFile({ command: "build", mode: "test" }, config))?.config.plugins ?? [];
}
